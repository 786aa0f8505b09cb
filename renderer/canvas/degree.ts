import { isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';

/** How many flows lead to an element and from it. */
interface Degree {
  readonly flowsIn: number;
  readonly flowsOut: number;
}

const ALONE: Degree = { flowsIn: 0, flowsOut: 0 };
const counted = new WeakMap<Model['element'], ReadonlyMap<ElementId, Degree>>();

/** The flows of one element in numbers; all of them are counted together, once for each state of the model. */
export function degreeOf({ element: elements }: Pick<Model, 'element'>, id: ElementId): Degree {
  const degrees = counted.get(elements) ?? countFlows(elements);
  counted.set(elements, degrees);
  return degrees.get(id) ?? ALONE;
}

function countFlows(elements: Model['element']): ReadonlyMap<ElementId, Degree> {
  const degrees = new Map<ElementId, Degree>();
  const of = (id: ElementId): Degree => degrees.get(id) ?? ALONE;
  for (const element of elements.values()) {
    if (!isFlow(element)) continue;
    const { from, to } = element;
    degrees.set(from, { ...of(from), flowsOut: of(from).flowsOut + 1 });
    degrees.set(to, { ...of(to), flowsIn: of(to).flowsIn + 1 });
  }
  return degrees;
}
