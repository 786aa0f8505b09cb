import type { Point, Rect } from '../../model/geometry.ts';
import { type Joined, sharedStretch, straightAlong } from './joined.ts';
import { straightLanes } from './lanes.ts';
import type { Port } from './path.ts';
import { ahead, isUpright, middleOf, portAt, type Side, stretch } from './sides.ts';
import { type SharedEnd, spread } from './spread.ts';

/** How far a flow goes straight out of a shape before it turns, where there is room. */
const STUB = 20;
/** The ports of a flow that has both sides for itself. */
export function soloPorts(joined: Joined): readonly [Port, Port] {
  const shared = sharedStretch(joined);
  const { from, to, leaving, reaching } = joined;
  if (shared === null) return portsAt(joined, middleOf(from, leaving), middleOf(to, reaching));
  const along = straightAlong(joined, shared);
  return portsAt(joined, portAt(from, leaving, along), portAt(to, reaching, along));
}

/** The ports of a flow that leaves and reaches its shapes at the given points of its sides. */
export function portsAt({ leaving, reaching }: Joined, start: Point, end: Point): readonly [Port, Port] {
  const gap = ahead(start, leaving, end);
  const facing = leaving !== reaching && isUpright(leaving) === isUpright(reaching) && gap > 0;
  const stub = facing ? Math.min(STUB, gap / 2) : STUB;
  return [
    { point: start, side: leaving, stub },
    { point: end, side: reaching, stub },
  ];
}

interface End extends SharedEnd {
  readonly flow: number;
  readonly isStart: boolean;
}

/**
 * The ports of all flows, in their order: straight flows stay straight, parallel ones run in lanes, and ends that
 * share a side are spread along it in the order in which their flows fan out.
 *
 * @param keys the names of both ends of each flow; ends with the same name share their sides
 */
export function assignPorts(
  flows: readonly Joined[],
  keys: readonly (readonly [string, string])[],
): readonly (readonly [Port, Port])[] {
  const lanes = straightLanes(flows, keys);
  const sides = new Map<string, { readonly rect: Rect; readonly side: Side; readonly ends: End[] }>();
  flows.forEach((flow, index) => {
    const [from, to] = keys[index] as readonly [string, string];
    addEnd(`${flow.leaving} ${from}`, flow.from, flow.leaving, flow.to, flow.reaching, index, true);
    addEnd(`${flow.reaching} ${to}`, flow.to, flow.reaching, flow.from, flow.leaving, index, false);
  });
  const starts: number[] = [];
  const stops: number[] = [];
  for (const { rect, side, ends } of sides.values()) {
    const places = spread(ends, stretch(rect, side));
    ends.forEach((end, index) => ((end.isStart ? starts : stops)[end.flow] = places[index] as number));
  }
  return flows.map((flow, index) =>
    portsAt(
      flow,
      portAt(flow.from, flow.leaving, starts[index] as number),
      portAt(flow.to, flow.reaching, stops[index] as number),
    ),
  );

  function addEnd(
    key: string,
    rect: Rect,
    side: Side,
    other: Rect,
    otherSide: Side,
    flow: number,
    isStart: boolean,
  ): void {
    const found = sides.get(key) ?? { rect, side, ends: [] };
    sides.set(key, found);
    const fixed = lanes[flow] ?? null;
    found.ends.push({ flow, isStart, fixed, order: fanOrder(middleOf(rect, side), side, middleOf(other, otherSide)) });
  }
}

/** The angle at which the way to `target` fans out from a side, growing along the side's own direction. */
function fanOrder(from: Point, side: Side, target: Point): number {
  const along = isUpright(side) ? target.y - from.y : target.x - from.x;
  return Math.atan2(along, ahead(from, side, target));
}
