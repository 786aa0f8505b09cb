import { mergeRows } from '../history/history.ts';
import { applyChange, type Change, type RowChange } from '../model/change.ts';
import { type Component, type DataFlow, isFlow, isFlowEnd, isPlaced } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { accept, refuse, type Result } from '../result.ts';
import { strings } from '../strings/index.ts';
import { move } from './arrange.ts';
import { addComponent, connect, type ConnectRefusal } from './draw.ts';
import { elementRow, row } from './row.ts';

const titles = strings.commands;

/** Draws a component and the flow that joins it to what is there, as one edit; refuses as `connect` does. */
export function grow(
  model: Model,
  component: Omit<Component, 'boundary'>,
  flow: DataFlow,
): Result<Change, ConnectRefusal> {
  const added = addComponent(model, component);
  const joined = connect(applyChange(model, added.rows), flow);
  if (!joined.ok) return joined;
  const other = model.element.get(flow.from === component.id ? flow.to : flow.from);
  return accept({ title: titles.grow(other?.name ?? '', component.name), rows: [...added.rows, ...joined.value.rows] });
}

export type InsertRefusal = ConnectRefusal | 'connected';

/**
 * Leads a flow by way of a component: its first half keeps label and properties, the second half is new.
 * Data still gets wherever it got before.
 *
 * @param component a new component, or one of the diagram that has no flows yet, at its new place
 * @param second the id of the new half
 * @param room rows that make room for the component, from `makeRoom`
 * @returns the change, or `connected` when the component has flows of its own, else as `connect` refuses
 */
export function insertOnFlow(
  model: Model,
  id: ElementId,
  component: Omit<Component, 'boundary'>,
  second: ElementId,
  room: readonly RowChange[] = [],
): Result<Change, InsertRefusal> {
  const flow = model.element.get(id);
  if (!isFlow(flow)) return refuse('unknownComponent');
  if (component.diagram !== flow.diagram) return refuse('otherDiagram');
  if (hasFlows(model, component.id)) return refuse('connected');
  const placed = placing(applyChange(model, room), component);
  const { bends: _, ...first } = flow;
  const rest = secondHalf(flow, component.id, second);
  const split = [elementRow(model, { ...first, to: component.id }), row(model, 'element', second, rest)];
  const rows = [...mergeRows(room, placed), ...split];
  return accept({ title: titles.insert(component.name, flow.name), rows });
}

/** True when a flow starts or ends at an element. */
function hasFlows(model: Model, id: ElementId): boolean {
  return [...model.element.values()].some((other) => isFlow(other) && (other.from === id || other.to === id));
}

function placing(model: Model, component: Omit<Component, 'boundary'>): Change['rows'] {
  const before = model.element.get(component.id);
  if (!isPlaced(before) || !isFlowEnd(before)) return addComponent(model, component).rows;
  const delta = { x: component.rect.x - before.rect.x, y: component.rect.y - before.rect.y };
  return move(model, [component.id], delta)?.rows ?? [];
}

function secondHalf(flow: DataFlow, from: ElementId, id: ElementId): DataFlow {
  const { diagram, to, twoWay } = flow;
  return {
    kind: 'dataFlow',
    id,
    diagram,
    name: '',
    description: '',
    from,
    to,
    twoWay,
    data: '',
    encrypted: 'unknown',
    authenticated: 'unknown',
  };
}
