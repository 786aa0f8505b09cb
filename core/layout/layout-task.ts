import { boundariesAround, contentsOf } from '../model/boundaries.ts';
import { isBoundary, isPlaced, type PlacedElement } from '../model/element.ts';
import type { Rect, Size } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { isCollapsed, shownRect, standIns } from '../picture/collapsed.ts';
import { shownOn } from '../picture/shown.ts';

/** A shape to be placed; what lies in a boundary stays in it. */
export interface LayoutNode extends Size {
  readonly id: ElementId;
  /** Null for what is no boundary. */
  readonly children: readonly LayoutNode[] | null;
}

/** What is to be arranged: shapes as they nest, and the flows that join them. */
export interface LayoutTask {
  readonly nodes: readonly LayoutNode[];
  readonly flows: readonly { readonly id: ElementId; readonly from: ElementId; readonly to: ElementId }[];
}

/** Where each shape of a task comes to lie, in diagram units from the task's own origin. */
export type Placement = ReadonlyMap<ElementId, Rect>;

/** Room that an arrangement leaves, in diagram units; between layers for labels, above one another where data lead downwards. */
export const LAYOUT_ROOM = { layer: 112, level: 64, node: 48, boundary: 32, tab: 24 } as const;

/**
 * What of a diagram there is to arrange: all of it, or `only` with what lies in its boundaries. Locked
 * shapes stay where they are, and so does all that shares a boundary with them. A collapsed boundary is one shape. Null when nothing would move.
 */
export function layoutTask(model: Model, diagram: DiagramId, only?: ReadonlySet<ElementId>): LayoutTask | null {
  const here = [...model.element.values()].filter((element) => element.diagram === diagram).filter(isPlaced);
  const chosen = only && only.size > 0 ? withContents(model, only) : null;
  const held = heldWith(model, here);
  const hidden = standIns(model);
  const moved = here.filter(({ id }) => !held.has(id) && !hidden.has(id) && (chosen === null || chosen.has(id)));
  if (moved.length < 2) return null;

  const ids = new Set<ElementId>(moved.map(({ id }) => id));
  const within = Map.groupBy(moved, ({ boundary }) => (boundary !== null && ids.has(boundary) ? boundary : null));
  const nodeOf = (element: PlacedElement): LayoutNode => ({
    id: element.id,
    width: shownRect(element).width,
    height: shownRect(element).height,
    children:
      isBoundary(element) && !isCollapsed(element)
        ? (within.get(element.id) ?? []).toSorted(byPlace).map(nodeOf)
        : null,
  });
  const flows = shownOn(model, diagram)
    .flows.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
    .map(({ id, from, to }) => ({ id, from, to }));
  return { nodes: (within.get(null) ?? []).toSorted(byPlace).map(nodeOf), flows };
}

function withContents(model: Model, ids: ReadonlySet<ElementId>): ReadonlySet<ElementId> {
  return new Set([...ids, ...contentsOf(model, ids).map(({ id }) => id)]);
}

/** What stays: locked shapes, the boundaries around them, and all that those hold. */
function heldWith(model: Model, here: readonly PlacedElement[]): ReadonlySet<ElementId> {
  const locked = here.filter((shape) => shape.locked);
  const around = locked.flatMap((shape) => boundariesAround(model, shape));
  const ids = new Set<ElementId>([...locked, ...around].map(({ id }) => id));
  return withContents(model, ids);
}

/** In the order in which they stand, so that an arrangement changes no more than it must. */
function byPlace(a: PlacedElement, b: PlacedElement): number {
  return a.rect.y - b.rect.y || a.rect.x - b.rect.x || (a.id < b.id ? -1 : 1);
}
