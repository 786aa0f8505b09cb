import type { Point, Rect } from '../../model/geometry.ts';
import { type Ends, findPath } from './find-path.ts';
import { LANE } from './lanes.ts';
import { leastCost, stubEnd } from './path.ts';
import { portsAt } from './ports.ts';
import { portAt, type Side, SIDES, stretch } from './sides.ts';
import type { Terrain } from './terrain.ts';

/** So many ways at most are offered from one side to another. */
const MOST = 6;

/** A place on a side is free when nobody else's line lies before it for so long. */
const OUTSIDE = 16;

/** A way that a flow could take. */
export interface OtherWay {
  /** The least that it can cost. */
  readonly least: number;
  readonly find: () => readonly Point[];
}

/**
 * Ways between two shapes by all their sides and several places on each, those that can be cheapest first.
 *
 * @param isFree whether the first piece of a way is nobody else's
 */
export function otherWays(
  terrain: Terrain,
  ends: Ends,
  isFree: (piece: readonly Point[]) => boolean,
): readonly OtherWay[] {
  const [from, to] = [terrain.obstacles[ends.from] as Rect, terrain.obstacles[ends.to] as Rect];
  const free = (rect: Rect): Readonly<Record<Side, readonly Point[]>> => {
    const on = (side: Side): readonly Point[] =>
      places(rect, side).filter((point) => isFree([point, stubEnd({ point, side, stub: OUTSIDE })]));
    return { top: on('top'), right: on('right'), bottom: on('bottom'), left: on('left') };
  };
  const [starts, stops] = [free(from), free(to)];
  const waysBy = (leaving: Side, reaching: Side): readonly OtherWay[] =>
    starts[leaving]
      .flatMap((start) => stops[reaching].map((end) => portsAt({ from, to, leaving, reaching }, start, end)))
      .map((ports) => ({ least: leastCost(...ports), find: () => findPath(terrain, ends, ...ports) }))
      .toSorted(byLeast)
      .slice(0, MOST);
  return SIDES.flatMap((leaving) => SIDES.flatMap((reaching) => waysBy(leaving, reaching))).toSorted(byLeast);
}

function byLeast(a: OtherWay, b: OtherWay): number {
  return a.least - b.least;
}

/** Places on a side, a lane apart. */
function places(rect: Rect, side: Side): readonly Point[] {
  const { from, to } = stretch(rect, side);
  const lanes = Math.floor((to - from) / 2 / LANE);
  return Array.from({ length: 2 * lanes + 1 }, (_, index) =>
    portAt(rect, side, (from + to) / 2 + (index - lanes) * LANE),
  );
}
