import {
  type DataFlow,
  isBoundary,
  isFlow,
  isFlowEnd,
  isPlaced,
  type Element,
  type PlacedElement,
  type FlowEnd,
  type TrustBoundary,
} from '../model/element.ts';
import { bounds, centre, GRID, grow, type Rect, snap } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** Room between what is joined, around what stands alone, and around what lies in a boundary, in diagram units. */
const ROOM = { joined: 12 * GRID, clear: 4 * GRID, boundary: 4 * GRID, tab: 2 * GRID } as const;
/** The size of a boundary with nothing in it. */
const EMPTY = { width: 30 * GRID, height: 20 * GRID };

/**
 * Finds a place for what has come to a diagram or into another of its boundaries: beside what it is joined to, where
 * nothing else stands. Boundaries then grow around what lies in them,
 * unless they are locked. Whoever had a place keeps it, and what is locked in any case.
 *
 * @param boundaries those of the diagram, around others first
 * @returns the elements with their places
 */
export function settle(
  before: Model,
  after: Model,
  diagram: DiagramId,
  boundaries: readonly ElementId[],
): ReadonlyMap<string, Element> {
  const elements = new Map<string, Element>(after.element);
  const here = [...elements.values()].filter(isPlaced).filter((element) => element.diagram === diagram);
  const ends = here.filter(isFlowEnd);
  const isSettled = ({ id, boundary }: FlowEnd): boolean => {
    const known = before.element.get(id);
    return isPlaced(known) && (known.locked === true || known.boundary === boundary);
  };
  const standing = new Map<string, FlowEnd>(ends.filter(isSettled).map((end) => [end.id, end]));
  const flows = [...elements.values()].filter(isFlow).filter((flow) => flow.diagram === diagram);
  const joins = { into: Map.groupBy(flows, ({ to }) => to), outOf: Map.groupBy(flows, ({ from }) => from) };
  const known = new Map<string, TrustBoundary>(
    here.filter(isBoundary).flatMap((zone) => (before.element.has(zone.id) ? [[zone.id, zone] as const] : [])),
  );
  const taken = [...standing.values()].map(({ rect }) => rect);
  const outside = [...taken, ...[...known.values()].map(({ rect }) => rect)];
  for (const end of ends.filter((one) => !isSettled(one))) {
    const start = startOf(end, joins, { standing, boundaries: known, outside });
    const free = nearestFree(start, end.boundary === null ? outside : taken);
    const placed = { ...end, rect: free };
    standing.set(end.id, placed);
    taken.push(free);
    outside.push(free);
    elements.set(end.id, placed);
  }
  const within = Map.groupBy(here, ({ boundary }) => boundary);
  for (const id of boundaries.toReversed()) growAround(elements, { id, inside: within.get(id) ?? [] }, before);
  return elements;
}

/** What has its place already: components, the boundaries there were, and where they all lie. */
interface Ground {
  readonly standing: ReadonlyMap<string, FlowEnd>;
  readonly boundaries: ReadonlyMap<string, TrustBoundary>;
  readonly outside: readonly Rect[];
}

/** Where an element would stand best: right of what it gets something from, left of what it gives to, or beside its own. */
function startOf(
  end: FlowEnd,
  { into, outOf }: Readonly<Record<'into' | 'outOf', ReadonlyMap<ElementId, readonly DataFlow[]>>>,
  { standing, boundaries, outside }: Ground,
): Rect {
  const { width, height } = end.rect;
  const near = (ids: readonly ElementId[]): FlowEnd | undefined =>
    ids.map((id) => standing.get(id)).find((other) => other !== undefined && other.boundary === end.boundary);
  const level = ({ rect }: FlowEnd): number => snap(centre(rect).y - height / 2);
  const source = near((into.get(end.id) ?? []).map(({ from }) => from));
  if (source) return { x: source.rect.x + source.rect.width + ROOM.joined, y: level(source), width, height };
  const target = near((outOf.get(end.id) ?? []).map(({ to }) => to));
  if (target) return { x: snap(target.rect.x - ROOM.joined - width), y: level(target), width, height };
  const home = end.boundary === null ? undefined : boundaries.get(end.boundary)?.rect;
  if (home) return { x: home.x + ROOM.boundary, y: home.y + ROOM.boundary + ROOM.tab, width, height };
  const all = bounds(outside);
  return { x: all?.x ?? 0, y: all ? snap(all.y + all.height + ROOM.joined) : 0, width, height };
}

