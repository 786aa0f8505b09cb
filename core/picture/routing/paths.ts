import { bounds, grow, type Point, type Rect } from '../../model/geometry.ts';
import { bentPath } from './bent.ts';
import { Crowd } from './crowd.ts';
import { bestSides, type Ends, findPath } from './find-path.ts';
import type { Joined } from './joined.ts';
import { otherWays } from './other-ways.ts';
import { assignPorts } from './ports.ts';
import { separate } from './separate.ts';
import type { Terrain } from './terrain.ts';
import { liesOn, piecesOf, runsThrough } from './tracks.ts';
import { type Care, untangle } from './untangle.ts';

/** How close a path may come to shapes when it makes room for others. */
const SQUEEZE = 4;

/** No piece is moved further than this aside. */
const AROUND = 90;

/** What a path is to be found for. */
export interface Joining {
  readonly ends: Ends;
  /** Where a person bent it, from start to end. */
  readonly bends?: readonly Point[] | undefined;
}

/**
 * The paths of flows in their order: bent ones where a person led them, the others around those.
 *
 * @param kept paths that stay as they are, and on which none of the others should lie
 */
export function findPaths(
  terrain: Terrain,
  flows: readonly Joining[],
  kept: readonly (readonly Point[])[],
  care: Care,
): readonly (readonly Point[])[] {
  const bent = flows.map(({ ends, bends }) => (bends ? bentPath(...shapesAt(terrain, ends), bends) : null));
  const free = flows.flatMap(({ ends }, flow) => (bent[flow] === null ? [ends] : []));
  const isClear = (path: readonly Point[], flow: number): boolean => {
    const { from, to } = flows[flow]!.ends;
    return terrain.isClear(path, from, to, SQUEEZE);
  };
  const found = findFreePaths(terrain, free).values();
  const paths = bent.map((path) => path ?? (found.next().value as readonly Point[]));
  const apart = separate(paths, (path, flow) => bent[flow] === null && isClear(path, flow));
  const tangled = [...apart, ...near(apart, kept)];
  return untangle(tangled, care, {
    shapes: (flow) => (flow < flows.length ? shapesAt(terrain, flows[flow]!.ends) : null),
    isClear,
    extraCost: (path) => terrain.extraCost(path),
    bends: (flow) => (bent[flow] ? bendsOn(bent[flow], flows[flow]!.bends!) : null),
    otherWays: (flow, isFree) => otherWays(terrain, flows[flow]!.ends, isFree),
  }).slice(0, flows.length);
}

/** The bends of a flow that it was led by: those in one of its shapes are passed over. */
function bendsOn(path: readonly Point[], bends: readonly Point[]): readonly Point[] {
  return bends.filter((bend) => liesOn(path, bend));
}

/** Of some paths those that lie where others run. */
function near(paths: readonly (readonly Point[])[], others: readonly (readonly Point[])[]) {
  const region = bounds(paths.flatMap(piecesOf));
  if (region === null || others.length === 0) return [];
  const around = grow(region, AROUND);
  return others.filter((path) => path.some((point, at) => at > 0 && runsThrough(path[at - 1]!, point, around)));
}

function findFreePaths(terrain: Terrain, ends: readonly Ends[]): readonly (readonly Point[])[] {
  const crowd = new Crowd();
  const joined = ends.map((end): Joined => {
    const [from, to] = shapesAt(terrain, end);
    const [leaving, reaching] = bestSides(terrain, end, crowd);
    crowd.add(end.from, leaving);
    crowd.add(end.to, reaching);
    return { from, to, leaving, reaching };
  });
  const keys = ends.map(({ from, to }) => [String(from), String(to)] as const);
  return assignPorts(joined, keys).map((ports, flow) => findPath(terrain, ends[flow]!, ...ports));
}

function shapesAt(terrain: Terrain, { from, to }: Ends): readonly [Rect, Rect] {
  return [terrain.obstacles[from] as Rect, terrain.obstacles[to] as Rect];
}
