import type { Band } from '#core/assessment/bands.ts';
import type { Assessment } from '#core/assessment/finding-assessment.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { shownCounts } from '#core/picture/shown-levels.ts';

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

const shown = new WeakMap<
  Assessment,
  { readonly elements: Model['element']; readonly badges: ReadonlyMap<ElementId, readonly Badge[]> }
>();

/** The badges as they are shown: those of all that lies in a collapsed boundary are one badge on it. */
export function badgesShown({
  model,
  assessment,
}: {
  readonly model: Model;
  readonly assessment: Assessment;
}): ReadonlyMap<ElementId, readonly Badge[]> {
  const known = shown.get(assessment);
  if (known?.elements === model.element) return known.badges;
  const badges = shownCounts(model, badgesOf(assessment));
  shown.set(assessment, { elements: model.element, badges });
  return badges;
}
