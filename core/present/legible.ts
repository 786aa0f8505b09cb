import { bounds, centre, type Point, type Rect, type Size } from '../model/geometry.ts';

/** The zoom at which the smallest text of a drawing, 11 units, is 18 pixels high: what the last row of a room can read. */
export const LEGIBLE = 18 / 11;
/** Nothing is shown larger than this. */
const MOST = 2.4;
/** So much of the room stays free around what is shown. */
const MARGIN = 0.9;

/** What of a diagram is in the middle of the screen, and how large. */
export interface Frame {
  readonly at: Point;
  readonly zoom: number;
}

/**
 * Shows the first of some rectangles that can be read when it fills the room, or else the last as large as the room
 * allows. Where a wider one could not be read, as much of it stays around as can be.
 *
 * @param rects from the widest to the narrowest, in diagram units; at least one
 * @param room of the screen, in pixels
 */
export function frameOf(rects: readonly [Rect, ...Rect[]], room: Size): Frame {
  const rect = rects.find((one) => fitting(one, room) >= LEGIBLE) ?? rects.at(-1)!;
  return { at: centre(rect), zoom: Math.min(rect === rects[0] ? MOST : LEGIBLE, fitting(rect, room)) };
}

/**
 * Divides shapes into parts that can each be read when they fill the room; each shape is in exactly one part. A part
 * too large for the room is cut where the gap is widest along the side on which it needs more, until it fits or is a
 * single shape.
 *
 * @param room of the screen, in pixels
 * @returns the rectangle around each part, in reading order
 */
export function partsOf(rects: readonly Rect[], room: Size): readonly Rect[] {
  const around = bounds(rects);
  if (!around) return [];
  if (rects.length === 1 || fitting(around, room) >= LEGIBLE) return [around];
  const isWide = around.width / room.width >= around.height / room.height;
  const middle = (rect: Rect): number => (isWide ? centre(rect).x : centre(rect).y);
  const ordered = rects.toSorted((a, b) => middle(a) - middle(b));
  const cut = widestGap(ordered.map(middle));
  return [...partsOf(ordered.slice(0, cut), room), ...partsOf(ordered.slice(cut), room)];
}

/** Where to cut: after the widest gap, which counts the more the nearer it lies to the middle. */
function widestGap(at: readonly number[]): number {
  let [best, cut] = [-1, 1];
  for (let index = 1; index < at.length; index++) {
    const balance = Math.min(index, at.length - index) / at.length;
    const weight = (at[index]! - at[index - 1]!) * balance;
    if (weight > best) [best, cut] = [weight, index];
  }
  return cut;
}

function fitting(rect: Rect, room: Size): number {
  return MARGIN * Math.min(room.width / rect.width, room.height / rect.height);
}
