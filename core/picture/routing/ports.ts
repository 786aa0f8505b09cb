import { centre, type Point, type Rect } from '../../model/geometry.ts';
import type { Port } from './path.ts';
import { ahead, isUpright, middleOf, portAt, type Side, SIDES, stretch } from './sides.ts';

/** Between flows that run side by side. */
export const LANE = 14;
/** Between level and between upright flows that have their sides for themselves: there is room for their labels. */
const WIDE_LANE = { level: 22, upright: 44 } as const;
/** How far a flow goes straight out of a shape before it turns, where there is room. */
const STUB = 20;
/** Sides that face each other with less in common than this are not joined by a straight flow. */
const LEAST_OVERLAP = 2;

/** One flow with the sides by which it leaves and reaches its ends. */
export interface Joined {
  readonly from: Rect;
  readonly to: Rect;
  readonly leaving: Side;
  readonly reaching: Side;
}

/** Where a straight flow could run between two sides that face each other; null when none can. */
function sharedStretch({ from, to, leaving, reaching }: Joined): { from: number; to: number } | null {
  const facing = ahead(middleOf(from, leaving), leaving, middleOf(to, reaching)) > 0;
  if (!facing || isUpright(leaving) !== isUpright(reaching) || leaving === reaching) return null;
  const [a, b] = [stretch(from, leaving), stretch(to, reaching)];
  const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return shared.to - shared.from < LEAST_OVERLAP ? null : shared;
}

/** The ports of a flow that has both sides for itself. */
export function soloPorts(joined: Joined): readonly [Port, Port] {
  const shared = sharedStretch(joined);
  const { from, to, leaving, reaching } = joined;
  if (shared === null) return portsAt(joined, middleOf(from, leaving), middleOf(to, reaching));
  const along = straightAlong(joined, shared);
  return portsAt(joined, portAt(from, leaving, along), portAt(to, reaching, along));
}

