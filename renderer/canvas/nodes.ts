import { type Node, type NodeHandle, Position } from '@xyflow/react';
import { boundariesAround } from '#core/model/boundaries.ts';
import type { PlacedElement } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { heldByLocks } from '#core/model/locks.ts';
import type { Model } from '#core/model/model.ts';
import { isCollapsed, shownOn } from '#core/picture/shown.ts';

/** A node as the canvas hands it to React Flow; built from validated scalars only. */
export type CanvasNode = Node<{ element: PlacedElement }, 'component' | 'boundary' | 'collapsed'>;

/** Boundaries lie under the flows, components above them. */
export const LAYERS = { flow: 1000, component: 2000 } as const;

const built = new WeakMap<PlacedElement, CanvasNode>();

/**
 * The nodes of a diagram, boundaries first. A node whose element did not change is the same object
 * as before, so that React Flow leaves it alone.
 *
 * @param dragged where elements are while they are being dragged, in diagram units
 * @param originalsStay whether what is dragged is a copy: its original is then shown at its place too
 * @param held the only ones to be shown besides the boundaries; null for all
 */
export function nodesOf(
  model: Model,
  diagram: DiagramId,
  selection: ReadonlySet<ElementId>,
  dragged: ReadonlyMap<ElementId, Point>,
  originalsStay: boolean,
  held: ReadonlySet<ElementId> | null,
): CanvasNode[] {
  const nodes: CanvasNode[] = [];
  const { boundaries, ends } = shownOn(model, diagram);
  for (const element of [...boundaries, ...(held ? ends.filter(({ id }) => held.has(id)) : ends)]) {
    const node = nodeOf(element, model, selection.has(element.id));
    const position = dragged.get(element.id);
    nodes.push(position ? { ...node, position: { ...position } } : node);
    if (position && originalsStay) nodes.push({ ...node, id: `original ${node.id}`, selected: false });
  }
  return nodes.sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0));
}

function nodeOf(element: PlacedElement, model: Model, selected: boolean): CanvasNode {
  const isClosed = isCollapsed(element);
  const isBoundary = element.kind === 'trustBoundary' && !isClosed;
  const zIndex = isBoundary ? boundariesAround(model, element).length : LAYERS.component;
  const isHeld = heldByLocks(model).has(element.id);
  const known = built.get(element);
  if (known && known.selected === selected && known.zIndex === zIndex && (known.draggable === false) === isHeld) {
    return known;
  }
  const { x, y, width, height } = element.rect;
  const node: CanvasNode = {
    id: element.id,
    type: isBoundary ? 'boundary' : isClosed ? 'collapsed' : 'component',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: isBoundary ? [] : portsOf(element.rect),
    data: { element },
    selected,
    zIndex,
    connectable: element.kind !== 'trustBoundary',
    ...(isHeld ? { draggable: false } : {}),
    // Only its tab and its edge take the pointer: what lies inside stays reachable.
    ...(isBoundary ? { dragHandle: '.boundary-handle', style: { pointerEvents: 'none' } } : {}),
  };
  built.set(element, node);
  return node;
}

/** The four ports of a component, one on each side. */
export const PORTS = [Position.Top, Position.Right, Position.Bottom, Position.Left] as const;

function portsOf({ width, height }: Rect): NodeHandle[] {
  const middle = { x: width / 2, y: height / 2 };
  const at: Record<Position, Point> = {
    [Position.Top]: { x: middle.x, y: 0 },
    [Position.Right]: { x: width, y: middle.y },
    [Position.Bottom]: { x: middle.x, y: height },
    [Position.Left]: { x: 0, y: middle.y },
  };
  return PORTS.map((position) => ({ id: position, type: 'source', position, ...at[position], width: 1, height: 1 }));
}
