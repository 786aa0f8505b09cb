import { isLeaving } from '#core/assessment/decision-standing.ts';
import type { DecisionFacts } from '#core/commands/decide.ts';
import type { Decision, Treatment } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useCommittedText } from '../../state/use-committed-text.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DecisionForm.module.css';
import { LeaveForm } from './LeaveForm.tsx';
import { TreatmentChoice } from './TreatmentChoice.tsx';
import { useAsking } from './use-asking.ts';

const words = strings.review.decision;

interface Props {
  /** What was decided so far; null where nobody said anything. */
  readonly decision: Decision | null;
  readonly onDecide: (facts: Partial<DecisionFacts>) => void;
}

/** What is decided about a finding, why, by whom and until when; or the buttons to decide it. */
export function DecisionForm({ decision, onDecide }: Props) {
  const treatment = decision?.treatment ?? 'undecided';
  const { asking, asked, ask, endAsking } = useAsking();
  const choose = (chosen: Treatment): void => (isLeaving(chosen) ? ask(chosen) : onDecide({ treatment: chosen }));
  if (asking !== null) {
    return (
      <LeaveForm
        treatment={asking}
        decision={decision}
        onRecord={(facts) => {
          onDecide({ treatment: asking, ...facts });
          endAsking();
        }}
        onCancel={endAsking}
      />
    );
  }
  return (
    <div className={styles.decision}>
      <TreatmentChoice value={treatment} onChoose={choose} focusAt={asked} />
      {treatment !== 'undecided' && (isLeaving(treatment) || decision?.reason) && (
        <Reason value={decision?.reason ?? ''} onDecide={onDecide} />
      )}
      <div className={styles.pair}>
        <div data-fact="owner">
          <Owner value={decision?.owner ?? ''} onDecide={onDecide} />
        </div>
        {isLeaving(treatment) ? (
          <div data-fact="until">
            <Until value={decision?.until ?? ''} onDecide={onDecide} />
          </div>
        ) : (
          <div data-fact="due">
            <Due value={decision?.due ?? ''} onDecide={onDecide} />
          </div>
        )}
      </div>
      {treatment !== 'undecided' && decision?.at !== undefined && (
        <p className={styles.recorded}>{strings.decisions.by(decision.by, decision.at)}</p>
      )}
    </div>
  );
}

interface FactProps extends Pick<Props, 'onDecide'> {
  readonly value: string;
}

function Reason({ value, onDecide }: FactProps) {
  return <TextField multiline label={words.reason} {...useCommittedText(value, (reason) => onDecide({ reason }))} />;
}

function Owner({ value, onDecide }: FactProps) {
  return <TextField label={words.owner} maxLength={200} {...useCommittedText(value, (owner) => onDecide({ owner }))} />;
}

function Due({ value, onDecide }: FactProps) {
  return <DateField label={words.due} {...useCommittedText(value, (due) => onDecide({ due: due || null }))} />;
}

function Until({ value, onDecide }: FactProps) {
  const committed = useCommittedText(value, (until) => onDecide({ until: until || null }));
  return <DateField label={strings.decisions.until} {...committed} />;
}
