import { strings } from '../strings/index.ts';
import { ownerAt } from '../model/boundaries.ts';
import { applyChange, type Change, type RowChange } from '../model/change.ts';
import {
  type Component,
  type DataFlow,
  isBoundary,
  isFlow,
  isFlowEnd,
  isPlaced,
  type TrustBoundary,
} from '../model/element.ts';
import { centre, contains, encloses } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { accept, refuse, type Result } from '../result.ts';
import { grownFor } from './drop.ts';
import { elementRow } from './row.ts';

const titles = strings.commands;

/** Draws a component; the boundary it lands in becomes its own, and grows around it as for one that is dropped there. */
export function addComponent(model: Model, component: Omit<Component, 'boundary'>): Change {
  const boundary = ownerAt(model, component.diagram, component.kind, component.rect, new Set());
  const placed = { ...component, boundary } as Component;
  const row = elementRow(model, placed);
  const grown = boundary === null ? [] : grownFor(applyChange(model, [row]), placed.id, new Map()).values();
  return { title: titles.add(placed.name), rows: [row, ...[...grown].map((zone) => elementRow(model, zone))] };
}

/**
 * Draws a trust boundary. It takes in what lies inside it, unless that already belongs to a
 * smaller boundary inside, and lies itself in the boundary around it.
 */
export function addBoundary(model: Model, boundary: Omit<TrustBoundary, 'boundary'>): Change {
  const drawn: TrustBoundary = {
    ...boundary,
    boundary: ownerAt(model, boundary.diagram, 'trustBoundary', boundary.rect, new Set()),
  };
  return { title: titles.add(drawn.name), rows: [elementRow(model, drawn), ...taken(model, drawn)] };
}

/** The rows by which `boundary` takes in the elements that lie in it and in no smaller boundary. */
function taken(model: Model, boundary: TrustBoundary): readonly RowChange[] {
  return [...model.element.values()].flatMap((element) => {
    if (!isPlaced(element) || element.id === boundary.id || element.diagram !== boundary.diagram) return [];
    if (element.boundary !== boundary.boundary) return [];
    const inside = isBoundary(element)
      ? encloses(boundary.rect, element.rect)
      : contains(boundary.rect, centre(element.rect));
    return inside ? [elementRow(model, { ...element, boundary: boundary.id })] : [];
  });
}

export type ConnectRefusal = 'sameComponent' | 'unknownComponent' | 'otherDiagram';

/**
 * Draws a data flow between two components.
 *
 * @returns the change that adds `flow`, or why it cannot be drawn: `sameComponent` when both ends
 *   are one component, `unknownComponent` when an end is none, `otherDiagram` when the ends are not
 *   on the diagram of the flow.
 */
export function connect(model: Model, flow: DataFlow): Result<Change, ConnectRefusal> {
  if (flow.from === flow.to) return refuse('sameComponent');
  const [from, to] = [model.element.get(flow.from), model.element.get(flow.to)];
  if (!isFlowEnd(from) || !isFlowEnd(to)) return refuse('unknownComponent');
  if (from.diagram !== flow.diagram || to.diagram !== flow.diagram) return refuse('otherDiagram');
  return accept({ title: titles.connect(from.name, to.name), rows: [elementRow(model, flow)] });
}

/** Turns flows round: each leads from where it ended to where it began, by the same way. Null when none is among `ids`. */
export function reverse(model: Model, ids: readonly ElementId[]): Change | null {
  const flows = ids.flatMap((id) => {
    const flow = model.element.get(id);
    return isFlow(flow) ? [flow] : [];
  });
  if (flows.length === 0) return null;
  const rows = flows.map(({ bends, ...flow }) =>
    elementRow(model, { ...flow, from: flow.to, to: flow.from, ...(bends && { bends: bends.toReversed() }) }),
  );
  return { title: titles.reverse(flows.map(({ name }) => name)), rows };
}

/** Leads one end of a flow to another component, by a way of its own; refuses as `connect` does. */
export function reconnect(
  model: Model,
  id: ElementId,
  ends: { readonly from: ElementId; readonly to: ElementId },
): Result<Change, ConnectRefusal> {
  const flow = model.element.get(id);
  if (flow?.kind !== 'dataFlow') return refuse('unknownComponent');
  const { bends: _, ...unbent } = flow;
  const led = connect(model, { ...unbent, ...ends });
  return led.ok ? accept({ ...led.value, title: titles.reconnect(flow.name) }) : led;
}
