import { type ElementRow, originOf } from './change.ts';
import type { Model } from './model.ts';

type Elements = Pick<Model, 'element'>;

/**
 * Finds something out about all elements of a model once for each state of them, whoever asks.
 *
 * @param follow what it is after one edit, told from what it was before: the work is then the same however much is
 *   drawn. Null where only a look at all elements tells.
 */
export function oncePerDrawing<Found extends object>(
  find: (model: Elements) => Found,
  follow: (before: Found, rows: readonly ElementRow[]) => Found | null,
): (model: Elements) => Found {
  const known = new WeakMap<Model['element'], Found>();
  return (model) => {
    const already = known.get(model.element);
    if (already) return already;
    const origin = originOf(model, 'element');
    const before = origin && known.get(origin.before);
    const found = (before && follow(before, origin.rows)) ?? find(model);
    known.set(model.element, found);
    return found;
  };
}
