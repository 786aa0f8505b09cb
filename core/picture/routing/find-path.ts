import type { Point, Rect } from '../../model/geometry.ts';
import { detour } from './detour.ts';
import { costOf, leastCost, plainPaths, type Port, stubEnd } from './path.ts';
import { lanesOn, soloPorts } from './ports.ts';
import { type Side, SIDES } from './sides.ts';
import { CLEARANCE, type Terrain } from './terrain.ts';

/** The two shapes that a flow joins, by their position among the obstacles. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** How far outside both ends a step around them runs. */
const AROUND = 28;
/** A detour that is still blocked after this many rounds of learning what blocks it is given up. */
const ROUNDS = 12;

/** What it weighs to use a side beyond the flows that it has room for. */
const CROWDED = 80;

/** How many flows use each side so far. */
export class Crowd {
  readonly #flows = new Map<string, number>();

  add(shape: number, side: Side): void {
    const key = `${shape} ${side}`;
    this.#flows.set(key, (this.#flows.get(key) ?? 0) + 1);
  }

  /** What it costs to add one more flow to a side. */
  cost(shape: number, rect: Rect, side: Side): number {
    const flows = this.#flows.get(`${shape} ${side}`) ?? 0;
    return flows < lanesOn(rect, side) ? 0 : CROWDED;
  }
}

/** The sides by which a flow between two shapes best leaves and reaches them. */
export function bestSides(terrain: Terrain, ends: Ends, crowd: Crowd): readonly [Side, Side] {
  const from = terrain.obstacles[ends.from] as Rect;
  const to = terrain.obstacles[ends.to] as Rect;
  const pairs = SIDES.flatMap((leaving) => SIDES.map((reaching) => soloPorts({ from, to, leaving, reaching })))
    .map((ports) => ({
      ports,
      extra: crowd.cost(ends.from, from, ports[0].side) + crowd.cost(ends.to, to, ports[1].side),
    }))
    .map(({ ports, extra }) => ({ ports, extra, least: leastCost(...ports) + extra }))
    .toSorted((a, b) => a.least - b.least);
  let best: { readonly ports: readonly [Port, Port]; readonly cost: number } | null = null;
  for (const { ports, extra, least } of pairs) {
    if (best !== null && best.cost <= least) break;
    const found = plainPath(terrain, ends, ...ports);
    if (found !== null && (best === null || found.cost + extra < best.cost)) best = { ports, cost: found.cost + extra };
  }
  const [cheapest] = pairs;
  const [start, end] = (best ?? cheapest)?.ports as readonly [Port, Port];
  if (best !== null && best.cost < 2 * (cheapest?.least ?? 0)) return [start.side, end.side];
  const starts = new Map(pairs.map(({ ports }) => [ports[0].side, ports[0]]));
  const stops = new Map(pairs.map(({ ports }) => [ports[1].side, ports[1]]));
  const around = wayAround(terrain, ends, [...starts.values()], [...stops.values()]);
  if (around === null || (best !== null && best.cost <= costOf(around))) return [start.side, end.side];
  return [
    sideTowards(around[0] as Point, around[1] as Point),
    sideTowards(around.at(-1) as Point, around.at(-2) as Point),
  ];
}

/** The best path between two given ports: clear of other shapes where there is a way. */
export function findPath(terrain: Terrain, ends: Ends, from: Port, to: Port): readonly Point[] {
  const plain = plainPath(terrain, ends, from, to);
  if (plain !== null && plain.cost <= 2 * leastCost(from, to)) return plain.path;
  const around = wayAround(terrain, ends, [from], [to]);
  if (plain !== null && (around === null || plain.cost <= costOf(around))) return plain.path;
  return around ?? leastBlocked(terrain, ends, from, to);
}

function plainPath(
  terrain: Terrain,
  ends: Ends,
  from: Port,
  to: Port,
): { readonly path: readonly Point[]; readonly cost: number } | null {
  let best: { readonly path: readonly Point[]; readonly cost: number } | null = null;
  for (const path of candidates(terrain, ends, from, to)) {
    const plain = costOf(path);
    if (best !== null && plain >= best.cost) continue;
    if (terrain.blockers(path, ends.from, ends.to, CLEARANCE, 1).length > 0) continue;
    const cost = plain + terrain.extraCost(path);
    if (best === null || cost < best.cost) best = { path, cost };
  }
  return best;
}

function candidates(terrain: Terrain, ends: Ends, from: Port, to: Port): readonly (readonly Point[])[] {
  const [start, end] = [stubEnd(from), stubEnd(to)];
  const [a, b] = [terrain.obstacles[ends.from] as Rect, terrain.obstacles[ends.to] as Rect];
  const uprights = [
    (start.x + end.x) / 2,
    Math.min(a.x, b.x) - AROUND,
    Math.max(a.x + a.width, b.x + b.width) + AROUND,
  ];
  const levels = [
    (start.y + end.y) / 2,
    Math.min(a.y, b.y) - AROUND,
    Math.max(a.y + a.height, b.y + b.height) + AROUND,
  ];
  return plainPaths(from, to, uprights, levels);
}

/** A path around everything in the way, learning round by round what that is. */
function wayAround(terrain: Terrain, ends: Ends, from: readonly Port[], to: readonly Port[]): readonly Point[] | null {
  const known = new Set([ends.from, ends.to]);
  for (let round = 0; round < ROUNDS; round++) {
    const path = detour(
      from,
      to,
      [...known].map((position) => terrain.obstacles[position] as Rect),
    );
    if (path === null) return null;
    const blockers = terrain.blockers(path, ends.from, ends.to, CLEARANCE).filter((position) => !known.has(position));
    if (blockers.length === 0) return path;
    for (const blocker of blockers) known.add(blocker);
  }
  return null;
}

/** Where no clear path exists (shapes overlap or are walled in), the plain one with the fewest shapes in its way. */
function leastBlocked(terrain: Terrain, ends: Ends, from: Port, to: Port): readonly Point[] {
  const ranked = candidates(terrain, ends, from, to).map((path) => ({
    path,
    rank: terrain.blockers(path, ends.from, ends.to, 0).length * 10_000 + costOf(path),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked[0]?.path ?? [from.point, to.point];
}

function sideTowards(end: Point, next: Point): Side {
  if (next.x !== end.x) return next.x > end.x ? 'right' : 'left';
  return next.y > end.y ? 'bottom' : 'top';
}
