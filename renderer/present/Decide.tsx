import { type KeyboardEvent, useState } from 'react';
import type { FindingAssessment } from '#core/assessment/assessment.ts';
import { strings } from '#core/strings/index.ts';
import { keyOf } from '../keys/registry.ts';
import { usePresenting } from '../state/presenting.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { TextField } from '../ui/TextField.tsx';
import { applies, askWhyNot, doesNotApply, parkOrNot } from './deciding.ts';
import styles from './Presentation.module.css';

const words = strings.present;

interface Props {
  readonly assessed: FindingAssessment;
}

/** What was decided about the finding, and the large buttons to decide it. */
export function Decide({ assessed }: Props) {
  const asking = usePresenting((presenting) => presenting.asking);
  return (
    <div className={styles.decide}>
      <Standing assessed={assessed} />
      {asking ? <WhyNot /> : <Choices assessed={assessed} />}
    </div>
  );
}

function Standing({ assessed: { treatment, decision } }: Props) {
  const reason = treatment === 'undecided' ? '' : (decision?.reason ?? '');
  return (
    <p className={styles.standing} data-decided={treatment !== 'undecided' || undefined}>
      {decision?.parked ? words.isParked : words.decided[treatment]}
      {reason !== '' && <span dir="auto"> {words.because(reason)}</span>}
    </p>
  );
}

function Choices({ assessed: { treatment, decision } }: Props) {
  const isParked = decision?.parked === true;
  const stands = treatment !== 'undecided' && treatment !== 'notApplicable';
  const choices = [
    { id: 'present.applies', label: words.applies, isChosen: stands && !isParked, act: applies },
    {
      id: 'present.doesNot',
      label: words.doesNot,
      isChosen: treatment === 'notApplicable' && !isParked,
      act: askWhyNot,
    },
    { id: 'present.park', label: words.park, isChosen: isParked, act: parkOrNot },
  ] as const;
  return (
    <div className={styles.choices} role="group" aria-label={words.decide}>
      {choices.map(({ id, label, isChosen, act }) => (
        <button key={id} type="button" className={styles.choice} aria-pressed={isChosen} onClick={act}>
          {label}
          <Keys>{keyOf(id) ?? ''}</Keys>
        </button>
      ))}
    </div>
  );
}

/** Asks for the reason in a line, so that decision and reason are one step of the history. */
function WhyNot() {
  const [reason, setReason] = useState('');
  const isGiven = reason.trim() !== '';
  const cancel = (): void => usePresenting.setState({ asking: false });
  const record = (): void => doesNotApply(reason.trim());
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && isGiven) record();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.whyNot} onKeyDown={onKeyDown}>
      <TextField autoFocus label={words.whyNot} value={reason} onChange={setReason} maxLength={2000} />
      <div className={styles.choices}>
        <Button look="primary" isDisabled={!isGiven} onPress={record}>
          {words.record}
        </Button>
        <Button onPress={cancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}
