import { type FlowEnd, isFlow, isFlowEnd } from '../model/element.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/**
 * The numbers under which a register lists what a diagram shows: components 1, 2, … from the top left in reading
 * order, flows F1, F2, … in the order of the components they leave and reach.
 */
export function numbersOf(model: Model, diagram: DiagramId): ReadonlyMap<ElementId, string> {
  const elements = [...model.element.values()].filter((element) => element.diagram === diagram);
  const ends = elements.filter(isFlowEnd).toSorted(inReadingOrder);
  const place = new Map(ends.map(({ id }, index) => [id, index]));
  const placeOf = (id: ElementId): number => place.get(id) ?? ends.length;
  const flows = elements
    .filter(isFlow)
    .toSorted((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to) || (a.id < b.id ? -1 : 1));
  return new Map([
    ...ends.map(({ id }, index) => [id, String(index + 1)] as const),
    ...flows.map(({ id }, index) => [id, `F${index + 1}`] as const),
  ]);
}

function inReadingOrder(a: FlowEnd, b: FlowEnd): number {
  return a.rect.y - b.rect.y || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1);
}
