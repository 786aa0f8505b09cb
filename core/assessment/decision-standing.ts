import type { Decision, Mitigation, StrategyStatus, Treatment } from '../model/project.ts';

/** Treatments that leave a finding as it is; each stands only with a reason, an owner and a day until when. */
export const LEAVING = ['accept', 'notApplicable', 'avoid', 'transfer'] as const satisfies readonly Treatment[];
export type Leaving = (typeof LEAVING)[number];

/** True for a treatment that leaves a finding as it is. */
export function isLeaving(treatment: Treatment): treatment is Leaving {
  return LEAVING.some((one) => one === treatment);
}

/** What a decision to leave a finding as it is cannot do without. */
export const NEEDS = ['reason', 'owner', 'until'] as const;
export type Need = (typeof NEEDS)[number];

/** Why a decision does not count: its day has passed, or something is missing. */
export type Lapse = 'expired' | 'incomplete';

type Facts = Pick<Decision, 'treatment' | 'reason' | 'owner' | 'until'>;

/** What a decision still needs; nothing for one that does not leave the finding as it is. */
export function needsOf(decision: Facts): readonly Need[] {
  return isLeaving(decision.treatment) ? NEEDS.filter((need) => (decision[need] ?? '').trim() === '') : [];
}

/**
 * Why a decision does not count; null while it does. One that does not count leaves its finding undecided.
 *
 * @param today `2026-12-31`; null where no day is known, on which nothing expires
 */
export function lapseOf(decision: Facts, today: string | null): Lapse | null {
  if (needsOf(decision).length > 0) return 'incomplete';
  const { treatment, until } = decision;
  return isLeaving(treatment) && until !== undefined && today !== null && until < today ? 'expired' : null;
}

/** What is decided about a finding as far as it counts. */
export function treatmentThatCounts(decision: Facts | null, today: string | null): Treatment {
  return decision === null || lapseOf(decision, today) !== null ? 'undecided' : decision.treatment;
}

/** How far a strategy is as far as it counts: called verified without evidence, it is implemented. */
export function statusThatCounts({ status, evidence }: Pick<Mitigation, 'status' | 'evidence'>): StrategyStatus {
  return status === 'verified' && (evidence ?? '').trim() === '' ? 'implemented' : status;
}
