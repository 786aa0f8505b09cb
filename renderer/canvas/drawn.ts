import { type DataFlow, type FlowEnd, isBoundary, isFlow, isFlowEnd, type TrustBoundary } from '#core/model/element.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';

/** What is drawn on one diagram, sorted by what it is. */
export interface Drawn {
  readonly ends: readonly FlowEnd[];
  readonly boundaries: readonly TrustBoundary[];
  readonly flows: readonly DataFlow[];
}

const sorted = new WeakMap<Model['element'], Map<DiagramId, Drawn>>();

/** The elements of a diagram by what they are; looked through once for each state of the model, whoever asks. */
export function drawnOn({ element: elements }: Pick<Model, 'element'>, diagram: DiagramId): Drawn {
  const known = sorted.get(elements) ?? new Map<DiagramId, Drawn>();
  sorted.set(elements, known);
  const before = known.get(diagram);
  if (before) return before;
  const here = [...elements.values()].filter((element) => element.diagram === diagram);
  const drawn = { ends: here.filter(isFlowEnd), boundaries: here.filter(isBoundary), flows: here.filter(isFlow) };
  known.set(diagram, drawn);
  return drawn;
}

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
