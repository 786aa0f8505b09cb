import type { DataFlow } from '../model/element.ts';
import { bounds, contains, grow, overlaps, type Point, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { placeLabels } from './routing/labels.ts';
import type { FlowLabel } from './routing/pill.ts';
import { findPaths } from './routing/paths.ts';
import { Terrain } from './routing/terrain.ts';
import { piecesOf, runsThrough as pieceRunsThrough } from './routing/tracks.ts';
import type { Care } from './routing/untangle.ts';
import { boundaryTab } from './shape.ts';

/** A flow as far as its way matters. */
export interface RoutedFlow {
  readonly id: ElementId;
  readonly from: ElementId;
  readonly to: ElementId;
  /** What its label says; empty for none. */
  readonly label: string;
  readonly encrypted: boolean;
  /** True when it has a head at both ends. */
  readonly twoWay?: boolean;
  /** Where a person bent it, from start to end. */
  readonly bends?: readonly Point[];
}

/** A drawn flow as far as its way matters; `label` is what is written on it, its name unless told otherwise. */
export function routed({ id, from, to, name, encrypted, twoWay, bends }: DataFlow, label = name): RoutedFlow {
  return { id, from, to, label, encrypted: encrypted === 'yes', twoWay, ...(bends && { bends }) };
}

export interface RoutingInput {
  readonly flows: readonly RoutedFlow[];
  /** All shapes that flows can join; none is run through where there is a way round. */
  readonly rects: ReadonlyMap<ElementId, Rect>;
  readonly boundaries: readonly { readonly id: ElementId; readonly rect: Rect; readonly name: string }[];
}

/** Where a flow is drawn, in diagram units. */
export interface FlowRoute {
  /** From the edge of one shape to the edge of the other; every piece is level or upright. */
  readonly points: readonly Point[];
  /** Null when the flow says nothing. */
  readonly label: FlowLabel | null;
  /** Where the flow crosses the edge of a boundary that holds one of its ends only. */
  readonly crossings: readonly Point[];
}

/** True when two routes are drawn alike. */
export function isSameRoute(a: FlowRoute, b: FlowRoute): boolean {
  return areSamePoints(a.points, b.points) && areSamePoints(a.crossings, b.crossings) && isSameLabel(a.label, b.label);
}

function areSamePoints(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => x === b[index]!.x && y === b[index]!.y);
}

/** Text and size of a label follow from one another, and the place of its lock from its own. */
function isSameLabel(a: FlowLabel | null, b: FlowLabel | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.lines.length === b.lines.length &&
    a.lines.every((line, index) => line === b.lines[index]) &&
    (a.lock === null) === (b.lock === null) &&
    (['x', 'y', 'width', 'height'] as const).every((side) => a.rect[side] === b.rect[side])
  );
}

/** Nothing farther than this from flows that are laid anew, and their ends, is looked at: none goes such a long way round. */
const AROUND = 800;
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The routes of all flows whose both ends have a rectangle. They depend on the drawing alone, not on an order. */
export function routeFlows(input: RoutingInput): ReadonlyMap<ElementId, FlowRoute> {
  return lay(input, [], 'most');
}

/**
 * The routes after some shapes moved: those that join a moved shape, its neighbours, or ran where it is now are found
 * anew, the others stay. Made for every frame of a drag; `routeFlows` gives the final picture.
 */
export function rerouteFlows(
  input: RoutingInput,
  routes: ReadonlyMap<ElementId, FlowRoute>,
  moved: ReadonlySet<ElementId>,
): ReadonlyMap<ElementId, FlowRoute> {
  const isInTheWay = crossesOneOf([...moved].flatMap((id) => input.rects.get(id) ?? []));
  const touched = input.flows.filter(({ id, from, to }) => {
    const route = routes.get(id);
    return !route || moved.has(from) || moved.has(to) || isInTheWay(route);
  });
  const rerouted = new Map(routes);
  for (const { id } of touched) rerouted.delete(id);
  if (rerouted.size > input.flows.length - touched.length) dropOthers(rerouted, input.flows);
  for (const [id, route] of laidAround(touched, input, [...rerouted.values()])) rerouted.set(id, route);
  return rerouted;
}

/** Forgets the routes of flows that are drawn no more. */
function dropOthers(routes: Map<ElementId, FlowRoute>, flows: readonly RoutedFlow[]): void {
  const drawn = new Set(flows.map(({ id }) => id));
  for (const id of routes.keys()) if (!drawn.has(id)) routes.delete(id);
}

/** Tells the routes that share an area with one of some rectangles. */
export function crossesOneOf(rects: readonly Rect[]): (route: FlowRoute) => boolean {
  const all = bounds(rects);
  return (route) => all !== null && overlapsBox(route, all) && rects.some((rect) => runsThrough(route, rect));
}

const boxes = new WeakMap<FlowRoute, Rect>();

