import { bounds, grow, type Point, type Rect } from '../../model/geometry.ts';
import type { Crowd } from './crowd.ts';
import { detour } from './detour.ts';
import { costOf, leastCost, plainPaths, type Port, stubEnd } from './path.ts';
import { soloPorts } from './ports.ts';
import { type Side, SIDES, sideTowards } from './sides.ts';
import { CLEARANCE, type Terrain } from './terrain.ts';

/** The two shapes that a flow joins, by their position among the obstacles. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** A plain path this many times as dear as the ideal one is held against a detour around what is in the way. */
const DETOUR_FROM = 2;
/** How far outside both ends a step around them runs. */
const AROUND = 28;
/** A detour that is still blocked after this many rounds of learning what blocks it is given up. */
const ROUNDS = 12;

/** The sides by which a flow between two shapes best leaves and reaches them. */
export function bestSides(terrain: Terrain, ends: Ends, crowd: Crowd): readonly [Side, Side] {
  const from = terrain.obstacles[ends.from] as Rect;
  const to = terrain.obstacles[ends.to] as Rect;
  const pairs = SIDES.flatMap((leaving) => {
    const crowded = crowd.cost(ends.from, from, leaving);
    return SIDES.map((reaching) => {
      const ports = soloPorts({ from, to, leaving, reaching });
      const extra = crowded + crowd.cost(ends.to, to, reaching);
      return { ports, extra, least: leastCost(...ports) + extra };
    });
  });
  pairs.sort((a, b) => a.least - b.least);
  const cheapest = pairs[0] as (typeof pairs)[number];
  const tooMuch = DETOUR_FROM * cheapest.least;
  let best: { readonly ports: readonly [Port, Port]; readonly cost: number } | null = null;
  for (const { ports, extra, least } of pairs) {
    if (least >= Math.min(best?.cost ?? Infinity, tooMuch)) break;
    const found = plainPath(terrain, ends, ...ports);
    if (found !== null && (best === null || found.cost + extra < best.cost)) best = { ports, cost: found.cost + extra };
  }
  const [start, end] = (best ?? cheapest).ports;
  if (best !== null && best.cost < tooMuch) return [start.side, end.side];
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
  if (plain !== null && plain.cost <= DETOUR_FROM * leastCost(from, to)) return plain.path;
  const around = wayAround(terrain, ends, [from], [to]);
  if (plain !== null && (around === null || plain.cost <= costOf(around))) return plain.path;
  return around ?? leastBlocked(terrain, ends, from, to);
}

interface Found {
  readonly path: readonly Point[];
  readonly cost: number;
}

/** The cheapest clear path of a plain form: between the ends if there is one, else around both of them. */
function plainPath(terrain: Terrain, ends: Ends, from: Port, to: Port): Found | null {
  return (
    cheapestClear(terrain, ends, pathsBetween(from, to)) ??
    cheapestClear(terrain, ends, pathsAround(terrain, ends, from, to))
  );
}

function cheapestClear(terrain: Terrain, ends: Ends, paths: readonly (readonly Point[])[]): Found | null {
  let best: Found | null = null;
  for (const path of paths) {
    const plain = costOf(path);
    if (best !== null && plain >= best.cost) continue;
    if (!terrain.isClear(path, ends.from, ends.to, CLEARANCE)) continue;
    const cost = plain + terrain.extraCost(path);
    if (best === null || cost < best.cost) best = { path, cost };
  }
  return best;
}

function pathsBetween(from: Port, to: Port): readonly (readonly Point[])[] {
  const [start, end] = [stubEnd(from), stubEnd(to)];
  return plainPaths(from, to, [(start.x + end.x) / 2], [(start.y + end.y) / 2]);
}

function pathsAround(terrain: Terrain, ends: Ends, from: Port, to: Port): readonly (readonly Point[])[] {
  const [a, b] = [terrain.obstacles[ends.from] as Rect, terrain.obstacles[ends.to] as Rect];
  const both = grow(bounds([a, b]) as Rect, AROUND);
  return plainPaths(from, to, [both.x, both.x + both.width], [both.y, both.y + both.height]);
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
  const ranked = [...pathsBetween(from, to), ...pathsAround(terrain, ends, from, to)].map((path) => ({
    path,
    rank: terrain.blockers(path, ends.from, ends.to, 0).length * 10_000 + costOf(path),
  }));
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked[0]?.path ?? [from.point, to.point];
}
