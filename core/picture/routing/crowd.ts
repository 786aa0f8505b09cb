import type { Rect } from '../../model/geometry.ts';
import { LANE } from './lanes.ts';
import { type Side, SIDES, stretch } from './sides.ts';

/** How many flows a side has room for in lanes. */
function lanesOn(rect: Rect, side: Side): number {
  const { from, to } = stretch(rect, side);
  return Math.floor((to - from) / LANE) + 1;
}

/** What it weighs to use a side beyond the flows that it has room for. */
const CROWDED = 160;

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
