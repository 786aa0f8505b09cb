import type { ElementId, FindingKey, RiskId, TickId } from '../model/ids.ts';

/**
 * How sure a finding is: a rule's condition holds (`attached`), an unanswered question would decide
 * (`suggested`), or a person attached the risk (`byHand`).
 */
export type FindingLevel = 'attached' | 'suggested' | 'byHand';

/** A question about one element whose answer would confirm or remove a cause. */
export interface Question {
  readonly element: ElementId;
  readonly tick: TickId;
  /** The answer that would remove the cause. */
  readonly removedBy: 'yes' | 'no';
}

/** The rule of causes that a person gave. */
export const BY_HAND = 'byHand';

/** The id of the cause that a person gave for a finding by hand. */
export function handMadeCause(finding: FindingKey): string {
  return `${BY_HAND}:${finding}`;
}

/** One reason why a risk attaches: the rule that says so and what in the drawing makes it true. */
export interface Cause {
  /** The rule and what it found, so that a decision can tell whether its reasons are still the same. */
  readonly id: string;
  readonly rule: string;
  readonly holds: 'yes' | 'unknown';
  /** One sentence with the names of the drawing: "Data from Applicant reach Retraining by way of Outcomes." */
  readonly because: string;
  /** The components and flows that make it true, in the direction of the data. */
  readonly path: readonly ElementId[];
  readonly questions: readonly Question[];
}

/** A risk on one element, with every reason for it. */
export interface Finding {
  readonly key: FindingKey;
  readonly risk: RiskId;
  readonly element: ElementId;
  readonly level: FindingLevel;
  /** Never empty; those that hold come first. */
  readonly causes: readonly Cause[];
  /** Findings about the same weakness seen from another side. */
  readonly related: readonly FindingKey[];
}

/** The order of findings: by risk, then by element. */
export function inOrder(a: Finding, b: Finding): number {
  return compare(a.risk, b.risk) || compare(a.element, b.element);
}

/** The order of ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when two findings say the very same. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return (
    a.key === b.key &&
    a.level === b.level &&
    isSameList(a.related, b.related) &&
    isSameList(a.causes, b.causes, isSameCause)
  );
}

function isSameCause(a: Cause, b: Cause): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.holds === b.holds &&
      a.because === b.because &&
      isSameList(a.path, b.path) &&
      isSameList(a.questions, b.questions, isSameQuestion))
  );
}

function isSameQuestion(a: Question, b: Question): boolean {
  return a.element === b.element && a.tick === b.tick && a.removedBy === b.removedBy;
}

/** True when two lists hold the same in the same order. */
export function isSameList<One>(
  a: readonly One[],
  b: readonly One[],
  isSame: (one: One, other: One) => boolean = Object.is,
): boolean {
  return a === b || (a.length === b.length && a.every((one, index) => isSame(one, b[index]!)));
}
