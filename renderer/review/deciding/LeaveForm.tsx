import { type KeyboardEvent, useRef, useState } from 'react';
import { type Leaving, type Need, needsOf } from '#core/assessment/decision-standing.ts';
import type { Decision } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { useDocument } from '../../state/document.ts';
import { usePreferences } from '../../state/preferences.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DecisionForm.module.css';
import { UntilField } from './UntilField.tsx';
import { YourName } from './YourName.tsx';

const words = strings.review.decision;

/** What a decision to leave a finding as it is takes. */
export type LeaveFacts = Readonly<Record<Need, string>>;

interface Props {
  readonly treatment: Leaving;
  readonly decision: Pick<Decision, 'reason' | 'owner' | 'until'> | null;
  readonly onRecord: (facts: LeaveFacts) => void;
  readonly onCancel: () => void;
  /** Told what was filled in so far. */
  readonly onDraft?: (facts: LeaveFacts) => void;
}

/** Asks for reason, owner and the day until when before the decision is recorded, so that all is one step of the history. */
export function LeaveForm({ treatment, decision, onRecord, onCancel, onDraft }: Props) {
  const [facts, setFacts] = useState<LeaveFacts>({
    reason: decision?.reason ?? '',
    owner: decision?.owner ?? '',
    until: decision?.until ?? '',
  });
  const [isRefused, setRefused] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const settleName = useSettledName();
  const set = (need: Need) => (value: string) => {
    setFacts({ ...facts, [need]: value });
    onDraft?.({ ...facts, [need]: value });
  };
  const today = useDocument(({ assessment }) => assessment.today ?? '');
  const missing = needsOf({ treatment, ...facts });
  const isPast = facts.until !== '' && facts.until < today;

  const record = (): void => {
    const wrong = missing[0] ?? (isPast ? 'until' : undefined);
    setRefused(wrong !== undefined);
    if (wrong === undefined) {
      settleName();
      onRecord({ reason: facts.reason.trim(), owner: facts.owner.trim(), until: facts.until });
    } else form.current?.querySelector<HTMLElement>(`[data-need="${wrong}"] :is(input, textarea)`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) record();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={form} className={styles.decision} role="group" aria-label={words.record[treatment]} onKeyDown={onKeyDown}>
      <div data-need="reason">
        <TextField
          autoFocus
          multiline
          label={words.reasonFor[treatment]}
          value={facts.reason}
          onChange={set('reason')}
        />
      </div>
      <div data-need="owner">
        <TextField label={words.owner} maxLength={200} value={facts.owner} onChange={set('owner')} />
      </div>
      <div data-need="until">
        <UntilField value={facts.until} onChange={set('until')} />
      </div>
      <YourName />
      <p className={styles.missing} role={isRefused ? 'alert' : 'status'} data-refused={isRefused || undefined}>
        {missing.length > 0 ? strings.decisions.missing(missing) : isPast ? strings.decisions.passed : ''}
      </p>
      <div className={styles.buttons}>
        <Button look="primary" onPress={record}>
          {words.record[treatment]}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}

/** Notes that a person was asked for a name, whatever they answered. */
function useSettledName(): () => void {
  const { preferences, prefer } = usePreferences();
  return () => {
    if (preferences.yourName === null) prefer({ ...preferences, yourName: '' });
  };
}
