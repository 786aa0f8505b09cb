import { bounds, centre, contains, grow, type Point, type Rect } from '../../model/geometry.ts';

/** How wide a boundary is that embraces nothing. */
const THINNEST = 32;
/** Around what a boundary embraces. */
const ROOM = 24;

/**
 * A box for a trust boundary that is drawn as a line: around the shapes that the line embraces, or a
 * strip along the line where it embraces none. Null for a line without a single point.
 */
export function boxForCurve(line: readonly Point[], shapes: readonly Rect[]): Rect | null {
  const box = bounds(line.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
  if (box === null) return null;
  const region = embracedBy(line);
  const inside = bounds(shapes.filter((shape) => contains(box, centre(shape)) && holds(region, centre(shape))));
  return inside ? grow(inside, ROOM) : strip(box);
}

/**
 * The region on the hollow side of a line: what it closes off together with the straight way back, or
 * with the way back over a corner of its box, whichever is largest. So a line around a corner of the
 * drawing embraces the corner, and an arch what stands under it.
 */
function embracedBy(line: readonly Point[]): readonly Point[] {
  const [start, end] = [line[0]!, line[line.length - 1]!];
  const corners: readonly Point[] = [
    { x: start.x, y: end.y },
    { x: end.x, y: start.y },
  ];
  const regions = [line, ...corners.map((corner) => [...line, corner])];
  return regions.toSorted((a, b) => area(b) - area(a))[0]!;
}

function area(polygon: readonly Point[]): number {
  const twice = polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** True when a point lies in a polygon: a ray from it to the right leaves the polygon an odd number of times. */
function holds(polygon: readonly Point[], { x, y }: Point): boolean {
  return polygon.reduce((inside, a, index) => {
    const b = polygon[(index + 1) % polygon.length]!;
    const crossed = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    return crossed ? !inside : inside;
  }, false);
}

/** A strip along the middle of the box, the longer way. */
function strip({ x, y, width, height }: Rect): Rect {
  return width < height
    ? { x: x + (width - THINNEST) / 2, y, width: THINNEST, height: Math.max(height, THINNEST) }
    : { x, y: y + (height - THINNEST) / 2, width: Math.max(width, THINNEST), height: THINNEST };
}
