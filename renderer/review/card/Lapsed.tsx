import { useState } from 'react';
import { isLeaving, type Lapse, needsOf } from '#core/assessment/decision-standing.ts';
import type { DecisionFacts } from '#core/commands/decide.ts';
import type { Decision } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { UntilField } from '../deciding/UntilField.tsx';
import { Note } from '../Note.tsx';
import styles from './FindingCard.module.css';

const words = strings.decisions;

interface Props {
  readonly decision: Decision;
  readonly lapse: Lapse;
  readonly onDecide: (facts: Partial<DecisionFacts>) => void;
}

/** Says why a decision does not count, and lets one whose day has passed be renewed or taken anew. */
export function Lapsed({ decision, lapse, onDecide }: Props) {
  const { treatment, until } = decision;
  return (
    <Note isWarning={lapse === 'expired'}>
      {lapse === 'expired' && isLeaving(treatment) && until !== undefined ? (
        <>
          <p>{words.expired(treatment, until)}</p>
          <Renew onDecide={onDecide} />
        </>
      ) : (
        <p>{words.incomplete(needsOf(decision))}</p>
      )}
    </Note>
  );
}

function Renew({ onDecide }: Pick<Props, 'onDecide'>) {
  const today = useDocument(({ assessment }) => assessment.today ?? '');
  const [until, setUntil] = useState<string | null>(null);
  if (until === null) {
    return (
      <div className={styles.actions}>
        <Button look="primary" onPress={() => setUntil('')}>
          {words.renew}
        </Button>
        <Button onPress={() => onDecide({ treatment: 'undecided' })}>{words.reconsider}</Button>
      </div>
    );
  }
  return (
    <>
      <UntilField label={words.renewUntil} value={until} onChange={setUntil} />
      <div className={styles.actions}>
        <Button look="primary" isDisabled={until < today} onPress={() => onDecide({ until })}>
          {words.record}
        </Button>
        <Button onPress={() => setUntil(null)}>{words.cancel}</Button>
      </div>
    </>
  );
}
