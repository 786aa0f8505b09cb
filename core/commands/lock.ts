import type { Change } from '../model/change.ts';
import { isPlaced, type PlacedElement } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { elementRow } from './row.ts';

const titles = strings.arranging.titles;

/**
 * Locks shapes in their place, or lets them go. Null when all of them are so already.
 * A locked shape is read, named and connected as before; it is not moved, sized or removed by hand.
 */
export function setLocked(model: Model, ids: readonly ElementId[], locked: boolean): Change | null {
  const changed = ids
    .map((id) => model.element.get(id))
    .filter(isPlaced)
    .filter((element) => (element.locked === true) !== locked);
  if (changed.length === 0) return null;
  const names = changed.map(({ name }) => name);
  return {
    title: locked ? titles.lock(names) : titles.unlock(names),
    rows: changed.map((element) => elementRow(model, locked ? { ...element, locked } : unlocked(element))),
  };
}

function unlocked(element: PlacedElement): PlacedElement {
  const { locked: _, ...free } = element;
  return free as PlacedElement;
}
