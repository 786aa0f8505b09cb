import { create } from 'zustand';
import { insertOnFlow } from '#core/commands/grow.ts';
import { makeRoom, type MadeRoom } from '#core/commands/make-room.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import type { RowChange } from '#core/model/change.ts';
import { type Component, type ComponentKind, isComponent, isFlow } from '#core/model/element.ts';
import { isClear, spotAt } from '#core/model/free-spot.ts';
import { centre, GRID, type Point, type Rect, type Size } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { kindOf } from '../../state/catalogue.ts';
import { run, theCatalogue, theDocument } from '../../state/document.ts';
import { select, toolUsed, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { newComponent, newComponentSize } from '../adding/new-component.ts';
import { pick } from '../adding/picking.ts';
import { degreeOf } from '../flows/degree.ts';
import { flowNear, holdStill, routeOf } from '../flows/routes.ts';
import { reveal } from '../view/framing.ts';

/** How near to a flow something must be dropped to go onto it, in diagram units. */
const NEAR = 14;
/** How near to a flow the middle of a dragged component must be: its shape covers the line. */
const NEAR_MIDDLE = 22;

/** The flow that what is dragged would be inserted on. */
export const useInsertion = create<{ flow: ElementId | null }>(() => ({ flow: null }));

/** Marks the flow under what is dragged, if there is one, and answers it. */
export function markInsertion(at: Point | null, within = NEAR): ElementId | null {
  const flow = at && flowNear(at, within);
  holdStill(flow);
  if (useInsertion.getState().flow !== flow) useInsertion.setState({ flow });
  return flow;
}

/** The flow that a dragged component would be inserted on; null for one that has flows of its own. */
export function insertionFor(id: ElementId, middle: Point): ElementId | null {
  const model = theDocument()?.model;
  const isFree = model !== undefined && isComponent(model.element.get(id)) && !isConnected(model, id);
  return markInsertion(isFree ? middle : null, NEAR_MIDDLE);
}

function isConnected(model: Model, id: ElementId): boolean {
  const { flowsIn, flowsOut } = degreeOf(model, id);
  return flowsIn + flowsOut > 0;
}

/**
 * Inserts a new component of a type on a flow. It stands with its middle at `at`, or in the middle of the flow; where
 * there is no room, what lies beyond makes some, and where it cannot, at the nearest free spot.
 */
export function insertType(flow: ElementId, type: ComponentType, kind: ComponentKind, at?: Point): void {
  const open = theDocument();
  const middle = middleOfFlow(flow);
  if (!open || !middle) return;
  const id = newElementId();
  const size = newComponentSize(type);
  const free = spotAt(open.model, open.diagram, at ?? middle, size);
  const room = isAbout(free, at ?? middle) ? null : roomOn(flow, size);
  insert(flow, newComponent(type, { id, diagram: open.diagram, rect: room?.rect ?? free }, kind), room?.rows);
  useEditor.setState({ renaming: id });
  toolUsed();
}

/** Inserts a component that has no flows yet on a flow, at the place it was moved to or where there is made room for it. */
export function insertExisting(flow: ElementId, id: ElementId, delta: Point): void {
  const element = theDocument()?.model.element.get(id);
  if (!isComponent(element)) return;
  const { boundary: _, ...component } = element;
  const moved = { ...element.rect, x: element.rect.x + delta.x, y: element.rect.y + delta.y };
  const model = theDocument()?.model;
  const room = model && isClear(model, element.diagram, moved, id) ? null : roomOn(flow, moved, id);
  insert(flow, { ...component, rect: room?.rect ?? moved } as Omit<Component, 'boundary'>, room?.rows);
}

/** Room for a shape on a flow; null where none can be made. */
function roomOn(id: ElementId, { width, height }: Size, except?: ElementId): MadeRoom | null {
  const model = theDocument()?.model;
  const flow = model?.element.get(id);
  return model && isFlow(flow) ? makeRoom(model, flow, { width, height }, except) : null;
}

/** True where a shape stands with its middle at a point, up to the grid. */
function isAbout(rect: Rect, { x, y }: Point): boolean {
  const middle = centre(rect);
  return Math.abs(middle.x - x) <= GRID && Math.abs(middle.y - y) <= GRID;
}

/** Lets a component type be chosen that then stands on the flow. */
export function chooseInsertion(id: ElementId): void {
  const flow = theDocument()?.model.element.get(id);
  if (!isFlow(flow)) return;
  const { types } = theCatalogue();
  pick({
    title: strings.flows.insert.title(flow.name),
    search: strings.flows.insert.search,
    picks: types.map((type) => ({
      id: type.id,
      label: type.label,
      detail: strings.canvas.kinds[kindOf(type, 'process')],
    })),
    onPick: (chosen) => {
      const type = types.find((one) => one.id === chosen);
      if (type) insertType(id, type, 'process');
    },
  });
}

function insert(flow: ElementId, component: Omit<Component, 'boundary'>, room?: readonly RowChange[]): void {
  const open = theDocument();
  markInsertion(null);
  if (!open) return;
  const inserted = insertOnFlow(open.model, flow, component, newElementId(), room);
  if (!inserted.ok) return announce(strings.flows.refused[inserted.refusal]);
  run(inserted.value);
  select([component.id]);
  useEditor.setState({ tab: 'component' });
  reveal(component.rect);
  announce(inserted.value.title);
}

/** The middle of the longest piece of a flow. */
function middleOfFlow(id: ElementId): Point | null {
  const points = routeOf(id)?.points ?? [];
  const pieces = points.slice(1).map((b, index) => {
    const a = points[index]!;
    const rect = {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    };
    return { length: rect.width + rect.height, middle: centre(rect) };
  });
  return pieces.toSorted((a, b) => b.length - a.length)[0]?.middle ?? null;
}
