import { BANDS } from '#core/assessment/bands.ts';
import { TREATMENTS } from '#core/model/project.ts';
import { type RiskRow, STATES } from './rows.ts';

export type Column = Exclude<keyof RiskRow, 'key' | 'title' | 'rule' | 'isParked' | 'lapse' | 'isToReview' | 'type'>;
export const COLUMNS = [
  'level',
  'risk',
  'where',
  'because',
  'treatment',
  'progress',
  'owner',
  'due',
  'until',
  'residual',
] as const satisfies readonly Column[];

export interface Sorting {
  readonly by: Column;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Rows by one column; what has no value comes last either way, and among equals the highest score first. By level,
 * what is to be reviewed comes before all else.
 */
export function sortRows(rows: readonly RiskRow[], { by, direction }: Sorting): readonly RiskRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (by === 'level' && a.isToReview !== b.isToReview) return a.isToReview ? -1 : 1;
    const [first, second] = [rank(a, by), rank(b, by)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byScore(a, b);
    const order = typeof first === 'number' ? first - (second as number) : first.localeCompare(second as string);
    return sign * order || byScore(a, b);
  });
}

/** What a row is sorted by; null for nothing. */
function rank(row: RiskRow, by: Column): string | number | null {
  switch (by) {
    case 'level':
      return row.level && BANDS.indexOf(row.level);
    case 'treatment':
      return TREATMENTS.indexOf(row.treatment);
    case 'progress':
      return STATES.indexOf(row.progress);
    case 'residual':
    case 'due':
    case 'until':
      return row[by];
    case 'risk':
      return row.risk + row.title;
    case 'where':
    case 'because':
    case 'owner':
      return row[by] || null;
  }
}

function byScore(a: RiskRow, b: RiskRow): number {
  return (b.residual ?? 0) - (a.residual ?? 0) || (a.key < b.key ? -1 : 1);
}
