import type { FindingAssessment } from '#core/assessment/assessment.ts';
import { decide } from '#core/commands/decide.ts';
import { confirm, park, unpark } from '#core/commands/park.ts';
import { strings } from '#core/strings/index.ts';
import { edit } from '../panels/edit.ts';
import type { LeaveFacts } from '../review/LeaveForm.tsx';
import { teller } from '../review/teller.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { theStep, usePresenting } from '../state/presenting.ts';

const words = strings.present;

/** The finding that the step is about; null where it is about none. */
export function presentedFinding(): FindingAssessment | null {
  const step = theStep();
  const key = step?.kind === 'stop' ? step.finding : null;
  return (key === null ? undefined : theDocument()?.assessment.byKey.get(key)) ?? null;
}

/** The finding of the step applies. */
export function applies(): void {
  const assessed = presentedFinding();
  if (!assessed) return;
  usePresenting.setState({ asking: false });
  edit((model) => confirm(model, assessed.finding, teller()));
  announce(words.wasConfirmed(assessed.finding.risk));
}

/** Asks why the finding of the step does not apply. */
export function askWhyNot(): void {
  if (presentedFinding()) usePresenting.setState({ asking: true });
}

/** The finding of the step does not apply: for a reason, on somebody's word, until a day. */
export function doesNotApply(facts: LeaveFacts): void {
  const assessed = presentedFinding();
  usePresenting.setState({ asking: false, lastOwner: facts.owner });
  if (!assessed) return;
  edit((model) => decide(model, assessed.finding, { treatment: 'notApplicable', ...facts }, teller()));
  announce(words.wasRejected(assessed.finding.risk));
}

/** Puts the finding of the step off for later, or takes it off the list again. */
export function parkOrNot(): void {
  const assessed = presentedFinding();
  usePresenting.setState({ asking: false });
  if (!assessed) return;
  if (assessed.decision?.parked) takeOffParked(assessed);
  else {
    edit((model) => park(model, assessed.finding));
    announce(words.wasParked(assessed.finding.risk));
  }
}

/** Takes a finding off the list of what was parked. */
export function takeOffParked({ finding }: Pick<FindingAssessment, 'finding'>): void {
  edit((model) => unpark(model, finding));
  announce(words.wasUnparked(finding.risk));
}

/** The finding that lies open in the panel, if it is parked. */
export function openParked(): FindingAssessment | null {
  const { finding } = useEditor.getState();
  const assessed = finding === null ? undefined : theDocument()?.assessment.byKey.get(finding);
  return assessed?.decision?.parked ? assessed : null;
}
