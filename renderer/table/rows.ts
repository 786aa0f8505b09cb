import { isToReview, type Assessment, type Progress } from '#core/assessment/finding-assessment.ts';
import type { Band } from '#core/assessment/bands.ts';
import type { Lapse } from '#core/assessment/decision-standing.ts';
import { type ComponentTypeId, type ElementId, type FindingKey, OWN_RISK, type RiskId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Treatment } from '#core/model/project.ts';
import { typeAt } from '#core/model/type-at.ts';
import { nameOf } from '#core/overview/name-of.ts';
import { ownFindings } from '#core/risks/own-findings.ts';

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
