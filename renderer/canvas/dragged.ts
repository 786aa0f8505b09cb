import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { type MouseEvent, useMemo, useState } from 'react';
import { drop } from '#core/commands/drop.ts';
import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import { isBoundary, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { centre, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { run, theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { duplicateBy } from './duplicate.ts';
import { endGuides, guided, guidedRect } from './guiding.ts';
import { insertExisting, insertionFor, markInsertion, useInsertion } from './inserting.ts';
import type { CanvasNode } from './nodes.ts';

/** Where elements are while they are being dragged, in diagram units. */
type Dragged = ReadonlyMap<ElementId, Point>;

const NOWHERE: Dragged = new Map();

/** What is being dragged, with the functions that follow the pointer: the same at every render, as in `gestures`. */
export function useDragged() {
  const [dragged, setDragged] = useState(NOWHERE);
  const [duplicating, setDuplicating] = useState(false);
  const follow = useMemo(() => {
    const end = ({ altKey }: { readonly altKey: boolean }, node: CanvasNode | undefined): void => {
      setDragged(NOWHERE);
      setDuplicating(false);
      if (node) dropAt(node, altKey);
    };
    const onNodeDrag: OnNodeDrag<CanvasNode> = ({ altKey }, node) => {
      setDuplicating(altKey);
      markTarget(node);
    };
    return {
      onNodeDrag,
      onNodeDragStop: end,
      onSelectionDragStop: (event: MouseEvent, [first]: CanvasNode[]) => end(event, first),
      /** Takes what React Flow says of places. */
      take(changes: readonly NodeChange<CanvasNode>[]) {
        const moved = changes.flatMap((change) =>
          change.type === 'position' && change.dragging && change.position
            ? [[change.id as ElementId, change.position] as const]
            : [],
        );
        if (moved.length > 0) setDragged(withContents(guided(new Map(moved))));
      },
    };
  }, []);
  const carried = useStable(dragged);
  return { dragged, carried, moved: duplicating ? NOWHERE : dragged, duplicating, ...follow };
}

/** Marks where a dragged shape would go if it were dropped now: onto a flow, or into a boundary. */
function markTarget({ id, position, data: { element } }: CanvasNode): void {
  const rect = guidedRect({ ...element.rect, ...position });
  const onto = insertionFor(id as ElementId, centre(rect));
  aimAt(onto ? null : ownerOf(element, rect));
}

function aimAt(dropTarget: ElementId | null): void {
  if (useEditor.getState().dropTarget !== dropTarget) useEditor.setState({ dropTarget });
}

/** Drops what is selected, or the one shape by which it was dragged. */
function dropAt({ id, position }: CanvasNode, isCopy: boolean): void {
  const open = theDocument();
  const element = open?.model.element.get(id);
  aimAt(null);
  const by = endGuides();
  const onto = useInsertion.getState().flow;
  markInsertion(null);
  if (!open || !isPlaced(element)) return;
  // Without the grid, a pointer stops between whole units.
  const delta = {
    x: Math.round(position.x - element.rect.x) + by.x,
    y: Math.round(position.y - element.rect.y) + by.y,
  };
  const { selection } = useEditor.getState();
  const ids = selection.has(element.id) ? [...selection] : [element.id];
  if (isCopy) duplicateBy(ids, delta);
  else if (onto) insertExisting(onto, element.id, delta);
  else run(drop(open.model, ids, delta));
}

/** Where dragged elements are, together with what their boundaries carry along. */
function withContents(moved: Dragged): Dragged {
  const open = theDocument();
  if (!open) return moved;
  const boundaries = [...moved.keys()].filter((id) => isBoundary(open.model.element.get(id)));
  if (boundaries.length === 0) return moved;
  const [first] = boundaries;
  const lead = open.model.element.get(first!);
  const at = moved.get(first!)!;
  if (!isPlaced(lead)) return moved;
  const delta = { x: at.x - lead.rect.x, y: at.y - lead.rect.y };
  const carried = contentsOf(open.model, new Set(boundaries)).filter(({ id }) => !moved.has(id));
  return new Map([
    ...moved,
    ...carried.map(({ id, rect }) => [id, { x: rect.x + delta.x, y: rect.y + delta.y }] as const),
  ]);
}

/** The boundary that would own a dragged shape if it were dropped now; null where it lies in that already. */
function ownerOf(element: PlacedElement, rect: Rect): ElementId | null {
  const open = theDocument();
  if (!open) return null;
  const contents = isBoundary(element) ? contentsOf(open.model, new Set([element.id])) : [];
  const except = new Set([element.id, ...contents.map(({ id }) => id)]);
  const owner = ownerAt(open.model, element.diagram, element.kind, rect, except);
  return owner === element.boundary ? null : owner;
}

/** The elements that are dragged; the same set from one frame of a drag to the next. */
function useStable(dragged: Dragged): ReadonlySet<ElementId> {
  const [stable, setStable] = useState<ReadonlySet<ElementId>>(() => new Set());
  const isSame = dragged.size === stable.size && [...dragged.keys()].every((id) => stable.has(id));
  if (isSame) return stable;
  const now = new Set(dragged.keys());
  setStable(now);
  return now;
}
