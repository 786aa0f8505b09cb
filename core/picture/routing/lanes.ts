import { type Joined, sharedStretch, straightAlong } from './joined.ts';
import { isUpright } from './sides.ts';

/** Between flows that run side by side. */
export const LANE = 14;
/** Between level and between upright flows that have their sides for themselves: there is room for their labels. */
const WIDE_LANE = { level: 22, upright: 44 } as const;
/** For each flow that can be straight, the coordinate of its lane; flows between the same two sides share out the room. */
export function straightLanes(
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
