import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { FindingAssessment, StrategyAssessment } from '#core/assessment/assessment.ts';
import { setStrategy } from '#core/commands/decide.ts';
import { adviceAt, orderStrategies } from '#core/knowledge/advice.ts';
import type { PreventionStrategy } from '#core/knowledge/catalogue.ts';
import { strategiesByLens } from '#core/knowledge/lens.ts';
import type { ComponentTypeId, FindingKey } from '#core/model/ids.ts';
import { type Mitigation, STRATEGY_STATUSES } from '#core/model/project.ts';
import { typeAt } from '#core/model/type-at.ts';
import { strings } from '#core/strings/index.ts';
import { Term } from '../knowledge/Term.tsx';
import { edit } from '../panels/edit.ts';
import { theCatalogue, useDocument } from '../state/document.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Fold } from '../ui/Fold.tsx';
import { OriginTag } from '../ui/OriginTag.tsx';
import { LinkOut } from '../ui/LinkOut.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { inPlace } from './open-work.ts';
import { riskOf } from './risks.ts';
import styles from './StrategyList.module.css';
import { useGuide } from './use-guide.ts';

const words = strings.review.strategy;
const { strategy: known } = strings.knowledge;
const CHOICES = STRATEGY_STATUSES.map((id) => ({ id, label: strings.review.status[id] }));

function set(
  finding: FindingKey,
  { strategy }: StrategyAssessment,
  facts: Partial<Pick<Mitigation, 'status' | 'note'>>,
) {
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
  const { strategy, status, note, removes } = assessed;
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  return (
    <li className={styles.strategy}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden />
          <span>
            {strategy.name}
            <OriginTag id={strategy.id} />
            {strategy.origin !== 'owasp' && strategy.origin !== 'pack' && (
              <span className={styles.tag}>{known.origin[strategy.origin]}</span>
            )}
            {removes > 0 && <span className={styles.soft}> {strings.review.removes(removes)}</span>}
          </span>
        </button>
        <div className={styles.status}>
          <Select
            label={words.status(strategy.name)}
            showsLabel={false}
            choices={CHOICES}
            value={status}
            onChange={(chosen) => set(finding, assessed, { status: chosen })}
          />
        </div>
      </div>
      <div id={details} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.details}>
            <Advice strategy={strategy} type={type} />
            <Note value={note} commit={(text) => set(finding, assessed, { note: text })} />
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

function Note({ value, commit }: { value: string; commit: (text: string) => void }) {
  return (
    <TextField multiline label={words.note} placeholder={words.notePlaceholder} {...useCommittedText(value, commit)} />
  );
}
