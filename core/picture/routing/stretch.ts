import type { Point } from '../../model/geometry.ts';

/**
 * A path whose ends were moved, each by its own way: the outermost pieces follow, what lies between stays. Where nothing
 * lies between, a step in the middle joins them.
 *
 * @param path level and upright pieces, two points at least
 */
export function stretched(path: readonly Point[], byStart: Point, byEnd: Point): readonly Point[] {
  const [start, end] = [moved(path[0]!, byStart), moved(path.at(-1)!, byEnd)];
  if (path.length === 2) return stepped(start, end, isLevel(path[0]!, path[1]!));
  const inner = path.slice(1, -1);
  inner[0] = follow(inner[0]!, byStart, isLevel(path[0]!, path[1]!));
  inner[inner.length - 1] = follow(inner.at(-1)!, byEnd, isLevel(path.at(-2)!, path.at(-1)!));
  return [start, ...inner, end];
}

/** From one point to the other, with a step halfway unless they lie on one line. */
function stepped(start: Point, end: Point, level: boolean): readonly Point[] {
  if (level ? start.y === end.y : start.x === end.x) return [start, end];
  const [x, y] = [(start.x + end.x) / 2, (start.y + end.y) / 2];
  return level ? [start, { x, y: start.y }, { x, y: end.y }, end] : [start, { x: start.x, y }, { x: end.x, y }, end];
}

/** A corner that keeps the piece to its moved end level, or upright. */
function follow(corner: Point, by: Point, level: boolean): Point {
  return level ? { x: corner.x, y: corner.y + by.y } : { x: corner.x + by.x, y: corner.y };
}

function moved({ x, y }: Point, by: Point): Point {
  return { x: x + by.x, y: y + by.y };
}

function isLevel(a: Point, b: Point): boolean {
  return a.y === b.y;
}
