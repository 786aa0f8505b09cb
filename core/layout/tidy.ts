import { bounds, GRID, type Point, type Rect, snap } from '../model/geometry.ts';

type Side = { readonly at: 'x' | 'y'; readonly length: 'width' | 'height' };
const ACROSS: Side = { at: 'x', length: 'width' };
const DOWN: Side = { at: 'y', length: 'height' };
/** The least gap between columns or rows, in diagram units. */
const LEAST_GAP = 4 * GRID;

/**
 * New top left corners for rectangles that stand roughly in rows and columns, in the order given: a
 * column shares its middle, a row another, the gaps between columns are equal and so are those between
 * rows. The top left corner of the whole stays. Rectangles of one row and column stand one after another.
 */
export function tidied(rects: readonly Rect[]): readonly Point[] {
  const around = bounds(rects);
  if (!around) return [];
  const columns = lanes(rects, ACROSS);
  const rows = lanes(rects, DOWN);
  const cells = new Map<string, number>();
  const separate = rects.map((_, index) => {
    const cell = `${columns[index]} ${rows[index]}`;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    return cells.get(cell)! > 1;
  });
  // Where two would share a place, columns alone would lay one over the other: each then gets a column of its own.
  const across = separate.some(Boolean) ? inOrder(rects, ACROSS) : columns;
  const x = middles(rects, across, ACROSS, around.x);
  const y = middles(rects, rows, DOWN, around.y);
  return rects.map((rect, index) => ({
    x: Math.round(x[across[index]!]! - rect.width / 2),
    y: Math.round(y[rows[index]!]! - rect.height / 2),
  }));
}

/** Which lane each rectangle stands in: those whose middles lie within half of the smaller one's length share one. */
function lanes(rects: readonly Rect[], { at, length }: Side): readonly number[] {
  const order = rects
    .map((_, index) => index)
    .sort((a, b) => middle(rects[a]!, at, length) - middle(rects[b]!, at, length));
  const found: number[] = [];
  let lane = -1;
  let first: Rect | null = null;
  for (const index of order) {
    const rect = rects[index]!;
    const reach = first ? Math.min(first[length], rect[length]) / 2 : 0;
    if (!first || middle(rect, at, length) - middle(first, at, length) > reach) {
      lane += 1;
      first = rect;
    }
    found[index] = lane;
  }
  return found;
}

function inOrder(rects: readonly Rect[], { at, length }: Side): readonly number[] {
  const order = rects
    .map((_, index) => index)
    .sort((a, b) => middle(rects[a]!, at, length) - middle(rects[b]!, at, length));
  const found: number[] = [];
  order.forEach((index, place) => (found[index] = place));
  return found;
}

/** The middle of each lane, from the first edge on, with equal gaps between the lanes. */
function middles(rects: readonly Rect[], lane: readonly number[], { length }: Side, start: number): readonly number[] {
  const count = Math.max(...lane) + 1;
  const sizes = Array.from({ length: count }, (_, which) =>
    Math.max(...rects.filter((_rect, index) => lane[index] === which).map((rect) => rect[length])),
  );
  const around = bounds(rects)!;
  const taken = sizes.reduce((sum, size) => sum + size, 0);
  const gap = count === 1 ? 0 : Math.max(LEAST_GAP, snap((around[length] - taken) / (count - 1)));
  let from = start;
  return sizes.map((size) => {
    const centre = from + size / 2;
    from += size + gap;
    return centre;
  });
}

const middle = (rect: Rect, at: Side['at'], length: Side['length']): number => rect[at] + rect[length] / 2;
