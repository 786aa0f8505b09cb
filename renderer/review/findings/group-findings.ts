import { isToReview, type FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { contentsOf } from '#core/model/boundaries.ts';
import { isBoundary, isFlow } from '#core/model/element.ts';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { OwnFindingStand } from '#core/risks/own-findings.ts';

/** Which findings the panel shows. */
export type FindingFilter = 'all' | 'selection' | 'undecided' | 'parked';
export const FINDING_FILTERS = ['all', 'selection', 'undecided', 'parked'] as const satisfies readonly FindingFilter[];

export function isFindingFilter(text: string | undefined): text is FindingFilter {
  return FINDING_FILTERS.some((filter) => filter === text);
}

/** The findings of a project as the panel shows them; each keeps the order it had and is in one group only. */
export interface FindingGroups {
  /** Decided on facts that have changed since, or until a day that has passed. */
  readonly review: readonly FindingAssessment[];
  readonly attached: readonly FindingAssessment[];
  readonly suggested: readonly FindingAssessment[];
  readonly notApplicable: readonly FindingAssessment[];
  readonly outOfScope: readonly FindingAssessment[];
}

export type FindingGroupName = keyof FindingGroups;

/** The one group a finding belongs to. */
export function groupOf(assessed: FindingAssessment): FindingGroupName {
  const { finding, treatment, outOfScope } = assessed;
  if (outOfScope !== null) return 'outOfScope';
  if (isToReview(assessed)) return 'review';
  if (finding.level === 'suggested') return 'suggested';
  return treatment === 'notApplicable' ? 'notApplicable' : 'attached';
}

/**
 * Sorts findings into their groups.
 *
 * @param held the one that stays in a group whatever becomes of it
 */
export function groupFindings(
  findings: readonly FindingAssessment[],
  held: { readonly key: FindingKey; readonly group: FindingGroupName } | null = null,
): FindingGroups {
  const at = (one: FindingAssessment) => (held?.key === one.finding.key ? held.group : groupOf(one));
  const of = (name: FindingGroupName) => findings.filter((finding) => at(finding) === name);
  return {
    review: of('review'),
    attached: of('attached'),
    suggested: of('suggested'),
    notApplicable: of('notApplicable'),
    outOfScope: of('outOfScope'),
  };
}

/**
 * The findings that a filter lets through. A selected boundary stands for all that lies in it, a
 * selected flow for every finding it is a reason of.
 */
export function filterFindings(
  findings: readonly FindingAssessment[],
  filter: FindingFilter,
  model: Model,
  selection: ReadonlySet<ElementId>,
): readonly FindingAssessment[] {
  if (filter !== 'selection') return findings.filter((one) => passes(one, filter));
  const anchors = withContents(model, selection);
  const flows = new Set([...selection].filter((id) => isFlow(model.element.get(id))));
  return findings.filter(
    ({ finding }) =>
      anchors.has(finding.element) || finding.causes.some(({ path }) => path.some((id) => flows.has(id))),
  );
}

/** The findings outside the list that a filter lets through. */
export function filterOwnFindings(
  findings: readonly OwnFindingStand[],
  filter: FindingFilter,
  model: Model,
  selection: ReadonlySet<ElementId>,
): readonly OwnFindingStand[] {
  if (filter !== 'selection') return findings.filter((one) => passes(one, filter));
  const elements = withContents(model, selection);
  return findings.filter(({ decision }) => elements.has(decision.element));
}

type Decided = Pick<FindingAssessment, 'treatment' | 'outOfScope' | 'decision'>;

function passes({ treatment, outOfScope, decision }: Decided, filter: Exclude<FindingFilter, 'selection'>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return treatment === 'undecided' && outOfScope === null;
    case 'parked':
      return decision?.parked ?? false;
  }
}

function withContents(model: Model, selection: ReadonlySet<ElementId>): ReadonlySet<ElementId> {
  const boundaries = new Set([...selection].filter((id) => isBoundary(model.element.get(id))));
  return new Set([...selection, ...contentsOf(model, boundaries).map(({ id }) => id)]);
}
