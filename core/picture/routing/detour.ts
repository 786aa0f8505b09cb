import type { Point, Rect } from '../../model/geometry.ts';
import { Heap } from './heap.ts';
import { BEND, type Port, stubEnd, tidy } from './path.ts';
import { SearchGrid } from './search-grid.ts';
import { OUT, SIDES, type Side } from './sides.ts';

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' };

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
  const grid = new SearchGrid([...starts, ...ends], obstacles);
  const { xs, ys } = grid;
  const arrivals = new Map(to.map((port, index) => [grid.stateAt(ends[index] as Point, OPPOSITE[port.side]), port]));
  const remaining = (x: number, y: number): number =>
    ends.reduce((least, end) => Math.min(least, Math.abs(end.x - x) + Math.abs(end.y - y)), Infinity);

  const cost = new Float64Array(grid.states).fill(Infinity);
  const cameFrom = new Int32Array(grid.states).fill(-1);
  const open = new Heap();
  from.forEach((port, index) => {
    const start = starts[index] as Point;
    const state = grid.stateAt(start, port.side);
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
    const points: Point[] = [arrived.point, grid.pointOf(last)];
    let first = last;
    for (let state = cameFrom[last] as number; state !== -1; state = cameFrom[state] as number) {
      points.push(grid.pointOf(state));
      first = state;
    }
    const start = grid.pointOf(first);
    const { side } = grid.place(first);
    const port = from.find((each, index) => {
      const { x, y } = starts[index] as Point;
      return each.side === side && x === start.x && y === start.y;
    });
    return port === undefined ? null : tidy([port.point, ...points.toReversed()]);
  }
}
