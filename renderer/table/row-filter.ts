import type { Band } from '#core/assessment/bands.ts';
import type { ComponentTypeId, RiskId } from '#core/model/ids.ts';
import type { Treatment } from '#core/model/project.ts';
import { type DateState, dateStates } from './row-dates.ts';
import type { RiskRow, RowState } from './rows.ts';

/** What a row must have to be shown; null lets everything through. */
export interface RowFilter {
  readonly text: string;
  readonly level: Band | null;
  readonly risk: RiskId | null;
  /** `parked` is what a meeting has put off. */
  readonly treatment: Treatment | 'parked' | null;
  readonly progress: RowState | null;
  readonly dates: DateState | null;
  readonly type: ComponentTypeId | null;
  /** The empty text stands for no owner. */
  readonly owner: string | null;
}

export const EVERYTHING: RowFilter = {
  text: '',
  level: null,
  risk: null,
  treatment: null,
  progress: null,
  dates: null,
  type: null,
  owner: null,
};

/**
 * The rows that pass a filter, in the order they had.
 *
 * @param today `2026-12-31`
 */
export function filterRows(rows: readonly RiskRow[], filter: RowFilter, today: string) {
  const { text, level, risk, treatment, progress, dates, type, owner } = filter;
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const said = [row.risk, row.title, row.where, row.because, row.owner].join('\n').toLowerCase();
    return (
      (level === null || row.level === level) &&
      (risk === null || row.risk === risk) &&
      (treatment === null || (treatment === 'parked' ? row.isParked : row.treatment === treatment)) &&
      (progress === null || row.progress === progress) &&
      (dates === null || dateStates(row, today).has(dates)) &&
      (type === null || row.type === type) &&
      (owner === null || row.owner === owner) &&
      words.every((word) => said.includes(word))
    );
  });
}
