import type { Assessment, Band } from '#core/assessment/assessment.ts';
import type { ElementId } from '#core/model/ids.ts';

/** How many findings of one level sit on an element. */
export interface Badge {
  readonly band: Band;
  readonly count: number;
}

const NONE: readonly Badge[] = [];
const ORDER: readonly Band[] = ['critical', 'high', 'medium', 'low'];
const counted = new WeakMap<Assessment, ReadonlyMap<ElementId, readonly Badge[]>>();

/**
 * The findings that count on each element, as level and number, highest level first. Suggestions,
 * and what was found not applicable or put out of scope, wear no badge.
 */
export function badgesOf(assessment: Assessment): ReadonlyMap<ElementId, readonly Badge[]> {
  const known = counted.get(assessment);
  if (known) return known;
  const numbers = new Map<ElementId, Map<Band, number>>();
  for (const { finding, band, outOfScope, treatment } of assessment.findings) {
    if (finding.level === 'suggested' || outOfScope !== null || treatment === 'notApplicable') continue;
    const bands = numbers.get(finding.element) ?? new Map<Band, number>();
    numbers.set(finding.element, bands.set(band, (bands.get(band) ?? 0) + 1));
  }
  const badges = new Map(
    [...numbers].map(([id, bands]) => [
      id,
      ORDER.flatMap((band) => (bands.has(band) ? [{ band, count: bands.get(band)! }] : [])),
    ]),
  );
  counted.set(assessment, badges);
  return badges;
}

/** The badges of one element. */
export function countedOn(assessment: Assessment, element: ElementId): readonly Badge[] {
  return badgesOf(assessment).get(element) ?? NONE;
}
