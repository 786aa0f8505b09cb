import { boundariesAround } from './boundaries.ts';
import { type Element, isPlaced } from './element.ts';
import type { ElementId } from './ids.ts';
import type { Model } from './model.ts';
import { oncePerDrawing } from './once-per-drawing.ts';

/**
 * What cannot be moved: locked shapes, and the boundaries around them, which would carry them along.
 * Found once for each state of the model, whoever asks.
 */
export const heldByLocks = oncePerDrawing<ReadonlySet<ElementId>>(findHeld, (before, rows) =>
  before.size === 0 && !rows.some(({ after }) => isLockedShape(after)) ? before : null,
);

function findHeld(model: Pick<Model, 'element'>): ReadonlySet<ElementId> {
  const held = new Set<ElementId>();
  for (const element of model.element.values()) {
    if (!isPlaced(element) || !element.locked) continue;
    held.add(element.id);
    for (const { id } of boundariesAround(model, element)) held.add(id);
  }
  return held;
}

/** True for a shape that is locked itself. */
export function isLocked(model: Pick<Model, 'element'>, id: ElementId): boolean {
  return isLockedShape(model.element.get(id));
}

function isLockedShape(element: Element | null | undefined): boolean {
  return isPlaced(element) && element.locked === true;
}
