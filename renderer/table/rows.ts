import type { Assessment, Band, Progress } from '#core/assessment/assessment.ts';
import { BANDS } from '#core/assessment/scoring.ts';
import { type FindingKey, OWN_RISK, type RiskId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { type Treatment, TREATMENTS } from '#core/model/project.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { nameOf } from '../review/name-of.ts';

/** How far a finding is: its progress, or that it does not count. */
export type RowState = Progress | 'suggested' | 'outOfScope';
const STATES = ['open', 'mitigating', 'mitigated', 'suggested', 'outOfScope'] as const satisfies readonly RowState[];

/** A finding as one line. */
export interface RiskRow {
  readonly key: FindingKey;
  /** Null for a finding outside the list that nobody rated. */
  readonly level: Band | null;
  readonly risk: RiskId;
  readonly title: string;
  readonly where: string;
  readonly because: string;
  readonly treatment: Treatment;
  readonly progress: RowState;
  readonly owner: string;
  readonly due: string | null;
  /** Null for findings outside the list: they have no score. */
  readonly residual: number | null;
}

export type Column = Exclude<keyof RiskRow, 'key' | 'title'>;
export const COLUMNS = [
  'level',
  'risk',
  'where',
  'because',
  'treatment',
  'progress',
  'owner',
  'due',
  'residual',
] as const satisfies readonly Column[];

export interface Sorting {
  readonly by: Column;
  readonly direction: 'ascending' | 'descending';
}

/** What a row must have to be shown; null lets everything through. */
export interface RowFilter {
  readonly text: string;
  readonly level: Band | null;
  readonly risk: RiskId | null;
  readonly treatment: Treatment | null;
  /** The empty text stands for no owner. */
  readonly owner: string | null;
}

export const EVERYTHING: RowFilter = { text: '', level: null, risk: null, treatment: null, owner: null };

/** Every finding of a project as a row: those of rules and by hand, then those outside the list. */
export function rowsOf(
  model: Model,
  { findings }: Pick<Assessment, 'findings'>,
  titleOf: (risk: RiskId) => string,
): readonly RiskRow[] {
  return [
    ...findings.map(({ finding, band, treatment, progress, decision, residual, outOfScope }): RiskRow => {
      const stands = finding.level === 'suggested' ? 'suggested' : progress;
      return {
        key: finding.key,
        level: band,
        risk: finding.risk,
        title: titleOf(finding.risk),
        where: nameOf(model, finding.element),
        because: finding.causes[0]?.because ?? '',
        treatment,
        progress: outOfScope === null ? stands : 'outOfScope',
        owner: decision?.owner ?? '',
        due: decision?.due ?? null,
        residual,
      };
    }),
    ...ownFindings(model).map(({ own, decision, outOfScope }): RiskRow => {
      const stands = own.mitigated ? 'mitigated' : 'open';
      return {
        key: decision.finding,
        level: own.severity,
        risk: OWN_RISK,
        title: own.title,
        where: nameOf(model, decision.element),
        because: own.description,
        treatment: decision.treatment,
        progress: outOfScope === null ? stands : 'outOfScope',
        owner: decision.owner,
        due: decision.due,
        residual: null,
      };
    }),
  ];
}

/** The rows that pass a filter, in the order they had. */
export function filterRows(rows: readonly RiskRow[], { text, level, risk, treatment, owner }: RowFilter) {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const said = [row.risk, row.title, row.where, row.because, row.owner].join('\n').toLowerCase();
    return (
      (level === null || row.level === level) &&
      (risk === null || row.risk === risk) &&
      (treatment === null || row.treatment === treatment) &&
      (owner === null || row.owner === owner) &&
      words.every((word) => said.includes(word))
    );
  });
}

/** Rows by one column; what has no value comes last either way, and among equals the highest score first. */
export function sortRows(rows: readonly RiskRow[], { by, direction }: Sorting): readonly RiskRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
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