/** True when a rectangle shares an area with what a route and its label take up, or a level or upright one runs through it. */
function overlapsBox(route: FlowRoute, rect: Rect): boolean {
  const box = boxes.get(route) ?? boxOf(route);
  boxes.set(route, box);
  return overlaps(box, rect);
}

/** What a route and its label take up. */
function boxOf({ points, label }: FlowRoute): Rect {
  const corners = points.map((point) => ({ ...point, width: 0, height: 0 }));
  return bounds(label ? [...corners, label.rect] : corners) ?? NOWHERE;
}

/**
 * The routes of some flows of a drawing, as they are laid while the others stay.
 *
 * @param kept the routes of the others
 */
export function laidAround(
  flows: readonly RoutedFlow[],
  input: RoutingInput,
  kept: readonly FlowRoute[],
): ReadonlyMap<ElementId, FlowRoute> {
  if (flows.length === 0) return new Map();
  // The work is the same however large the drawing is.
  const { rects, boundaries } = input;
  const ends = flows.flatMap(({ from, to }) => [rects.get(from) ?? [], rects.get(to) ?? []].flat());
  const region = grow(bounds(ends) ?? NOWHERE, AROUND);
  const near = new Map<ElementId, Rect>();
  for (const [id, rect] of rects) if (overlaps(rect, region)) near.set(id, rect);
  const met = {
    flows,
    rects: near,
    boundaries: boundaries.filter(({ rect }) => overlaps(rect, region)),
  };
  return lay(
    met,
    kept.filter((route) => overlapsBox(route, region)),
    'quick',
  );
}

/** Lays flows around one another, and their labels around the routes that are kept as well. */
function lay(input: RoutingInput, kept: readonly FlowRoute[], care: Care): ReadonlyMap<ElementId, FlowRoute> {
  // The first flow takes the best way, so that who comes first must not hang on the order of rows.
  const boundaries = input.boundaries.toSorted((a, b) => byCodePoint(a.id, b.id));
  const flows = input.flows.toSorted((a, b) => byCodePoint(a.id, b.id));
  const rects = new Map([...input.rects].toSorted(([a], [b]) => byCodePoint(a, b)));
  const position = new Map([...rects.keys()].map((id, index) => [id, index]));
  const tabs = boundaries.flatMap(({ rect, name }) => boundaryTab(rect, name)?.rect ?? []);
  const terrain = new Terrain(
    [...rects.values()],
    tabs,
    boundaries.map(({ rect }) => rect),
  );
  const laid = flows.flatMap((flow) => {
    const [from, to] = [position.get(flow.from), position.get(flow.to)];
    return from === undefined || to === undefined ? [] : [{ flow, ends: { from, to } }];
  });
  const paths = findPaths(
    terrain,
    laid.map(({ flow: { bends }, ends }) => ({ bends, ends })),
    kept.map(({ points }) => points),
    care,
  );
  const crossings = paths.map((path) => crossingsOf(path, boundaries));
  const labels = placeLabels(
    laid.map(({ flow: { label, encrypted, twoWay = false } }, index) => ({
      path: paths[index]!,
      label,
      encrypted,
      twoWay,
      crossings: crossings[index]!,
    })),
    { obstacles: terrain.obstacles, edges: terrain.edges.rects, settled: kept },
  );
  return new Map(
    laid.map(({ flow }, index) => [
      flow.id,
      { points: paths[index]!, label: labels[index]!, crossings: crossings[index]! },
    ]),
  );
}

function crossingsOf(path: readonly Point[], boundaries: RoutingInput['boundaries']): readonly Point[] {
  const [start, end] = [path[0] as Point, path.at(-1) as Point];
  return boundaries
    .filter(({ rect }) => contains(rect, start) !== contains(rect, end))
    .flatMap(({ rect }) => {
      for (const piece of piecesOf(path)) {
        const at = crossing(piece, rect);
        if (at !== null) return [at];
      }
      return [];
    });
}

/** Where a piece of a path crosses the edge of a rectangle; null when it does not. */
function crossing(piece: Rect, rect: Rect): Point | null {
  const { x, y } = piece;
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  if (piece.width === 0) {
    if (x < rect.x || x > right) return null;
    const edge = [rect.y, bottom].find((level) => y <= level && level <= y + piece.height);
    return edge === undefined ? null : { x, y: edge };
  }
  if (y < rect.y || y > bottom) return null;
  const edge = [rect.x, right].find((upright) => x <= upright && upright <= x + piece.width);
  return edge === undefined ? null : { x: edge, y };
}

/** True when a route or its label shares an area with a rectangle. */
function runsThrough({ points, label }: FlowRoute, rect: Rect): boolean {
  if (points.some((point, at) => at > 0 && pieceRunsThrough(points[at - 1]!, point, rect))) return true;
  return label !== null && overlaps(label.rect, rect);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
