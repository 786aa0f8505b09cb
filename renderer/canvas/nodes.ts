import { type Node, type NodeHandle, Position } from '@xyflow/react';
import { boundariesAround } from '#core/model/boundaries.ts';
import { isTextBlock, type TextBlock } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { heldByLocks } from '#core/model/locks.ts';
import type { Model } from '#core/model/model.ts';
import { isCollapsed } from '#core/picture/collapsed.ts';
import { type ShownEnd, shownOn } from '#core/picture/shown.ts';
import type { Drag } from './dragging/drag.ts';

/** A shape as the canvas hands it to React Flow; built from validated scalars only. */
export type ShapeNode = Node<{ element: ShownEnd }, 'component' | 'boundary' | 'collapsed'>;
/** The same for words on the drawing. */
export type WordsNode = Node<{ element: TextBlock }, 'text'>;
export type CanvasNode = ShapeNode | WordsNode;

/** Boundaries lie under the flows, components above them, and words above all. */
export const LAYERS = { flow: 1000, component: 2000, text: 2001 } as const;

const built = new WeakMap<ShownEnd | TextBlock, CanvasNode>();

/**
 * The nodes of a diagram, boundaries first. A node whose element did not change is the same object
 * as before, so that React Flow leaves it alone.
 *
 * @param drag what is told of a drag; null where nothing is. The original of a copy is shown at its place too
 * @param held the only ones to be shown besides the boundaries and texts; null for all
 */
export function nodesOf(
  model: Model,
  diagram: DiagramId,
  selection: ReadonlySet<ElementId>,
  drag: Drag | null,
  held: ReadonlySet<ElementId> | null,
): CanvasNode[] {
  const nodes: CanvasNode[] = [];
  const { boundaries, ends, texts } = shownOn(model, diagram);
  for (const element of [...boundaries, ...(held ? ends.filter(({ id }) => held.has(id)) : ends), ...texts]) {
    const node = nodeOf(element, model, selection.has(element.id));
    const told = drag?.shapes.has(element.id) ? drag.told : null;
    const { x, y } = node.position;
    // The copy lies above it.
    if (told && drag?.isCopy) nodes.push({ ...node, id: `original ${node.id}`, selected: false });
    nodes.push(told ? { ...node, position: { x: x + told.x, y: y + told.y } } : node);
  }
  return nodes.sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0));
}

function nodeOf(element: ShownEnd | TextBlock, model: Model, selected: boolean): CanvasNode {
  const isClosed = isCollapsed(element);
  const isBoundary = element.kind === 'trustBoundary' && !isClosed;
  const zIndex = isBoundary
    ? boundariesAround(model, element).length
    : LAYERS[isTextBlock(element) ? 'text' : 'component'];
  const isHeld = heldByLocks(model).has(element.id);
  const known = built.get(element);
  if (known && known.selected === selected && known.zIndex === zIndex && (known.draggable === false) === isHeld) {
    return known;
  }
  const { x, y, width, height } = element.rect;
  const shared = {
    id: element.id,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    selected,
    zIndex,
    ...(isHeld ? { draggable: false } : {}),
  };
  // Of a boundary only its tab and its edge take the pointer, of a text its words: what lies beside stays reachable.
  const apart = { connectable: false, style: { pointerEvents: 'none' } } as const;
  const node: CanvasNode = isTextBlock(element)
    ? { ...shared, ...apart, handles: [], type: 'text', data: { element } }
    : isBoundary
      ? { ...shared, ...apart, handles: [], type: 'boundary', data: { element }, dragHandle: '.boundary-handle' }
      : {
          ...shared,
          type: isClosed ? 'collapsed' : 'component',
          data: { element },
          handles: portsOf(element.rect),
          connectable: element.kind !== 'trustBoundary',
        };
  built.set(element, node);
  return node;
}

/** How long and wide React Flow measures a port; told the same, it has nothing to set right. */
const PORT = 5;

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
  return PORTS.map((position) => {
    const { x, y } = at[position];
    return { id: position, type: 'source', position, x: x - PORT / 2, y: y - PORT / 2, width: PORT, height: PORT };
  });
}
