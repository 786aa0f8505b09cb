import { contains, type Point, type Rect } from '../../model/geometry.ts';
import { isUpright, middleOf, portAt, type Side, stretch } from './sides.ts';

/**
 * The path of a flow that a person bent: from shape to shape by way of its bends, every piece level or
 * upright. It ends where it first comes to the other shape. Bends that lie in one of the shapes are passed
 * over. Null when none is left, so that the flow finds its own way.
 */
export function bentPath(from: Rect, to: Rect, bends: readonly Point[]): readonly Point[] | null {
  const way = bends.filter((bend) => !contains(from, bend) && !contains(to, bend));
  const [first, last] = [way[0], way.at(-1)];
  if (first === undefined || last === undefined) return null;
  const leaving = wayOut(from, first, way[1] ?? middleOf(to, 'top'));
  const reaching = wayOut(to, last, way.at(-2) ?? leaving.at(-2) ?? first);
  const path = straightened(squared([...leaving, ...way.slice(1, -1), ...reaching.toReversed()]));
  // Where a corner lies on the edge itself, the cut leaves a piece of no length.
  return straightened(cutAt(from, cutAt(to, path).toReversed()).toReversed());
}

/** A path up to where it first comes to a shape, so that its arrowhead is not beneath it. */
function cutAt(shape: Rect, path: readonly Point[]): readonly Point[] {
  for (let index = 1; index < path.length; index++) {
    const [a, b] = [path[index - 1] as Point, path[index] as Point];
    if (runsInto(shape, a, b)) return [...path.slice(0, index), edgeTowards(shape, a, b)];
  }
  return path;
}

/** True when a level or upright piece comes into a shape from outside of it. */
function runsInto(shape: Rect, a: Point, b: Point): boolean {
  const [right, bottom] = [shape.x + shape.width, shape.y + shape.height];
  const isInside = a.x > shape.x && a.x < right && a.y > shape.y && a.y < bottom;
  const isBeside = Math.max(a.x, b.x) <= shape.x || Math.min(a.x, b.x) >= right;
  const isAbove = Math.max(a.y, b.y) <= shape.y || Math.min(a.y, b.y) >= bottom;
  return !isInside && !isBeside && !isAbove;
}

/** The point of a shape's edge that a piece from `a` to `b` comes to first. */
function edgeTowards(shape: Rect, a: Point, b: Point): Point {
  if (a.x !== b.x) return portAt(shape, a.x < b.x ? 'left' : 'right', a.y);
  return portAt(shape, a.y < b.y ? 'top' : 'bottom', a.x);
}

/** From a shape's edge to its first bend: straight where the bend faces a side, else around one corner. */
function wayOut(rect: Rect, bend: Point, next: Point): readonly Point[] {
  const across: Side = bend.x > rect.x + rect.width / 2 ? 'right' : 'left';
  const along: Side = bend.y > rect.y + rect.height / 2 ? 'bottom' : 'top';
  const isBeside = bend.x < rect.x || bend.x > rect.x + rect.width;
  const isAbove = bend.y < rect.y || bend.y > rect.y + rect.height;
  if (isBeside && faces(rect, across, bend)) return [portAt(rect, across, bend.y), bend];
  if (isAbove && faces(rect, along, bend)) return [portAt(rect, along, bend.x), bend];
  // The bend stays a corner of the line: it is reached across the piece that leaves it.
  const isNextUpright = bend.x === next.x;
  if (isBeside && (!isAbove || !isNextUpright)) {
    const port = middleOf(rect, across);
    return [port, { x: bend.x, y: port.y }, bend];
  }
  const port = middleOf(rect, along);
  return [port, { x: port.x, y: bend.y }, bend];
}

function faces(rect: Rect, side: Side, bend: Point): boolean {
  const { from, to } = stretch(rect, side);
  const at = isUpright(side) ? bend.y : bend.x;
  return at >= from && at <= to;
}

/** The points with a corner between any two that share neither coordinate; a line goes straight on before it turns. */
function squared(points: readonly Point[]): readonly Point[] {
  const path: Point[] = [];
  for (const point of points) {
    const [before, last] = [path.at(-2), path.at(-1)];
    if (last !== undefined && last.x !== point.x && last.y !== point.y) {
      const wasUpright = before !== undefined && before.x === last.x;
      path.push(wasUpright ? { x: last.x, y: point.y } : { x: point.x, y: last.y });
    }
    path.push(point);
  }
  return path;
}

/** The path without points on straight pieces, and without pieces that run back on themselves. */
function straightened(points: readonly Point[]): readonly Point[] {
  const path: Point[] = [];
  for (const point of points) {
    for (let before = path.at(-2), last = path.at(-1); last !== undefined; before = path.at(-2), last = path.at(-1)) {
      const isSame = last.x === point.x && last.y === point.y && path.length > 1;
      const isBetween =
        before !== undefined &&
        ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y));
      if (!isSame && !isBetween) break;
      path.pop();
    }
    path.push(point);
  }
  return path;
}
