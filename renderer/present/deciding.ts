import { decideOwnFinding } from '#core/commands/by-hand.ts';
import { decide } from '#core/commands/decide.ts';
import { confirm, park, unpark } from '#core/commands/park.ts';
import type { FindingKey } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import type { LeaveFacts } from '../review/deciding/LeaveForm.tsx';
import { teller } from '../review/deciding/teller.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { edit } from '../state/edit.ts';
import { useEditor } from '../state/editor.ts';
import { theStep, usePresenting } from '../state/presenting.ts';
import { type Presented, presentedIn } from './presented.ts';

const words = strings.present;

/** The finding that the step is about; null where it is about none. */
export function presentedFinding(): Presented | null {
  const [step, open] = [theStep(), theDocument()];
  const key = step?.kind === 'stop' ? step.finding : null;
  return key === null || !open ? null : presentedIn(open, key);
}

/** The finding of the step applies. */
export function applies(): void {
  const presented = presentedFinding();
  if (!presented) return;
  const { assessed, key, short } = presented;
  usePresenting.setState({ asking: false });
  edit((model) =>
    assessed
      ? confirm(model, assessed.finding, teller())
      : decideOwnFinding(model, key, { treatment: 'mitigate' }, teller()),
  );
  announce(words.wasConfirmed(short));
}

/** Asks why the finding of the step does not apply. */
export function askWhyNot(): void {
  if (presentedFinding()) usePresenting.setState({ asking: true });
}

/** Keeps what was filled in so far for a finding that does not apply; null forgets it. */
export function keepDraft(key: FindingKey, facts: LeaveFacts | null): void {
  const drafts = new Map(usePresenting.getState().drafts);
  if (facts) drafts.set(key, facts);
  else drafts.delete(key);
  usePresenting.setState({ drafts });
}

/** The finding of the step does not apply: for a reason, on somebody's word, until a day. */
export function doesNotApply(facts: LeaveFacts): void {
  const presented = presentedFinding();
  usePresenting.setState({ asking: false, lastOwner: facts.owner });
  if (!presented) return;
  const { assessed, key, short } = presented;
  keepDraft(key, null);
  const said = { treatment: 'notApplicable', ...facts } as const;
  edit((model) =>
    assessed ? decide(model, assessed.finding, said, teller()) : decideOwnFinding(model, key, said, teller()),
  );
  announce(words.wasRejected(short));
}

/** Puts the finding of the step off for later, or takes it off the list again. */
export function parkOrNot(): void {
  const presented = presentedFinding();
  usePresenting.setState({ asking: false });
  if (!presented) return;
  if (presented.decision?.parked) takeOffParked(presented);
  else {
    edit((model) => park(model, presented));
    announce(words.wasParked(presented.short));
  }
}

/** Takes a finding off the list of what was parked. */
export function takeOffParked(presented: Presented): void {
  edit((model) => unpark(model, presented));
  announce(words.wasUnparked(presented.short));
}

/** The finding that lies open in the panel, if it is parked. */
export function openParked(): Presented | null {
  const { finding } = useEditor.getState();
  const open = theDocument();
  const presented = finding === null || !open ? null : presentedIn(open, finding);
  return presented?.decision?.parked ? presented : null;
}
