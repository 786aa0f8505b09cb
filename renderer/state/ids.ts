import type { ElementId } from '#core/model/ids.ts';

/** An id for a new element, unique without asking anyone. */
export function newElementId(): ElementId {
  return crypto.randomUUID() as ElementId;
}
