import { boundariesAround, contentsOf } from '../model/boundaries.ts';
import { applyChange, type Change } from '../model/change.ts';
import { isBoundary, isPlaced, type TrustBoundary } from '../model/element.ts';
import { centre, contains, encloses, GRID, grow, type Point, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { shownRect } from '../picture/collapsed.ts';
import { move } from './arrange.ts';
import { elementRow } from './row.ts';

/** Room that a boundary leaves around what it grows for, in diagram units. */
const MARGIN = 2 * GRID;
/** Room for its name, which hangs over its upper edge: above a shape, and above a boundary with a name of its own there. */
const BELOW_NAME = { shape: 2 * GRID, boundary: 3 * GRID } as const;

/**
 * Moves elements as `move` does, and lets the boundary that each is dropped into grow until it lies in it
 * with its whole shape, clear of the boundary's name. A locked boundary stays as it is, and so does one that would take in something else.
 */
export function drop(model: Model, ids: readonly ElementId[], delta: Point): Change | null {
  const moved = move(model, ids, delta);
  if (!moved) return null;
  const after = applyChange(model, moved.rows);
  const grown = ids.reduce((found, id) => grownFor(after, id, found), new Map<ElementId, TrustBoundary>());
  if (grown.size === 0) return moved;
  const others = moved.rows.filter(({ id }) => !grown.has(id as ElementId));
  return { ...moved, rows: [...others, ...[...grown.values()].map((boundary) => elementRow(model, boundary))] };
}

/** The boundaries around an element as they must grow for it, with those that have grown already. */
export function grownFor(
  model: Model,
  id: ElementId,
  grown: ReadonlyMap<ElementId, TrustBoundary>,
): Map<ElementId, TrustBoundary> {
  const found = new Map(grown);
  const element = model.element.get(id);
  if (!isPlaced(element)) return found;
  let inner: Rect = shownRect(element);
  let belowName: number = BELOW_NAME[isBoundary(element) && !element.collapsed ? 'boundary' : 'shape'];
  for (const known of boundariesAround(model, element)) {
    const boundary = found.get(known.id) ?? known;
    const rect = grownAround(boundary.rect, inner, belowName);
    if (encloses(boundary.rect, rect) || boundary.locked || takesInMore(model, boundary, rect)) break;
    found.set(boundary.id, { ...boundary, rect });
    inner = rect;
    belowName = BELOW_NAME.boundary;
  }
  return found;
}

/** A rectangle moved out on the sides on which `inner` reaches over it, and upwards where it comes too near to its name. */
function grownAround(outer: Rect, inner: Rect, belowName: number): Rect {
  const room = grow(inner, MARGIN);
  const [right, bottom] = [outer.x + outer.width, outer.y + outer.height];
  const x = inner.x < outer.x ? room.x : outer.x;
  const y = Math.min(outer.y, inner.y - belowName);
  const furthest = {
    x: inner.x + inner.width > right ? room.x + room.width : right,
    y: inner.y + inner.height > bottom ? room.y + room.height : bottom,
  };
  return { x, y, width: furthest.x - x, height: furthest.y - y };
}

/** True when a boundary of that size would hold the middle of something that it does not own. */
function takesInMore(model: Model, boundary: TrustBoundary, rect: Rect): boolean {
  const own = new Set([boundary.id, ...contentsOf(model, new Set([boundary.id])).map(({ id }) => id)]);
  for (const { id } of boundariesAround(model, boundary)) own.add(id);
  return [...model.element.values()].some(
    (element) =>
      isPlaced(element) &&
      element.diagram === boundary.diagram &&
      !own.has(element.id) &&
      contains(rect, centre(element.rect)),
  );
}
