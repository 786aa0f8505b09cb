import type { DataFlow } from '../model/element.ts';
import { bounds, contains, grow, overlaps, type Point, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { bentPath } from './routing/bent.ts';
import { bestSides, type Ends, findPath } from './routing/find-path.ts';
import { type FlowLabel, hindrance, Hindrances, pillFor, placeLabel } from './routing/labels.ts';
import type { Port } from './routing/path.ts';
import { assignPorts, Crowd, type Joined, shiftPorts } from './routing/ports.ts';
import { collidingEnds, separate } from './routing/separate.ts';
import { Terrain } from './routing/terrain.ts';
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

/** How close a path may come to shapes when it makes room for others. */
const SQUEEZE = 4;
/** Kept routes farther than this from all new ones cannot be in the way of their labels. */
const NEAR = 96;
/** Nothing farther than this from flows that are laid anew, and their ends, is looked at: none goes such a long way round. */
const AROUND = 800;
const NOWHERE: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The routes of all flows whose both ends have a rectangle. They depend on the drawing alone, not on an order. */
export function routeFlows(input: RoutingInput): ReadonlyMap<ElementId, FlowRoute> {
  return lay(input, []);
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
  const anew = routesAnew(input, routes, moved);
  const rerouted = new Map<ElementId, FlowRoute>();
  for (const { id } of input.flows) {
    const route = anew.has(id) ? anew.get(id) : routes.get(id);
    if (route) rerouted.set(id, route);
  }
  return rerouted;
}

/** Of `rerouteFlows` only the routes that it found anew; null for a flow that has lost an end. */
function routesAnew(
  input: RoutingInput,
  routes: ReadonlyMap<ElementId, FlowRoute>,
  moved: ReadonlySet<ElementId>,
): ReadonlyMap<ElementId, FlowRoute | null> {
  const isInTheWay = crossesOneOf([...moved].flatMap((id) => input.rects.get(id) ?? []));
  const touched = input.flows.filter(({ id, from, to }) => {
    const route = routes.get(id);
    return !route || moved.has(from) || moved.has(to) || isInTheWay(route);
  });
  if (touched.length === 0) return new Map();
  const anew = new Map<ElementId, FlowRoute | null>(touched.map(({ id }) => [id, null]));
  const kept: FlowRoute[] = [];
  for (const [id, route] of routes) if (!anew.has(id)) kept.push(route);
  for (const [id, route] of laidAround(touched, input, kept)) anew.set(id, route);
  return anew;
}

/** Tells the routes that share an area with one of some rectangles. */
export function crossesOneOf(rects: readonly Rect[]): (route: FlowRoute) => boolean {
  const all = bounds(rects) ?? NOWHERE;
  return (route) => runsThrough(route, all) && rects.some((rect) => runsThrough(route, rect));
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
  return lay(around(flows, input), kept);
}

/** What flows can meet on their way; the work is then the same however large the drawing is. */
function around(flows: readonly RoutedFlow[], { rects, boundaries }: RoutingInput): RoutingInput {
  const ends = flows.flatMap(({ from, to }) => [rects.get(from) ?? [], rects.get(to) ?? []].flat());
  const region = grow(bounds(ends) ?? NOWHERE, AROUND);
  const near = new Map<ElementId, Rect>();
  for (const [id, rect] of rects) if (overlaps(rect, region)) near.set(id, rect);
  return {
    flows,
    rects: near,
    boundaries: boundaries.filter(({ rect }) => overlaps(rect, region)),
  };
}

/** Lays flows around one another, and their labels around the routes that are kept as well. */
function lay(input: RoutingInput, kept: readonly FlowRoute[]): ReadonlyMap<ElementId, FlowRoute> {
  const { boundaries } = input;
  // The first flow takes the best way, so that who comes first must not hang on the order of rows.
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
  const paths = findPaths(terrain, laid);
  return new Map(
    addLabels(
      laid.map(({ flow }) => flow),
      paths,
      kept,
      terrain,
      boundaries,
    ),
  );
}

interface Laid {
  readonly flow: RoutedFlow;
  readonly ends: Ends;
}

/** The paths of flows in their order: bent ones where a person led them, the others around those. */
function findPaths(terrain: Terrain, laid: readonly Laid[]): readonly (readonly Point[])[] {
  const bent = laid.map(({ flow, ends }) => (flow.bends ? bentPath(...rectsOf(terrain, ends), flow.bends) : null));
  const free = laid.flatMap(({ ends }, index) => (bent[index] === null ? [ends] : []));
  const found = findFreePaths(terrain, free).values();
  const paths = bent.map((path) => path ?? (found.next().value as readonly Point[]));
  if (free.length === laid.length || free.length === 0) return paths;
  return separate(paths, (path, flow) => bent[flow] === null && isClear(terrain, path, (laid[flow] as Laid).ends));
}

function rectsOf(terrain: Terrain, { from, to }: Ends): readonly [Rect, Rect] {
  return [terrain.obstacles[from] as Rect, terrain.obstacles[to] as Rect];
}

function isClear(terrain: Terrain, path: readonly Point[], { from, to }: Ends): boolean {
  return terrain.isClear(path, from, to, SQUEEZE);
}

function findFreePaths(terrain: Terrain, ends: readonly Ends[]): readonly (readonly Point[])[] {
  const crowd = new Crowd();
  const joined = ends.map((end): Joined => {
    const [from, to] = rectsOf(terrain, end);
    const [leaving, reaching] = bestSides(terrain, end, crowd);
    crowd.add(end.from, leaving);
    crowd.add(end.to, reaching);
    return { from, to, leaving, reaching };
  });
  const keys = ends.map(({ from, to }) => [String(from), String(to)] as const);
  const ports = assignPorts(joined, keys);
  const find = (port: readonly [Port, Port], flow: number): readonly Point[] =>
    findPath(terrain, ends[flow] as Ends, ...port);
  const stays = (path: readonly Point[], flow: number): boolean => isClear(terrain, path, ends[flow] as Ends);
  const paths = separate(ports.map(find), stays);
  const shifted = shiftPorts(joined, keys, ports, collidingEnds(paths));
  if (shifted === ports) return paths;
  return separate(
    shifted.map((port, flow) => (port === ports[flow] ? (paths[flow] as readonly Point[]) : find(port, flow))),
    stays,
  );
}

function addLabels(
  flows: readonly RoutedFlow[],
  paths: readonly (readonly Point[])[],
  kept: readonly FlowRoute[],
  terrain: Terrain,
  boundaries: RoutingInput['boundaries'],
): readonly (readonly [ElementId, FlowRoute])[] {
  const crossings = paths.map((path) => crossingsOf(path, boundaries));
  const near = grow(bounds(paths.flatMap(piecesOf)) ?? NOWHERE, NEAR);
  const keptRoutes = kept.filter((route) => runsThrough(route, near));
  const allPaths = [...paths, ...keptRoutes.map((route) => route.points)];
  const hindrances = new Hindrances([
    ...terrain.obstacles.map(hindrance.shape),
    ...terrain.edges.rects.map(hindrance.edge),
    ...allPaths.flatMap((path, flow) => piecesOf(path).map((piece) => hindrance.flow(piece, flow))),
    ...[...crossings, ...keptRoutes.map((route) => route.crossings)].flat().map(hindrance.ring),
    ...keptRoutes.flatMap(({ label }) => (label === null ? [] : hindrance.label(label.rect))),
  ]);
  return flows.map(({ id, label, encrypted, twoWay = false }, index) => {
    const path = paths[index] as readonly Point[];
    const pill = pillFor(label, encrypted);
    const placed = pill === null ? null : placeLabel(pill, path, index, twoWay, hindrances);
    if (placed !== null) hindrances.add(hindrance.label(placed.rect));
    return [id, { points: path, label: placed, crossings: crossings[index] ?? [] }];
  });
}

/** The pieces of a path as rectangles without thickness. */
function piecesOf(path: readonly Point[]): readonly Rect[] {
  return path.slice(1).map((b, index) => {
    const a = path[index] as Point;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
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
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height];
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const beside = Math.max(a.x, b.x) <= rect.x || Math.min(a.x, b.x) >= right;
    const above = Math.max(a.y, b.y) <= rect.y || Math.min(a.y, b.y) >= bottom;
    if (!beside && !above) return true;
  }
  return label !== null && overlaps(label.rect, rect);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
