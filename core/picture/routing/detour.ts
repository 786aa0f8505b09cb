import { grow, type Point, type Rect } from '../../model/geometry.ts';
import { BEND, type Port, stubEnd, tidy } from './path.ts';
import { OUT, SIDES, type Side } from './sides.ts';

/** How far around an obstacle a detour leads. */
const BERTH = 16;
/** Up to this distance from an obstacle no line of the search may pass. */
const WALL = 12;

/**
 * The cheapest path from one of the ports `from` to one of `to` around the given obstacles, or null when they are
 * walled in. Searches the lines that pass the obstacles and the ports (A* over place and direction).
 */
export function detour(
  from: readonly Port[],
  to: readonly Port[],
  obstacles: readonly Rect[],
): readonly Point[] | null {
  const starts = from.map(stubEnd);
  const ends = to.map(stubEnd);
  const berths = obstacles.map((rect) => grow(rect, BERTH));
  const xs = lines(
    [...starts, ...ends].map((point) => point.x),
    berths.flatMap((rect) => [rect.x, rect.x + rect.width]),
  );
  const ys = lines(
    [...starts, ...ends].map((point) => point.y),
    berths.flatMap((rect) => [rect.y, rect.y + rect.height]),
  );
  const grid = new Grid(
    xs,
    ys,
    obstacles.map((rect) => grow(rect, WALL)),
  );
  const arrivals = new Map<number, Port>();
  to.forEach((port, index) => {
    const end = ends[index] as Point;
    arrivals.set(grid.state(xs.indexOf(end.x), ys.indexOf(end.y), OPPOSITE[port.side]), port);
  });
  const remaining = (x: number, y: number): number =>
    ends.reduce((least, end) => Math.min(least, Math.abs(end.x - x) + Math.abs(end.y - y)), Infinity);

  const cost = new Float64Array(grid.states).fill(Infinity);
  const cameFrom = new Int32Array(grid.states).fill(-1);
  const open = new Heap();
  from.forEach((port, index) => {
    const start = starts[index] as Point;
    const state = grid.state(xs.indexOf(start.x), ys.indexOf(start.y), port.side);
    cost[state] = port.stub;
    open.push(state, port.stub + remaining(start.x, start.y));
  });

  for (let state = open.pop(); state !== -1; state = open.pop()) {
    const arrived = arrivals.get(state);
    if (arrived !== undefined) return traced(state, arrived);
    const { column, row, side } = grid.place(state);
    for (const next of SIDES) {
      if (next === OPPOSITE[side] || !grid.isOpen(column, row, next)) continue;
      const [nextColumn, nextRow] = [column + OUT[next].x, row + OUT[next].y];
      const [x, y] = [xs[nextColumn] as number, ys[nextRow] as number];
      const step = Math.abs(x - (xs[column] as number)) + Math.abs(y - (ys[row] as number));
      const reached = grid.state(nextColumn, nextRow, next);
      const total = (cost[state] as number) + step + (next === side ? 0 : BEND);
      if (total >= (cost[reached] as number)) continue;
      cost[reached] = total;
      cameFrom[reached] = state;
      open.push(reached, total + remaining(x, y));
    }
    const turned = OPPOSITE[side];
    for (const next of SIDES) {
      if (next === side || next === turned) continue;
      const reached = grid.state(column, row, next);
      const total = (cost[state] as number) + BEND;
      if (total >= (cost[reached] as number) || !arrivals.has(reached)) continue;
      cost[reached] = total;
      cameFrom[reached] = state;
      open.push(reached, total);
    }
  }
  return null;

  function traced(last: number, arrived: Port): readonly Point[] | null {
    const points: Point[] = [arrived.point];
    let state = last;
    for (;;) {
      const { column, row } = grid.place(state);
      points.push({ x: xs[column] as number, y: ys[row] as number });
      if (cameFrom[state] === -1) break;
      state = cameFrom[state] as number;
    }
    const first = points.at(-1) as Point;
    const { side } = grid.place(state);
    const port = from.find((each, index) => {
      const start = starts[index] as Point;
      return each.side === side && start.x === first.x && start.y === first.y;
    });
    return port === undefined ? null : tidy([port.point, ...points.toReversed()]);
  }
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };
const DIRECTION: Readonly<Record<Side, number>> = { top: 0, right: 1, bottom: 2, left: 3 };

function lines(...coordinates: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(coordinates.flat())].toSorted((a, b) => a - b);
}

/** The crossings of the search's lines, and which steps between neighbours are walled off. */
class Grid {
  readonly #columns: number;
  readonly #rows: number;
  /** Whether the step to the right of a crossing, or below it, is walled off. */
  readonly #wallRight: Uint8Array;
  readonly #wallBelow: Uint8Array;

  constructor(xs: readonly number[], ys: readonly number[], walls: readonly Rect[]) {
    this.#columns = xs.length;
    this.#rows = ys.length;
    this.#wallRight = new Uint8Array(xs.length * ys.length);
    this.#wallBelow = new Uint8Array(xs.length * ys.length);
    for (const wall of walls) this.#build(xs, ys, wall);
  }

  get states(): number {
    return this.#columns * this.#rows * 4;
  }

  state(column: number, row: number, side: Side): number {
    return (row * this.#columns + column) * 4 + DIRECTION[side];
  }

  place(state: number): { readonly column: number; readonly row: number; readonly side: Side } {
    const crossing = state >> 2;
    return {
      column: crossing % this.#columns,
      row: Math.floor(crossing / this.#columns),
      side: SIDES[state & 3] as Side,
    };
  }

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

  #build(xs: readonly number[], ys: readonly number[], wall: Rect): void {
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

/** The open ends of the search, cheapest first. */
class Heap {
  readonly #states: number[] = [];
  readonly #costs: number[] = [];

  push(state: number, cost: number): void {
    let index = this.#states.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if ((this.#costs[parent] as number) <= cost) break;
      this.#set(index, this.#states[parent] as number, this.#costs[parent] as number);
      index = parent;
    }
    this.#set(index, state, cost);
  }

  /** The cheapest state, or -1 when none is left. */
  pop(): number {
    const top = this.#states[0];
    if (top === undefined) return -1;
    const state = this.#states.pop() as number;
    const cost = this.#costs.pop() as number;
    const length = this.#states.length;
    if (length === 0) return top;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && (this.#costs[child + 1] as number) < (this.#costs[child] as number)) child++;
      if ((this.#costs[child] as number) >= cost) break;
      this.#set(index, this.#states[child] as number, this.#costs[child] as number);
      index = child;
    }
    this.#set(index, state, cost);
    return top;
  }

  #set(index: number, state: number, cost: number): void {
    this.#states[index] = state;
    this.#costs[index] = cost;
  }
}