/** Where on the shared stretch a lone straight flow runs: through the middle of the smaller shape, if it can. */
function straightAlong({ from, to, leaving }: Joined, shared: { from: number; to: number }): number {
  const [a, b] = [centre(from), centre(to)];
  const [alongA, alongB, sizeA, sizeB] = isUpright(leaving)
    ? [a.y, b.y, from.height, to.height]
    : [a.x, b.x, from.width, to.width];
  const wanted = alongA === alongB ? alongA : sizeA < sizeB ? alongA : sizeB < sizeA ? alongB : (alongA + alongB) / 2;
  return Math.min(shared.to, Math.max(shared.from, wanted));
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

/** How many flows a side has room for in lanes. */
function lanesOn(rect: Rect, side: Side): number {
  const { from, to } = stretch(rect, side);
  return Math.floor((to - from) / LANE) + 1;
}

/** What it weighs to use a side beyond the flows that it has room for. */
const CROWDED = 80;

/** How many flows use each side so far. */
export class Crowd {
  readonly #flows = new Map<number, number>();

  add(shape: number, side: Side): void {
    const key = shape * SIDES.length + SIDES.indexOf(side);
    this.#flows.set(key, (this.#flows.get(key) ?? 0) + 1);
  }

  /** What it costs to add one more flow to a side. */
  cost(shape: number, rect: Rect, side: Side): number {
    const flows = this.#flows.get(shape * SIDES.length + SIDES.indexOf(side)) ?? 0;
    return flows < lanesOn(rect, side) ? 0 : CROWDED;
  }
}

/** One end of a flow on a side that several share. */
interface End {
  readonly flow: number;
  readonly isStart: boolean;
  /** Where it must be because the flow is straight; null when it may be anywhere. */
  fixed: number | null;
  /** Sorts ends so that flows do not cross on their way out. */
  readonly order: number;
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

/** For each flow that can be straight, the coordinate of its lane; flows between the same two sides share out the room. */
function straightLanes(
  flows: readonly Joined[],
  keys: readonly (readonly [string, string])[],
): readonly (number | null)[] {
  const lanes = flows.map((): number | null => null);
  const bundles = new Map<string, number[]>();
  flows.forEach((flow, index) => {
    if (sharedStretch(flow) === null) return;
    const [from, to] = keys[index] as readonly [string, string];
    const ends = [`${flow.leaving} ${from}`, `${flow.reaching} ${to}`].toSorted();
    const key = ends.join('\n');
    const bundle = bundles.get(key);
    if (bundle) bundle.push(index);
    else bundles.set(key, [index]);
  });
  const taken = new Map<string, number[]>();
  const crowd = endsBySide(flows, keys);
  for (const bundle of bundles.values()) {
    const flow = flows[bundle[0] as number] as Joined;
    const [from, to] = keys[bundle[0] as number] as readonly [string, string];
    const shared = sharedStretch(flow) as { from: number; to: number };
    const sides = [`${flow.leaving} ${from}`, `${flow.reaching} ${to}`];
    const isAlone = sides.every((side) => crowd.get(side) === bundle.length);
    const lane = !isAlone ? LANE : WIDE_LANE[isUpright(flow.leaving) ? 'level' : 'upright'];
    const step = Math.min(lane, (shared.to - shared.from) / Math.max(1, bundle.length - 1));
    const half = (step * (bundle.length - 1)) / 2;
    const middle = Math.min(shared.to - half, Math.max(shared.from + half, straightAlong(flow, shared)));
    const places = bundle.map((_, index) => middle - half + index * step);
    const busy = sides.flatMap((side) => taken.get(side) ?? []);
    if (places.some((place) => busy.some((other) => Math.abs(other - place) < LANE / 2))) continue;
    bundle.forEach((index, position) => (lanes[index] = places[position] as number));
    for (const side of sides) taken.set(side, [...(taken.get(side) ?? []), ...places]);
  }
  return lanes;
}

/** How many flows end on each side of each shape. */
function endsBySide(
  flows: readonly Joined[],
  keys: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  flows.forEach(({ leaving, reaching }, index) => {
    const [from, to] = keys[index] as readonly [string, string];
    for (const side of [`${leaving} ${from}`, `${reaching} ${to}`]) counts.set(side, (counts.get(side) ?? 0) + 1);
  });
  return counts;
}

/** Coordinates for the ends of one side: the fixed ones where they are, the others around them in their order. */
function spread(ends: readonly End[], { from, to }: { from: number; to: number }): readonly number[] {
  const sorted = ends
    .map((end, index) => ({ end, index }))
    .toSorted((a, b) =>
      a.end.fixed !== null && b.end.fixed !== null ? a.end.fixed - b.end.fixed : a.end.order - b.end.order,
    );
  const places = ends.map(() => 0);
  const step = Math.min(LANE, (to - from) / Math.max(1, ends.length - 1));
  let run: number[] = [];
  let before: number | null = null;
  for (const { end, index } of sorted) {
    if (end.fixed === null) {
      run.push(index);
      continue;
    }
    place(run, before, end.fixed);
    places[index] = end.fixed;
    before = end.fixed;
    run = [];
  }
  place(run, before, null);
  return places;

  /** Puts a run of free ends after the fixed one `low`, before the fixed one `high`, or in the middle of the side. */
  function place(indices: readonly number[], low: number | null, high: number | null): void {
    const count = indices.length;
    const start =
      low !== null && high !== null
        ? { first: low + (high - low) / (count + 1), step: (high - low) / (count + 1) }
        : low !== null
          ? outward(low, to, count, 1)
          : high !== null
            ? inward(high, from, count)
            : { first: (from + to) / 2 - (step * (count - 1)) / 2, step };
    indices.forEach((index, position) => (places[index] = start.first + position * start.step));
  }

  function outward(low: number, limit: number, count: number, sign: 1 | -1): { first: number; step: number } {
    const room = Math.min(LANE, ((limit - low) * sign) / Math.max(1, count));
    return { first: low + sign * room, step: sign * room };
  }

  function inward(high: number, limit: number, count: number): { first: number; step: number } {
    const room = Math.min(LANE, (high - limit) / Math.max(1, count));
    return { first: high - room * count, step: room };
  }
}
