/** A place on a diagram, in diagram units (one unit is one pixel at 100 %), origin top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Width and height in diagram units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An axis-parallel rectangle in diagram units, origin top left. */
export interface Rect extends Point, Size {}

/** The distance between two lines of the grid that shapes snap to, in diagram units. */
export const GRID = 8;

/** Rounds a coordinate to the nearest line of the grid. */
export function snap(value: number): number {
  return Math.round(value / GRID) * GRID;
}

/** The middle of a rectangle. */
export function centre(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** True when `point` lies in `rect`, its edge included. */
export function contains(rect: Rect, point: Point): boolean {
  return point.x >= rect.x && point.x <= rect.x + rect.width && point.y >= rect.y && point.y <= rect.y + rect.height;
}

/** True when the rectangles share an area, even if only partly. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when `inner` lies wholly in `outer`. */
export function encloses(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner) && contains(outer, { x: inner.x + inner.width, y: inner.y + inner.height });
}

/** The smallest rectangle around all of `rects`, or null when there is none. */
export function bounds(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return left === Infinity ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The rectangle grown by `margin` diagram units on each side. */
export function grow(rect: Rect, margin: number): Rect {
  return {
    x: rect.x - margin,
    y: rect.y - margin,
    width: rect.width + 2 * margin,
    height: rect.height + 2 * margin,
  };
}
