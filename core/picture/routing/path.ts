import type { Point } from '../../model/geometry.ts';
import { ahead, OUT, type Side } from './sides.ts';

/** Where a flow leaves or reaches a shape, and how far it goes straight out before it turns. */
export interface Port {
  readonly point: Point;
  readonly side: Side;
  readonly stub: number;
}

/** What one bend weighs against length, in diagram units: a longer way is better than a crooked one, within reason. */
export const BEND = 48;

/** The end of the straight piece that leaves a port. */
export function stubEnd({ point, side, stub }: Port): Point {
  return { x: point.x + OUT[side].x * stub, y: point.y + OUT[side].y * stub };
}

/** Drops points on straight lines; null when the path turns back on itself. */
export function tidy(points: readonly Point[]): readonly Point[] | null {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last !== undefined && last.x === point.x && last.y === point.y) continue;
    if (last !== undefined && before !== undefined) {
      const straight = (before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y);
      if (straight) {
        const back = (last.x - before.x) * (point.x - last.x) + (last.y - before.y) * (point.y - last.y) < 0;
        if (back) return null;
        kept.pop();
      }
    }
    kept.push(point);
  }
  return kept;
}

/** Length and bends of a path in one number. */
export function costOf(points: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }
  return length + BEND * Math.max(0, points.length - 2);
}

/** The least that any path between two ports can cost. */
export function leastCost(from: Port, to: Port): number {
  const [start, end] = [stubEnd(from), stubEnd(to)];
  const distance = Math.abs(start.x - end.x) + Math.abs(start.y - end.y);
  return distance + from.stub + to.stub + BEND * fewestBends(start, from.side, end, to.side);
}

function fewestBends(start: Point, leaving: Side, end: Point, reaching: Side): number {
  if (leaving === reaching) return 2;
  const startAhead = ahead(start, leaving, end);
  const opposite = OUT[leaving].x + OUT[reaching].x === 0 && OUT[leaving].y + OUT[reaching].y === 0;
  if (!opposite) return startAhead >= 0 && ahead(end, reaching, start) >= 0 ? 1 : 3;
  if (startAhead < 0) return 4;
  return start.x === end.x || start.y === end.y ? 0 : 2;
}

/**
 * The plain paths between two ports: straight, one corner, or a step by way of each of the given lines.
 *
 * @param uprights x of upright lines to step along
 * @param levels y of level lines to step along
 */
export function plainPaths(
  from: Port,
  to: Port,
  uprights: readonly number[],
  levels: readonly number[],
): readonly (readonly Point[])[] {
  const [start, end] = [stubEnd(from), stubEnd(to)];
  const paths: (readonly Point[])[] = [];
  const add = (...between: readonly Point[]): void => {
    const path = tidy([from.point, start, ...between, end, to.point]);
    if (path !== null && path.length > 1) paths.push(path);
  };
  if (start.x === end.x || start.y === end.y) add();
  add({ x: start.x, y: end.y });
  add({ x: end.x, y: start.y });
  for (const x of uprights) add({ x, y: start.y }, { x, y: end.y });
  for (const y of levels) add({ x: start.x, y }, { x: end.x, y });
  return paths;
}
