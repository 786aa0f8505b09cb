import type { Point, Rect } from '../../model/geometry.ts';
import { bentPath } from './bent.ts';
import { bestSides, type Ends, findPath } from './find-path.ts';
import { otherWays } from './other-ways.ts';
import { assignPorts, Crowd, type Joined } from './ports.ts';
import { separate } from './separate.ts';
import type { Terrain } from './terrain.ts';
import { type Care, untangle } from './untangle.ts';

/** How close a path may come to shapes when it makes room for others. */
const SQUEEZE = 4;

/** What a path is to be found for. */
export interface Joining {
  readonly ends: Ends;
  /** Where a person bent it, from start to end. */
  readonly bends?: readonly Point[] | undefined;
}

/** The paths of flows in their order: bent ones where a person led them, the others around those. */
export function findPaths(terrain: Terrain, flows: readonly Joining[], care: Care): readonly (readonly Point[])[] {
  const bent = flows.map(({ ends, bends }) => (bends ? bentPath(...shapesAt(terrain, ends), bends) : null));
  const free = flows.flatMap(({ ends }, flow) => (bent[flow] === null ? [ends] : []));
  const isClear = (path: readonly Point[], flow: number): boolean => {
    const { from, to } = flows[flow]!.ends;
    return bent[flow] === null && terrain.isClear(path, from, to, SQUEEZE);
  };
  const found = findFreePaths(terrain, free).values();
  const paths = bent.map((path) => path ?? (found.next().value as readonly Point[]));
  const surroundings = {
    shapes: (flow: number) => (bent[flow] === null ? shapesAt(terrain, flows[flow]!.ends) : null),
    isClear,
    extraCost: (path: readonly Point[]) => terrain.extraCost(path),
    otherWays: (flow: number, isFree: (piece: readonly Point[]) => boolean) =>
      otherWays(terrain, flows[flow]!.ends, isFree),
  };
  return untangle(separate(paths, isClear), surroundings, care);
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
