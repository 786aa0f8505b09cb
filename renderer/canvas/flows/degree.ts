import { isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { oncePerDrawing } from '#core/model/once-per-drawing.ts';

/** How many flows lead to an element and from it. */
interface Degree {
  readonly flowsIn: number;
  readonly flowsOut: number;
}

const ALONE: Degree = { flowsIn: 0, flowsOut: 0 };

/** The flows of one element in numbers; all of them are counted together, once for each state of the model. */
export function degreeOf(model: Pick<Model, 'element'>, id: ElementId): Degree {
  return degrees(model).get(id) ?? ALONE;
}

const degrees = oncePerDrawing(countFlows, (before, rows) =>
  rows.some(({ before: was, after }) => isFlow(was ?? after)) ? null : before,
);

function countFlows({ element: elements }: Pick<Model, 'element'>): ReadonlyMap<ElementId, Degree> {
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
