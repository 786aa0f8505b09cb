import { applyChange, type RowChange } from '../model/change.ts';
import { type DataFlow, isBoundary, isFlow, isFlowEnd, isPlaced, type PlacedElement } from '../model/element.ts';
import { type Direction, isClear, STEPS } from '../model/free-spot.ts';
import { GRID, type Point, type Rect, type Size, snap } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { heldByLocks } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { isCollapsed, shownRect, standIns } from '../picture/collapsed.ts';
import { elementRow } from './row.ts';

/** Room on a flow between shapes, enough for a short label, and from a shape to the edge of a boundary. */
const ROOM = { apart: 12 * GRID, edge: 4 * GRID } as const;

/** A place on a flow, and the rows that make room for it. */
export interface MadeRoom {
  readonly rect: Rect;
  readonly rows: readonly RowChange[];
}

/** Where a diagram is cut, seen along `way`, and how far what lies beyond is pushed, in diagram units. */
interface Cut {
  readonly way: Direction;
  readonly at: number;
  readonly by: number;
}

/**
 * Makes room for a shape on a flow between two that face each other: what lies beyond is pushed on in the flow's
 * direction, and boundaries that reach over the cut grow by as much, so that all stays in line and where it belongs.
 * Null where there is room, where the ends do not face each other, and where something locked or another shape is in
 * the way.
 *
 * @param except a shape of the diagram that the room is for; it is not pushed
 */
export function makeRoom(model: Model, flow: DataFlow, size: Size, except?: ElementId): MadeRoom | null {
  const [from, to] = [model.element.get(flow.from), model.element.get(flow.to)];
  const hidden = standIns(model);
  if (!isFlowEnd(from) || !isFlowEnd(to) || hidden.has(from.id) || hidden.has(to.id)) return null;
  const way = WAYS.find((each) => isFacing(turned(from.rect, each), turned(to.rect, each)));
  if (way === undefined) return null;
  const [start, end] = [turned(from.rect, way), turned(to.rect, way)];
  const spot = between(start, end, turned({ x: 0, y: 0, ...size }, way));
  const edge = firstEdge(model, flow, way, spot, start.x + start.width, end.x);
  const needed = spot.x + spot.width + (edge === null ? ROOM.apart : ROOM.edge) - (edge ?? end.x);
  if (needed <= 0) return null;
  const rect = turnedBack(spot, way);
  const rows = pushed(model, flow, { way, at: edge ?? end.x, by: Math.ceil(needed / GRID) * GRID }, except);
  const held = heldByLocks(model);
  const isFree =
    rows.every(({ id }) => !held.has(id as ElementId)) && isClear(applyChange(model, rows), flow.diagram, rect, except);
  return isFree ? { rect, rows } : null;
}

const WAYS = ['right', 'down', 'left', 'up'] as const satisfies readonly Direction[];

/** The rows that push what lies beyond a cut, with the bends there. */
function pushed(
  model: Model,
  split: DataFlow,
  { way, at, by }: Cut,
  except: ElementId | undefined,
): readonly RowChange[] {
  const delta = { x: STEPS[way].x * by, y: STEPS[way].y * by };
  const hidden = standIns(model);
  const here = [...model.element.values()].filter(({ id, diagram }) => diagram === split.diagram && id !== except);
  const isBeyond = (element: PlacedElement): boolean => {
    const shown = model.element.get(hidden.get(element.id) ?? element.id);
    return isPlaced(shown) && turned(shownRect(shown), way).x >= at;
  };
  const moved = new Set(
    here
      .filter(isPlaced)
      .filter(isBeyond)
      .map(({ id }) => id),
  );
  return here.flatMap((element) => {
    if (isFlow(element)) {
      if (!element.bends || element.id === split.id) return [];
      const isCarried = moved.has(element.from) && moved.has(element.to);
      const isPast = ({ x, y }: Point): boolean => turned({ x, y, width: 0, height: 0 }, way).x >= at;
      const bends = element.bends.map((bend) => (isCarried || isPast(bend) ? shifted(bend, delta) : bend));
      return isCarried || element.bends.some(isPast) ? [elementRow(model, { ...element, bends })] : [];
    }
    if (moved.has(element.id)) return [elementRow(model, { ...element, rect: shifted(element.rect, delta) })];
    if (!isBoundary(element) || isCollapsed(element) || hidden.has(element.id)) return [];
    const rect = turned(element.rect, way);
    if (rect.x + rect.width < at) return [];
    return [elementRow(model, { ...element, rect: turnedBack({ ...rect, width: rect.width + by }, way) })];
  });
}

/** The first edge of a boundary that is met beyond `after` and not beyond `before`, in the row of a place; null where none is. */
function firstEdge(
  model: Model,
  { diagram }: DataFlow,
  way: Direction,
  spot: Rect,
  after: number,
  before: number,
): number | null {
  const hidden = standIns(model);
  const edges = [...model.element.values()]
    .filter(isBoundary)
    .filter((zone) => zone.diagram === diagram && !isCollapsed(zone) && !hidden.has(zone.id))
    .map(({ rect }) => turned(rect, way))
    .filter(({ y, height }) => y < spot.y + spot.height && spot.y < y + height)
    .flatMap(({ x, width }) => [x, x + width])
    .filter((edge) => edge > after && edge <= before);
  return edges.length === 0 ? null : Math.min(...edges);
}

/** True where one shape lies wholly to the right of another and in its row. */
function isFacing(from: Rect, to: Rect): boolean {
  return from.x + from.width <= to.x && from.y < to.y + to.height && to.y < from.y + from.height;
}

/** The place of a shape to the right of the first of two, in their common row. */
function between(from: Rect, to: Rect, { width, height }: Size): Rect {
  const middle = (Math.max(from.y, to.y) + Math.min(from.y + from.height, to.y + to.height)) / 2;
  return { x: snap(from.x + from.width + ROOM.apart), y: snap(middle - height / 2), width, height };
}

function shifted<Place extends Point>(place: Place, { x, y }: Point): Place {
  return { ...place, x: place.x + x, y: place.y + y };
}

/** A rectangle as it lies when a direction is turned to the right. */
function turned(rect: Rect, way: Direction): Rect {
  const level = way === 'up' || way === 'down' ? transposed(rect) : rect;
  return way === 'left' || way === 'up' ? mirrored(level) : level;
}

/** The other way round. */
function turnedBack(rect: Rect, way: Direction): Rect {
  const level = way === 'left' || way === 'up' ? mirrored(rect) : rect;
  return way === 'up' || way === 'down' ? transposed(level) : level;
}

const mirrored = (rect: Rect): Rect => ({ ...rect, x: -rect.x - rect.width });
const transposed = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });
