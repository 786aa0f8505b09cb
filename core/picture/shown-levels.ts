import { BANDS, type Band } from '../assessment/bands.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { standIns } from './collapsed.ts';

/** How many findings of one level an element has. */
interface Count {
  readonly band: Band;
  readonly count: number;
}

/** The findings that are shown at each element; at a collapsed boundary all in it, as one number at the highest level. */
export function shownCounts(
  model: Pick<Model, 'element'>,
  counts: ReadonlyMap<ElementId, readonly Count[]>,
): ReadonlyMap<ElementId, readonly Count[]> {
  const hidden = standIns(model);
  if (hidden.size === 0) return counts;
  const gathered = new Map<ElementId, readonly Count[]>();
  for (const [id, own] of counts) {
    const at = hidden.get(id) ?? id;
    gathered.set(at, [...(gathered.get(at) ?? []), ...own]);
  }
  for (const id of new Set(hidden.values())) {
    const all = gathered.get(id) ?? [];
    if (all.length > 0) gathered.set(id, [{ band: worst(all), count: all.reduce((sum, { count }) => sum + count, 0) }]);
  }
  return gathered;
}

/** The highest level that is shown at each element; at a collapsed boundary the highest in it. */
export function shownBands(
  model: Pick<Model, 'element'>,
  bands: ReadonlyMap<ElementId, Band>,
): ReadonlyMap<ElementId, Band> {
  const counts = new Map([...bands].map(([id, band]) => [id, [{ band, count: 1 }]]));
  return new Map([...shownCounts(model, counts)].map(([id, [first]]) => [id, first!.band]));
}

function worst(counts: readonly Count[]): Band {
  return counts.map(({ band }) => band).reduce((a, b) => (BANDS.indexOf(a) > BANDS.indexOf(b) ? a : b));
}
