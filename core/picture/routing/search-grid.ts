import { grow, type Point, type Rect } from '../../model/geometry.ts';
import { SIDES, type Side } from './sides.ts';

/** How far around an obstacle a detour leads. */
const BERTH = 16;
/** Up to this distance from an obstacle no line of the search may pass. */
const WALL = 12;

/** Where each side stands in `SIDES`. */
const DIRECTION: Readonly<Record<Side, number>> = { top: 0, right: 1, bottom: 2, left: 3 };

/**
 * The lines that pass the obstacles and the ends of a search, where they cross, and which steps between neighbours are
 * walled off. A state of the search, by its number, is a crossing and the side towards which a line leaves it.
 */
export class SearchGrid {
  /** Where the lines from top to bottom run, and those from left to right; in diagram units, in their order. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly #columns: number;
  readonly #rows: number;
  /** Whether the step to the right of a crossing, or below it, is walled off. */
  readonly #wallRight: Uint8Array;
  readonly #wallBelow: Uint8Array;

  constructor(ends: readonly Point[], obstacles: readonly Rect[]) {
    const berths = obstacles.map((rect) => grow(rect, BERTH));
    this.xs = inOrder([...ends.map(({ x }) => x), ...berths.flatMap(({ x, width }) => [x, x + width])]);
    this.ys = inOrder([...ends.map(({ y }) => y), ...berths.flatMap(({ y, height }) => [y, y + height])]);
    this.#columns = this.xs.length;
    this.#rows = this.ys.length;
    this.#wallRight = new Uint8Array(this.#columns * this.#rows);
    this.#wallBelow = new Uint8Array(this.#columns * this.#rows);
    for (const rect of obstacles) this.#build(grow(rect, WALL));
  }

  get states(): number {
    return this.#columns * this.#rows * 4;
  }

  state(column: number, row: number, side: Side): number {
    return (row * this.#columns + column) * 4 + DIRECTION[side];
  }

  /** The state at a point that is one of the ends. */
  stateAt({ x, y }: Point, side: Side): number {
    return this.state(this.xs.indexOf(x), this.ys.indexOf(y), side);
  }

  place(state: number): { readonly column: number; readonly row: number; readonly side: Side } {
    const crossing = state >> 2;
    return {
      column: crossing % this.#columns,
      row: Math.floor(crossing / this.#columns),
      side: SIDES[state & 3] as Side,
    };
  }

  pointOf(state: number): Point {
    const { column, row } = this.place(state);
    return { x: this.xs[column] as number, y: this.ys[row] as number };
  }

  /** True where nothing stands in the way of one step to a side. */
  isOpen(column: number, row: number, side: Side): boolean {
    switch (side) {
      case 'right':
        return column + 1 < this.#columns && this.#wallRight[row * this.#columns + column] === 0;
      case 'left':
        return column > 0 && this.#wallRight[row * this.#columns + column - 1] === 0;
      case 'bottom':
        return row + 1 < this.#rows && this.#wallBelow[row * this.#columns + column] === 0;
      case 'top':
        return row > 0 && this.#wallBelow[(row - 1) * this.#columns + column] === 0;
    }
  }

  #build(wall: Rect): void {
    const { xs, ys } = this;
    const [right, bottom] = [wall.x + wall.width, wall.y + wall.height];
    for (let row = 0; row < ys.length; row++) {
      const y = ys[row] as number;
      for (let column = 0; column < xs.length; column++) {
        const x = xs[column] as number;
        const crossing = row * xs.length + column;
        if (y > wall.y && y < bottom && x < right && (xs[column + 1] ?? x) > wall.x) this.#wallRight[crossing] = 1;
        if (x > wall.x && x < right && y < bottom && (ys[row + 1] ?? y) > wall.y) this.#wallBelow[crossing] = 1;
      }
    }
  }
}

function inOrder(coordinates: readonly number[]): readonly number[] {
  return [...new Set(coordinates)].toSorted((a, b) => a - b);
}
