import { centre, contains, type Point, type Rect } from '../model/geometry.ts';

/** How far an arrowhead reaches back from its tip, and half its width. */
const HEAD_LENGTH = 10;
const HEAD_HALF = 5;
const BEND_RADIUS = 10;

const ORIGIN: Point = { x: 0, y: 0 };

/** A line as path data, its bends rounded. */
function routePath(points: readonly Point[], origin: Point): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const at = ({ x, y }: Point): string => `${x - origin.x} ${y - origin.y}`;
  let path = `M${at(first)}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    const before = points[index] as Point;
    if (next === undefined) {
      path += `L${at(point)}`;
      return;
    }
    const r = Math.min(BEND_RADIUS, distance(before, point) / 2, distance(point, next) / 2);
    const [enter, leave] = [towards(point, before, r), towards(point, next, r)];
    path += `L${at(enter)}Q${at(point)} ${at(leave)}`;
  });
  return path;
}

/** A flow as it is drawn: its line, which ends inside its arrowheads, and the heads as filled path data. */
interface FlowDrawing {
  readonly line: string;
  readonly heads: readonly string[];
}

/**
 * Line and arrowheads of a route; a two-way flow has a head at both ends.
 *
 * @param gap where the line is left out, so that it does not show through the flow's label
 * @param origin the point that lies at 0 0 in the path data: told from its start, a line that is moved as a whole stays the same text
 */
export function flowDrawing(
  points: readonly Point[],
  twoWay: boolean,
  gap: Rect | null = null,
  origin: Point = ORIGIN,
): FlowDrawing {
  const heads = [arrowHead(points, origin)];
  let line = withoutHead(points);
  if (twoWay) {
    const back = points.toReversed();
    heads.push(arrowHead(back, origin));
    line = withoutHead(line.toReversed()).toReversed();
  }
  return {
    line: withGap(line, gap)
      .map((piece) => routePath(piece, origin))
      .join(''),
    heads,
  };
}

/** The parts of a line before and after the piece that runs through `gap`; the whole line when none does. */
function withGap(line: readonly Point[], gap: Rect | null): readonly (readonly Point[])[] {
  if (gap === null) return [line];
  const middle = centre(gap);
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1] as Point, line[index] as Point];
    const upright = a.x === b.x;
    const isOn = upright ? middle.x === a.x : middle.y === a.y && a.y === b.y;
    const half = (upright ? gap.height : gap.width) / 2;
    if (!isOn || Math.min(distance(a, middle), distance(middle, b)) < half || !contains(span(a, b), middle)) continue;
    return [
      [...line.slice(0, index), towards(middle, a, half)],
      [towards(middle, b, half), ...line.slice(index)],
    ];
  }
  return [line];
}

/** The arrowhead at the last point of a route, as closed path data. */
function arrowHead(points: readonly Point[], origin: Point): string {
  const [before, tip] = points.slice(-2).map(({ x, y }) => ({ x: x - origin.x, y: y - origin.y })) as [Point, Point];
  const base = towards(tip, before, HEAD_LENGTH);
  const along = towards(tip, before, 1);
  const [sideX, sideY] = [(along.y - tip.y) * HEAD_HALF, (along.x - tip.x) * HEAD_HALF];
  return `M${tip.x} ${tip.y}L${base.x + sideX} ${base.y - sideY}L${base.x - sideX} ${base.y + sideY}Z`;
}

function withoutHead(points: readonly Point[]): readonly Point[] {
  const [before, tip] = [points.at(-2) as Point, points.at(-1) as Point];
  return [...points.slice(0, -1), towards(tip, before, Math.min(HEAD_LENGTH - 2, distance(before, tip) / 2))];
}

/** The rectangle between two points. */
function span(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The point `length` units from `from` on the way to `to`. */
function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * length, y: from.y + ((to.y - from.y) / whole) * length };
}
