import { Check } from 'lucide-react';
import { useState } from 'react';
import { dayInMonths } from '#core/model/day.ts';
import { strings } from '#core/strings/index.ts';
import { useKeyOf } from '../keys/use-key-of.ts';
import { LeaveForm } from '../review/deciding/LeaveForm.tsx';
import { useDocument } from '../state/document.ts';
import { usePresenting } from '../state/presenting.ts';
import { Keys } from '../ui/Keys.tsx';
import { applies, askWhyNot, doesNotApply, keepDraft, parkOrNot } from './deciding.ts';
import styles from './Presentation.module.css';
import type { Presented } from './presented.ts';

const words = strings.present;

interface Props {
  readonly presented: Presented;
}

/** What was decided about the finding, and the large buttons to decide it. */
export function Decide({ presented }: Props) {
  const asking = usePresenting((presenting) => presenting.asking);
  return (
    <div className={styles.decide}>
      {asking ? (
        <WhyNot presented={presented} />
      ) : (
        <>
          <Standing presented={presented} />
          <Choices presented={presented} />
        </>
      )}
    </div>
  );
}

function Standing({ presented: { key, treatment, decision } }: Props) {
  const begun = usePresenting(({ drafts }) => drafts.get(key)?.reason ?? '');
  const reason = treatment === 'undecided' ? '' : (decision?.reason ?? '');
  return (
    <p className={styles.standing} data-decided={treatment !== 'undecided' || undefined}>
      {decision?.parked ? words.isParked : words.decided[treatment]}
      {reason !== '' && <span dir="auto"> {words.because(reason)}</span>}
      {begun !== '' && <span dir="auto"> {words.begun(begun)}</span>}
    </p>
  );
}

function Choices({ presented: { treatment, decision } }: Props) {
  const keyOf = useKeyOf();
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
          <span className={styles.word}>
            {isChosen && <Check size="1em" strokeWidth={3} aria-hidden />}
            {label}
          </span>
          <Keys>{keyOf(id)}</Keys>
        </button>
      ))}
    </div>
  );
}

/** Asks why it does not apply. Who answers for it and until when is proposed: a meeting has little time to type. */
function WhyNot({ presented: { key, decision } }: Props) {
  const lastOwner = usePresenting((presenting) => presenting.lastOwner);
  const ofProject = useDocument(({ model }) => [...model.project.values()][0]?.owner ?? '');
  const [inAYear] = useState(() => dayInMonths(new Date(), 12));
  const [begun] = useState(() => usePresenting.getState().drafts.get(key));
  const proposed = begun ?? {
    reason: decision?.reason ?? '',
    owner: decision?.owner || lastOwner || ofProject,
    until: decision?.until ?? inAYear,
  };
  return (
    <div className={styles.whyNot}>
      <LeaveForm
        treatment="notApplicable"
        decision={proposed}
        onRecord={doesNotApply}
        onCancel={() => {
          keepDraft(key, null);
          usePresenting.setState({ asking: false });
        }}
        onDraft={(facts) => keepDraft(key, facts)}
      />
    </div>
  );
}
