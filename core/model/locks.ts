import { boundariesAround } from './boundaries.ts';
import { isPlaced } from './element.ts';
import type { ElementId } from './ids.ts';
import type { Model } from './model.ts';

const held = new WeakMap<Model['element'], ReadonlySet<ElementId>>();

/**
 * What cannot be moved: locked shapes, and the boundaries around them, which would carry them along.
 * Found once for each state of the model, whoever asks.
 */
export function heldByLocks(model: Model): ReadonlySet<ElementId> {
  const known = held.get(model.element);
  if (known) return known;
  const found = new Set<ElementId>();
  for (const element of model.element.values()) {
    if (!isPlaced(element) || !element.locked) continue;
    found.add(element.id);
    for (const { id } of boundariesAround(model, element)) found.add(id);
  }
  held.set(model.element, found);
  return found;
}

/** True for a shape that is locked itself. */
export function isLocked(model: Pick<Model, 'element'>, id: ElementId): boolean {
  const element = model.element.get(id);
  return isPlaced(element) && element.locked === true;
}
