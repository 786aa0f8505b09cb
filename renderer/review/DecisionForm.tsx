import { type KeyboardEvent, useState } from 'react';
import type { DecisionFacts } from '#core/commands/decide.ts';
import { type Decision, type Treatment, TREATMENTS } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useCommittedText } from '../state/use-committed-text.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DecisionForm.module.css';

const words = strings.review.decision;
const CHOICES = TREATMENTS.map((id) => ({ id, label: strings.review.treatment[id] }));

/** Treatments that stand only with a reason, in the order they are offered. */
const REASONED = ['accept', 'notApplicable', 'avoid', 'transfer'] as const satisfies readonly Treatment[];
type Reasoned = (typeof REASONED)[number];
const isReasoned = (treatment: Treatment): treatment is Reasoned => REASONED.some((one) => one === treatment);

interface Props {
  /** What was decided so far; null where nobody said anything. */
  readonly decision: Decision | null;
  readonly onDecide: (facts: Partial<DecisionFacts>) => void;
}

/** What is decided about a finding, why, by whom and until when; or the buttons to decide it. */
export function DecisionForm({ decision, onDecide }: Props) {
  const treatment = decision?.treatment ?? 'undecided';
  const [asking, setAsking] = useState<Reasoned | null>(null);
  const choose = (chosen: Treatment): void => {
    if (isReasoned(chosen)) setAsking(chosen);
    else onDecide({ treatment: chosen });
  };
  if (asking !== null) {
    return (
      <ReasonForm
        treatment={asking}
        initial={decision?.reason ?? ''}
        onRecord={(reason) => {
          onDecide({ treatment: asking, reason });
          setAsking(null);
        }}
        onCancel={() => setAsking(null)}
      />
    );
  }
  return (
    <div className={styles.decision}>
      {treatment === 'undecided' ? (
        <div className={styles.buttons} role="group" aria-label={words.heading} data-fact="treatment">
          <Button look="primary" onPress={() => choose('mitigate')}>
            {strings.review.treatment.mitigate}
          </Button>
          {REASONED.map((one) => (
            <Button key={one} onPress={() => choose(one)}>
              {words.asking[one]}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <div data-fact="treatment">
            <Select label={words.label} choices={CHOICES} value={treatment} onChange={choose} />
          </div>
          {(isReasoned(treatment) || decision?.reason) && <Reason value={decision?.reason ?? ''} onDecide={onDecide} />}
        </>
      )}
      <div className={styles.pair}>
        <div data-fact="owner">
          <Owner value={decision?.owner ?? ''} onDecide={onDecide} />
        </div>
        <div data-fact="due">
          <Due value={decision?.due ?? ''} onDecide={onDecide} />
        </div>
      </div>
    </div>
  );
}

interface ReasonFormProps {
  readonly treatment: Reasoned;
  readonly initial: string;
  readonly onRecord: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason before the decision is recorded, so that both are one step of the history. */
function ReasonForm({ treatment, initial, onRecord, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState(initial);
  const isGiven = reason.trim() !== '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isGiven) onRecord(reason.trim());
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.decision} onKeyDown={onKeyDown}>
      <TextField autoFocus multiline label={words.reasonFor[treatment]} value={reason} onChange={setReason} />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!isGiven} onPress={() => onRecord(reason.trim())}>
          {words.record[treatment]}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
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
