import { isToReview, type Assessment, type Progress } from '#core/assessment/finding-assessment.ts';
import { type Band, BANDS } from '#core/assessment/bands.ts';
import type { Lapse } from '#core/assessment/decision-standing.ts';
import { type ComponentTypeId, type ElementId, type FindingKey, OWN_RISK, type RiskId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { type Treatment, TREATMENTS } from '#core/model/project.ts';
import { typeAt } from '#core/model/type-at.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { nameOf } from '../review/name-of.ts';
import { type DateState, dateStates } from './row-dates.ts';

/** How far a finding is: its progress, or that it does not count. */
export type RowState = Progress | 'suggested' | 'outOfScope';
export const STATES = [
  'open',
  'mitigating',
  'mitigated',
  'suggested',
  'outOfScope',
] as const satisfies readonly RowState[];

/** A finding as one line. */
export interface RiskRow {
  readonly key: FindingKey;
  /** Null for a finding outside the list that nobody rated. */
  readonly level: Band | null;
  readonly risk: RiskId;
  readonly title: string;
  readonly where: string;
  readonly because: string;
  /** The rule of that reason; empty where no rule stands behind it. */
  readonly rule: string;
  /** As it was said. */
  readonly treatment: Treatment;
  /** True while a meeting has put it off. */
  readonly isParked: boolean;
  /** Why it does not count; null while it does. */
  readonly lapse: Lapse | null;
  /** True where its day has passed or its facts changed. */
  readonly isToReview: boolean;
  readonly progress: RowState;
  readonly owner: string;
  readonly due: string | null;
  /** Until when it is left as it is; null for no such day. */
  readonly until: string | null;
  /** The type of the component; empty for other elements. */
  readonly type: ComponentTypeId;
  /** Null for findings outside the list: they have no score. */
  readonly residual: number | null;
}

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

/** Every finding of a project as a row: those of rules and by hand, then those outside the list. */
export function rowsOf(
  model: Model,
  { findings, today }: Pick<Assessment, 'findings' | 'today'>,
  titleOf: (risk: RiskId) => string,
): readonly RiskRow[] {
  const typeOf = (element: ElementId): ComponentTypeId => typeAt(model, element) ?? '';
  return [
    ...findings.map((assessed): RiskRow => {
      const { finding, band, lapse, progress, decision, residual, outOfScope } = assessed;
      const stands = finding.level === 'suggested' ? 'suggested' : progress;
      return {
        key: finding.key,
        level: band,
        risk: finding.risk,
        title: titleOf(finding.risk),
        where: nameOf(model, finding.element),
        because: finding.causes[0]?.because ?? '',
        rule: finding.causes[0]?.rule ?? '',
        treatment: decision?.treatment ?? 'undecided',
        isParked: decision?.parked === true,
        lapse,
        isToReview: outOfScope === null && isToReview(assessed),
        progress: outOfScope === null ? stands : 'outOfScope',
        owner: decision?.owner ?? '',
        due: decision?.due ?? null,
        until: decision?.until ?? null,
        type: typeOf(finding.element),
        residual,
      };
    }),
    ...ownFindings(model, today).map(({ own, decision, lapse, outOfScope }): RiskRow => {
      const stands = own.mitigated ? 'mitigated' : 'open';
      return {
        key: decision.finding,
        level: own.severity,
        risk: OWN_RISK,
        title: own.title,
        where: nameOf(model, decision.element),
        because: own.description,
        rule: '',
        treatment: decision.treatment,
        isParked: decision.parked === true,
        lapse,
        isToReview: outOfScope === null && lapse === 'expired',
        progress: outOfScope === null ? stands : 'outOfScope',
        owner: decision.owner,
        due: decision.due,
        until: decision.until ?? null,
        type: typeOf(decision.element),
        residual: null,
      };
    }),
  ];
}

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
