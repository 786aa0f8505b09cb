import {
  isBoundary,
  isFlow,
  isFlowEnd,
  isPlaced,
  type Element,
  type PlacedElement,
  type FlowEnd,
  type TrustBoundary,
} from '../model/element.ts';
import { bounds, centre, GRID, grow, overlaps, type Rect, snap } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** Room between what is joined, around what stands alone, and around what lies in a boundary, in diagram units. */
const ROOM = { joined: 12 * GRID, clear: 4 * GRID, boundary: 4 * GRID, tab: 2 * GRID } as const;
/** The size of a boundary with nothing in it. */
const EMPTY = { width: 30 * GRID, height: 20 * GRID };

/**
 * Finds a place for what has come to a diagram or into another of its boundaries: beside what it is joined to, where
 * nothing else stands. Boundaries then grow around what lies in them. Whoever had a place keeps it.
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
    return isPlaced(known) && known.boundary === boundary;
  };
  const standing = new Map<string, FlowEnd>(ends.filter(isSettled).map((end) => [end.id, end]));
  const flows = [...elements.values()].filter(isFlow).filter((flow) => flow.diagram === diagram);
  const known = new Map<string, TrustBoundary>(
    here.filter(isBoundary).flatMap((zone) => (before.element.has(zone.id) ? [[zone.id, zone] as const] : [])),
  );
  for (const end of ends.filter((one) => !isSettled(one))) {
    const start = startOf(end, standing, flows, known);
    const outside = [...known.values()].filter(({ id }) => id !== end.boundary).map(({ rect }) => rect);
    const taken = [...standing.values()].map(({ rect }) => rect);
    const free = nearestFree(start, end.boundary === null ? [...taken, ...outside] : taken);
    const placed = { ...end, rect: free };
    standing.set(end.id, placed);
    elements.set(end.id, placed);
  }
  for (const id of boundaries.toReversed()) growAround(elements, id, before);
  return elements;
}

/** Where an element would stand best: right of what it gets something from, left of what it gives to, or beside its own. */
function startOf(
  end: FlowEnd,
  standing: ReadonlyMap<string, FlowEnd>,
  flows: readonly { readonly from: ElementId; readonly to: ElementId }[],
  boundaries: ReadonlyMap<string, TrustBoundary>,
): Rect {
  const { width, height } = end.rect;
  const near = (ids: readonly ElementId[]): FlowEnd | undefined =>
    ids.map((id) => standing.get(id)).find((other) => other !== undefined && other.boundary === end.boundary);
  const level = ({ rect }: FlowEnd): number => snap(centre(rect).y - height / 2);
  const source = near(flows.filter(({ to }) => to === end.id).map(({ from }) => from));
  if (source) return { x: source.rect.x + source.rect.width + ROOM.joined, y: level(source), width, height };
  const target = near(flows.filter(({ from }) => from === end.id).map(({ to }) => to));
  if (target) return { x: snap(target.rect.x - ROOM.joined - width), y: level(target), width, height };
  const home = end.boundary === null ? undefined : boundaries.get(end.boundary)?.rect;
  if (home) return { x: home.x + ROOM.boundary, y: home.y + ROOM.boundary + ROOM.tab, width, height };
  const all = bounds([...standing.values(), ...boundaries.values()].map(({ rect }) => rect));
  return { x: all?.x ?? 0, y: all ? snap(all.y + all.height + ROOM.joined) : 0, width, height };
}

/** How far down a free spot is looked for, in steps of the grid, and how far aside before each. */
const SEARCH = { down: 4000, aside: 3 } as const;

/** The spot nearest below or above `start` that keeps clear of all that is taken; further right where none is near. */
function nearestFree(start: Rect, taken: readonly Rect[]): Rect {
  const kept = taken.map((rect) => grow(rect, ROOM.clear));
  const isFree = (spot: Rect): boolean => !kept.some((rect) => overlaps(rect, spot));
  for (let off = 0; off < SEARCH.down; off += 2) {
    for (let aside = 0; aside <= Math.min(SEARCH.aside, off / 12); aside++) {
      for (const sign of [1, -1]) {
        const spot = { ...start, x: start.x + aside * (start.width + ROOM.joined), y: start.y + sign * off * GRID };
        if (isFree(spot)) return spot;
      }
    }
  }
  return start;
}

/** Makes a boundary large enough for what came into it; one that was there before never shrinks. */
function growAround(elements: Map<string, Element>, id: ElementId, before: Model): void {
  const zone = elements.get(id);
  if (!isBoundary(zone)) return;
  const inside = [...elements.values()].filter(isPlaced).filter(({ boundary }) => boundary === id);
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
