import type { RiskRow } from './rows.ts';

/** What the dates of a finding ask for. */
export type DateState = 'toReview' | 'expired' | 'overdue' | 'soon' | 'none';
export const DATE_STATES = ['toReview', 'expired', 'overdue', 'soon', 'none'] as const satisfies readonly DateState[];

/** How soon is soon, in days. */
const SOON = 30;

type Dated = Pick<RiskRow, 'due' | 'until' | 'lapse' | 'isToReview' | 'progress' | 'treatment'>;

/** What is true of a row's dates on a day, `2026-12-31`. */
export function dateStates(row: Dated, today: string): ReadonlySet<DateState> {
  const { due, until, lapse, isToReview, progress, treatment } = row;
  const isOpen = progress !== 'mitigated' && treatment !== 'notApplicable';
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + SOON * 86_400_000).toISOString().slice(0, 10);
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
