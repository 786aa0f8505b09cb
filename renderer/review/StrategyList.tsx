import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { FindingAssessment, StrategyAssessment } from '#core/assessment/assessment.ts';
import { setStrategy } from '#core/commands/decide.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { type Mitigation, STRATEGY_STATUSES } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../panels/edit.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Fold } from '../ui/Fold.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { inPlace } from './open-work.ts';
import styles from './StrategyList.module.css';

const words = strings.review.strategy;
const CHOICES = STRATEGY_STATUSES.map((id) => ({ id, label: strings.review.status[id] }));

function set(
  finding: FindingKey,
  { strategy }: StrategyAssessment,
  facts: Partial<Pick<Mitigation, 'status' | 'note'>>,
) {
  edit((model) => setStrategy(model, finding, strategy.id, facts));
}

/** By weight, so that no row moves when the state of one changes. */
function strongestFirst({ strategy: a }: StrategyAssessment, { strategy: b }: StrategyAssessment): number {
  return b.weight - a.weight || a.name.localeCompare(b.name);
}

/** All strategies against a finding's risk with their state, the strongest first. */
export function StrategyList({ assessed }: { assessed: FindingAssessment }) {
  const { done, all } = inPlace(assessed);
  return (
    <Fold level={4} title={strings.review.finding.strategies} aside={strings.review.finding.strategiesDone(done, all)}>
      <ul className={styles.strategies}>
        {assessed.strategies.toSorted(strongestFirst).map((one) => (
          <Strategy key={one.strategy.id} finding={assessed.finding.key} assessed={one} />
        ))}
      </ul>
    </Fold>
  );
}

function Strategy({ finding, assessed }: { finding: FindingKey; assessed: StrategyAssessment }) {
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
            <dl data-selectable>
              <dt>{words.action}</dt>
              <dd>{strategy.action}</dd>
              <dt>{words.artefact}</dt>
              <dd>{strategy.artefact}</dd>
              <dt>{words.check}</dt>
              <dd>{strategy.check}</dd>
              <dt>{words.weight}</dt>
              <dd>{words.weighs(strategy.weight, strategy.weightReason)}</dd>
            </dl>
            <Note value={note} commit={(text) => set(finding, assessed, { note: text })} />
          </div>
        )}
      </div>
    </li>
  );
}

function Note({ value, commit }: { value: string; commit: (text: string) => void }) {
  return (
    <TextField multiline label={words.note} placeholder={words.notePlaceholder} {...useCommittedText(value, commit)} />
  );
}
