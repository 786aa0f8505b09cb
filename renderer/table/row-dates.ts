import type { Lapse } from '#core/assessment/decision-standing.ts';
import { daysAfter } from '#core/model/day.ts';
import type { Treatment } from '#core/model/project.ts';

/** What the dates of a finding ask for. */
export type DateState = 'toReview' | 'expired' | 'overdue' | 'soon' | 'none';
export const DATE_STATES = ['toReview', 'expired', 'overdue', 'soon', 'none'] as const satisfies readonly DateState[];

/** How soon is soon, in days. */
const SOON = 30;

/** Of a row what its dates are judged by. */
interface Dated {
  readonly due: string | null;
  readonly until: string | null;
  readonly lapse: Lapse | null;
  readonly isToReview: boolean;
  readonly progress: string;
  readonly treatment: Treatment;
}

/** What is true of a row's dates on a day, `2026-12-31`. */
export function dateStates(row: Dated, today: string): ReadonlySet<DateState> {
  const { due, until, lapse, isToReview, progress, treatment } = row;
  const isOpen = progress !== 'mitigated' && treatment !== 'notApplicable';
  const last = daysAfter(today, SOON);
  const isSoon = (date: string | null): boolean => date !== null && date >= today && date <= last;
  const states: readonly (DateState | false)[] = [
    isToReview && 'toReview',
    lapse === 'expired' && 'expired',
    isOpen && due !== null && due < today && 'overdue',
    ((isOpen && isSoon(due)) || isSoon(until)) && 'soon',
    due === null && until === null && 'none',
  ];
  return new Set(states.filter((state) => state !== false));
}
