import type { Component, Element } from '../model/element.ts';
import { takeFragment } from '../model/fragment.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/**
 * A model of which only some elements are drawn, with what lies in their boundaries and the flows between
 * them, so that a picture or a text tells of these alone.
 *
 * @param ids on one diagram; those that cannot stand alone, such as flows, are left out
 */
export function partOf(model: Model, ids: Iterable<ElementId>): Model {
  const elements: readonly Element[] = takeFragment(model, [...ids], { decisions: false })?.elements ?? [];
  return { ...model, element: new Map([...elements, ...standIns(model, elements)].map((one) => [one.id, one])) };
}

/** What references show the type of, which lies on other diagrams. */
function standIns(model: Model, elements: readonly Element[]): readonly Component[] {
  return elements.flatMap((element) => {
    const target = element.kind === 'reference' ? model.element.get(element.of) : undefined;
    return target && target.diagram !== element.diagram ? [target as Component] : [];
  });
}
