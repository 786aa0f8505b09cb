import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import type { FindingAssessment, StrategyAssessment } from '#core/assessment/finding-assessment.ts';
import { setStrategy, type StrategyFacts as StrategyFactsSaid } from '#core/commands/decide.ts';
import { adviceAt, orderStrategies } from '#core/knowledge/advice.ts';
import type { PreventionStrategy } from '#core/knowledge/catalogue.ts';
import { strategiesByLens } from '#core/knowledge/lens.ts';
import type { ComponentTypeId, FindingKey } from '#core/model/ids.ts';
import { STRATEGY_STATUSES, type StrategyStatus } from '#core/model/project.ts';
import { typeAt } from '#core/model/type-at.ts';
import { strings } from '#core/strings/index.ts';
import { Term } from '../../knowledge/Term.tsx';
import { theCatalogue, useDocument } from '../../state/document.ts';
import { edit } from '../../state/edit.ts';
import { Fold } from '../../ui/Fold.tsx';
import { LinkOut } from '../../ui/LinkOut.tsx';
import { OriginTag } from '../../ui/OriginTag.tsx';
import { Select } from '../../ui/Select.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { inPlace } from '../open-work.ts';
import { riskOf } from '../risks.ts';
import { useGuide } from '../use-guide.ts';
import { StrategyFacts } from './StrategyFacts.tsx';
import styles from './StrategyList.module.css';

const words = strings.review.strategy;
const { strategy: known } = strings.knowledge;
const CHOICES = STRATEGY_STATUSES.map((id) => ({ id, label: strings.review.status[id] }));

function set(finding: FindingKey, { strategy }: StrategyAssessment, facts: Partial<StrategyFactsSaid>) {
  edit((model) => setStrategy(model, finding, strategy.id, facts));
}

/**
 * All strategies against a finding's risk with their state: what fits its component first, by whosever
 * eyes it is looked at. No row moves when the state of one changes.
 */
export function StrategyList({ assessed }: { assessed: FindingAssessment }) {
  const { finding, strategies } = assessed;
  const type = useDocument(({ model }) => typeAt(model, finding.element)) ?? '';
  const guide = useGuide();
  const { done, all } = inPlace(assessed);
  const fitting = orderStrategies(riskOf(finding.risk), type);
  const offered = guide ? strategiesByLens(guide.lens, fitting) : fitting;
  return (
    <Fold level={4} title={strings.review.finding.strategies} aside={strings.review.finding.strategiesDone(done, all)}>
      <p className={styles.hint}>{strings.decisions.statusKeys}</p>
      <ul className={styles.strategies}>
        {offered
          .flatMap(({ id }) => strategies.filter(({ strategy }) => strategy.id === id))
          .map((one) => (
            <Strategy key={one.strategy.id} finding={finding.key} type={type} assessed={one} />
          ))}
      </ul>
    </Fold>
  );
}

interface StrategyProps {
  readonly finding: FindingKey;
  readonly type: ComponentTypeId;
  readonly assessed: StrategyAssessment;
}

function Strategy({ finding, type, assessed }: StrategyProps) {
  const { strategy, status, evidence, removes, isUnproven } = assessed;
  const [isOpen, setOpen] = useState(false);
  const [needsEvidence, setNeedsEvidence] = useState(false);
  const details = useId();
  const choose = (chosen: StrategyStatus): void => {
    const waits = chosen === 'verified' && evidence === '';
    setNeedsEvidence(waits);
    if (waits) setOpen(true);
    else set(finding, assessed, { status: chosen });
  };
  const say = (facts: Partial<StrategyFactsSaid>): void => {
    const isProven = needsEvidence && (facts.evidence ?? '') !== '';
    set(finding, assessed, isProven ? { ...facts, status: 'verified' } : facts);
    if (isProven) setNeedsEvidence(false);
  };
  /** The digits set the state, in the order in which states are offered. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = STRATEGY_STATUSES[Number(event.key) - 1];
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    choose(chosen);
  };
  return (
    <li className={styles.strategy}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-controls={details}
          aria-keyshortcuts="1 2 3 4 5 6"
          onClick={() => setOpen(!isOpen)}
          onKeyDown={onKeyDown}
        >
          <ChevronRight size={14} aria-hidden />
          <span>
            {strategy.name}
            <OriginTag id={strategy.id} />
            {strategy.origin !== 'owasp' && strategy.origin !== 'pack' && <Tag>{known.origin[strategy.origin]}</Tag>}
            {removes > 0 && <span className={styles.soft}> {strings.review.removes(removes)}</span>}
            {isUnproven && <span className={styles.asked}> {strings.decisions.unproven}</span>}
          </span>
        </button>
        <div>
          <Select
            label={words.status(strategy.name)}
            showsLabel={false}
            choices={CHOICES}
            value={status}
            onChange={choose}
          />
        </div>
      </div>
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.details}>
            <Advice strategy={strategy} type={type} />
            <StrategyFacts key={String(needsEvidence)} assessed={assessed} needsEvidence={needsEvidence} onSay={say} />
          </div>
        )}
      </div>
    </li>
  );
}

/** What to do, here first, how to tell that it is done, and whose advice it is. */
function Advice({ strategy, type }: { strategy: PreventionStrategy; type: ComponentTypeId }) {
  const { action, artefact, check, kind, weight, weightReason, role, phase, effort } = strategy;
  const here = adviceAt(strategy, type);
  const who = theCatalogue().guides.find(({ id }) => id === role)?.label ?? role;
  return (
    <dl data-selectable>
      {here !== null && (
        <>
          <dt>{known.here}</dt>
          <dd>{here}</dd>
        </>
      )}
      <dt>{words.action}</dt>
      <dd>{action}</dd>
      <dt>{words.artefact}</dt>
      <dd>{artefact}</dd>
      <dt>{words.check}</dt>
      <dd>{check}</dd>
      <dt>
        <Term id="prevent-detect-limit">{known.does}</Term>
      </dt>
      <dd>{known.kind[kind]}</dd>
      <dt>
        <Term id="weight">{words.weight}</Term>
      </dt>
      <dd>{words.weighs(weight, weightReason)}</dd>
      <dt>{known.role}</dt>
      <dd>{known.who(who, known.phase[phase], known.effort[effort])}</dd>
      {strategy.origin !== 'owasp' && (
        <>
          <dt>{strategy.origin === 'pack' ? known.origin.pack : known.extra(known.origin[strategy.origin])}</dt>
          <dd>
            <LinkOut url={strategy.source.url}>{strategy.source.title}</LinkOut>
          </dd>
        </>
      )}
    </dl>
  );
}
