import type { Edge } from '@xyflow/react';
import type { DataFlow } from '#core/model/element.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { shownOn } from '#core/picture/shown.ts';
import { LAYERS } from './nodes.ts';

/** An edge as the canvas hands it to React Flow. */
export type CanvasEdge = Edge<{ flow: DataFlow }, 'flow'>;

const built = new WeakMap<DataFlow, CanvasEdge>();

/** The edges as they were handed over last. */
let last: CanvasEdge[] = [];

/**
 * The edges of a diagram; one whose flow did not change is the same object as before, and so are all together.
 *
 * @param held the only ones to be shown; null for all
 */
export function edgesOf(
  model: Model,
  diagram: DiagramId,
  selection: ReadonlySet<ElementId>,
  held: ReadonlySet<ElementId> | null,
): CanvasEdge[] {
  const { flows } = shownOn(model, diagram);
  const shown = held ? flows.filter(({ id }) => held.has(id)) : flows;
  const edges = shown.map((flow) => edgeOf(flow, selection.has(flow.id)));
  const isSame = edges.length === last.length && edges.every((edge, index) => edge === last[index]);
  return isSame ? last : (last = edges);
}

function edgeOf(flow: DataFlow, selected: boolean): CanvasEdge {
  const known = built.get(flow);
  if (known?.selected === selected) return known;
  const { id, from: source, to: target } = flow;
  const edge: CanvasEdge = { id, type: 'flow', source, target, data: { flow }, selected, zIndex: LAYERS.flow };
  built.set(flow, edge);
  return edge;
}
