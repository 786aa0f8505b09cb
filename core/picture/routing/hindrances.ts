import { grow, type Point, type Rect } from '../../model/geometry.ts';
import { SpatialIndex } from './spatial-index.ts';

/** Something that a label should not cover. */
interface Hindrance {
  /** With the distance that a label keeps from it. */
  readonly rect: Rect;
  readonly weight: number;
  /** The flow that may cover it all the same; null for none. */
  readonly own: number | null;
}

/** From this weight on, a label would cover a shape or a name. */
export const UNREADABLE = 10_000;

/** From this weight on, a label would cover another label. */
export const COVERED = 800;

/** From this weight on, a label would lie on the line of another flow. */
export const ON_LINE = 120;

/** What hinders labels, by weight: shapes and names above all, then other labels, rings, flows and edges. */
export const hindrance = {
  shape: (rect: Rect): Hindrance => ({ rect: grow(rect, 3), weight: UNREADABLE, own: null }),
  label: (rect: Rect, flow: number | null = null): Hindrance => ({ rect: grow(rect, 3), weight: COVERED, own: flow }),
  ring: ({ x, y }: Point): Hindrance => ({ rect: grow({ x, y, width: 0, height: 0 }, 6), weight: 160, own: null }),
  flow: (piece: Rect, flow: number): Hindrance => ({ rect: grow(piece, 2), weight: ON_LINE, own: flow }),
  edge: (rect: Rect): Hindrance => ({ rect, weight: 40, own: null }),
} as const;

/** Everything that hinders labels, by place. */
export class Hindrances {
  readonly #all: (Hindrance | null)[];
  readonly #index: SpatialIndex;

  constructor(all: readonly Hindrance[]) {
    this.#all = [...all];
    this.#index = new SpatialIndex(all.map(({ rect }) => rect));
  }

  /** Adds one more, and tells by which number it can be taken away again. */
  add(hindrance: Hindrance): number {
    this.#index.add(hindrance.rect);
    return this.#all.push(hindrance) - 1;
  }

  remove(number: number): void {
    this.#all[number] = null;
  }

  /** What speaks against the label of a flow in `area`; no more than about `most` is counted. */
  against({ x, y, width, height }: Rect, flow: number, most: number): number {
    let sum = 0;
    if (most <= 0) return sum;
    this.#index.find(x, y, x + width, y + height, (position) => {
      const each = this.#all[position] as Hindrance | null;
      if (each !== null && each.own !== flow) sum += each.weight;
      return sum >= most;
    });
    return sum;
  }
}