/** How far off a free spot is looked for and in what steps, in steps of the grid; how often aside, and how far off before each. */
const SEARCH = { down: 4000, step: 2, aside: 3, further: 12 } as const;

/** The spot nearest below or above `start` that keeps clear of all that is taken; further right where none is near. */
function nearestFree(start: Rect, taken: readonly Rect[]): Rect {
  let best: Spot = { off: SEARCH.down, spot: start };
  for (let aside = 0; aside <= SEARCH.aside && aside * SEARCH.further <= best.off; aside++) {
    const column = { ...start, x: start.x + aside * (start.width + ROOM.joined) };
    const first = aside * SEARCH.further;
    for (const found of [freeInColumn(column, first, taken), freeInColumn(column, first, taken, -1)]) {
      if (found.off < best.off) best = found;
    }
  }
  return best.spot;
}

/** A spot and how far off it is, in steps of the grid. */
interface Spot {
  readonly off: number;
  readonly spot: Rect;
}

/** The nearest free spot straight below `start`, or above it, that is at least `first` steps of the grid off. */
function freeInColumn(start: Rect, first: number, taken: readonly Rect[], sign: 1 | -1 = 1): Spot {
  const clear = grow(start, ROOM.clear);
  // How far off it may not be, from and to, in diagram units; nearest first, so that one pass leads past all of them.
  const kept = taken
    .filter(({ x, width }) => x < clear.x + clear.width && clear.x < x + width)
    .map(({ y, height }) => [y - clear.y - clear.height, y + height - clear.y] as const)
    .map(([from, to]) => (sign === 1 ? { from, to } : { from: -to, to: -from }))
    .sort((a, b) => a.from - b.from);
  let off = first;
  for (const { from, to } of kept) {
    if (from < off * GRID && off * GRID < to) off = SEARCH.step * Math.ceil(to / (SEARCH.step * GRID));
  }
  return { off, spot: { ...start, y: start.y + sign * off * GRID } };
}

/** Makes a boundary large enough for what came into it; one that was there before never shrinks. */
function growAround(
  elements: Map<string, Element>,
  { id, inside: held }: { readonly id: ElementId; readonly inside: readonly PlacedElement[] },
  before: Model,
): void {
  const zone = elements.get(id);
  if (!isBoundary(zone) || zone.locked) return;
  const inside = held.map((element) => elements.get(element.id)).filter(isPlaced);
  const isAsBefore = (element: PlacedElement): boolean => {
    const known = before.element.get(element.id);
    return isPlaced(known) && known.rect === element.rect && known.boundary === element.boundary;
  };
  if (before.element.has(id) && inside.every(isAsBefore)) return;
  const around = bounds(inside.map(({ rect }) => rect));
  const room = around && grow(around, ROOM.boundary);
  const needed = room && { ...room, y: room.y - ROOM.tab, height: room.height + ROOM.tab };
  const rects = [...(before.element.has(id) ? [zone.rect] : []), ...(needed ? [needed] : [])];
  elements.set(id, { ...zone, rect: bounds(rects) ?? { ...below(elements, zone), ...EMPTY } });
}

function below(elements: ReadonlyMap<string, Element>, zone: TrustBoundary): { x: number; y: number } {
  const others = [...elements.values()].filter(isPlaced).filter(({ id, diagram, rect }) => {
    return id !== zone.id && diagram === zone.diagram && rect.width > 0;
  });
  const all = bounds(others.map(({ rect }) => rect));
  return { x: all?.x ?? 0, y: all ? snap(all.y + all.height + ROOM.joined) : 0 };
}
