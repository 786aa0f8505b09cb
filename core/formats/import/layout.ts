import { bounds, centre, contains, grow, overlaps, type Rect, type Size, snap } from '../../model/geometry.ts';
import type { ImportKey } from './import.ts';

/** A shape of one diagram. */
export interface Laid {
  readonly key: ImportKey;
  readonly rect: Rect;
  readonly boundary: ImportKey | null;
  /** The size of a component here; the least size of a boundary, which grows with what is in it. */
  readonly size: Size;
  readonly isBoundary: boolean;
  /** True for words, for which nothing is pulled apart. */
  readonly isText?: boolean;
}

/** How far a drawing may be pushed together where there is much room, and pulled apart where there is little. */
const SCALES = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
const BETWEEN_SHAPES = 40;
const BETWEEN_WHEN_PUSHED = 72;
/** Around the contents of a boundary; above them lies its name. */
const INSIDE = 24;
const ABOVE = 32;

/**
 * Where the shapes of a diagram go here: the whole drawing is pushed together or pulled apart to the
 * smallest scale at which shapes of our sizes do not touch and nothing slips into a boundary it was
 * not in; where that cannot be had, to the one at which the fewest do. Shapes that covered each other
 * before still do.
 */
export function layOut(shapes: readonly Laid[]): ReadonlyMap<ImportKey, Rect> {
  const contents = Map.groupBy(shapes, ({ boundary }) => boundary);
  const nesting = nestingOf(contents);
  let [best, fewest] = [new Map<ImportKey, Rect>(), Infinity];
  for (const scale of SCALES) {
    const laid = atScale(shapes, scale, contents, nesting);
    const touching = countTouching(shapes, laid, scale < 1 ? BETWEEN_WHEN_PUSHED : BETWEEN_SHAPES, nesting, fewest);
    if (touching < fewest) [best, fewest] = [laid, touching];
    if (touching === 0) break;
  }
  return best;
}

/** Where a shape lies among the others: its stretch holds those of all that it is around. */
interface Nest {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}
type Nesting = ReadonlyMap<ImportKey, Nest>;

/** Walks from the outermost boundaries inwards, so that asking who is around whom costs nothing later. */
function nestingOf(contents: ReadonlyMap<ImportKey | null, readonly Laid[]>): Nesting {
  const found = new Map<ImportKey, Nest>();
  const nested = (shape: Laid, depth: number) => ({ shape, depth, start: 0, entered: false });
  const open = (contents.get(null) ?? []).map((shape) => nested(shape, 0));
  let count = 0;
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    if (at.entered) {
      found.set(at.shape.key, { start: at.start, end: count, depth: at.depth });
      open.pop();
      continue;
    }
    at.entered = true;
    at.start = count++;
    for (const shape of contents.get(at.shape.key) ?? []) open.push(nested(shape, at.depth + 1));
  }
  return found;
}

function atScale(
  shapes: readonly Laid[],
  scale: number,
  contents: ReadonlyMap<ImportKey | null, readonly Laid[]>,
  nesting: Nesting,
): Map<ImportKey, Rect> {
  const laid = new Map<ImportKey, Rect>();
  for (const { key, rect, size, isBoundary } of shapes) {
    if (!isBoundary) laid.set(key, onGrid(centred(rect, size, scale)));
  }
  const innermostFirst = shapes
    .filter(({ isBoundary }) => isBoundary)
    .toSorted((a, b) => nesting.get(b.key)!.depth - nesting.get(a.key)!.depth);
  for (const { key, rect, size } of innermostFirst) {
    const [width, height] = [Math.max(size.width, rect.width * scale), Math.max(size.height, rect.height * scale)];
    const drawn = centred(rect, { width, height }, scale);
    const inside = bounds((contents.get(key) ?? []).map((content) => laid.get(content.key)!));
    laid.set(key, onGrid(inside === null ? drawn : bounds([drawn, withMargin(inside)])!));
  }
  return laid;
}

function centred(rect: Rect, size: Size, scale: number): Rect {
  const { x, y } = centre(rect);
  return { x: x * scale - size.width / 2, y: y * scale - size.height / 2, ...size };
}

function withMargin(inside: Rect): Rect {
  const { x, y, width, height } = grow(inside, INSIDE);
  return { x, y: y - ABOVE + INSIDE, width, height: height + ABOVE - INSIDE };
}

function onGrid({ x, y, width, height }: Rect): Rect {
  const [left, top] = [snap(x), snap(y)];
  return { x: left, y: top, width: snap(x + width) - left, height: snap(y + height) - top };
}

/** How many shapes come too close to another, or slip over the edge of a boundary that did not in the file; stops at `enough`. */
function countTouching(
  shapes: readonly Laid[],
  laid: ReadonlyMap<ImportKey, Rect>,
  between: number,
  nesting: Nesting,
  enough: number,
): number {
  let count = 0;
  const room = shapes
    .filter(({ isText }) => !isText)
    .map((shape) => {
      const rect = laid.get(shape.key)!;
      return { shape, nest: nesting.get(shape.key)!, rect: shape.isBoundary ? rect : grow(rect, between / 2) };
    })
    .sort((a, b) => a.rect.x - b.rect.x);
  for (const [index, a] of room.entries()) {
    for (let next = index + 1; next < room.length; next++) {
      const b = room[next]!;
      if (b.rect.x >= a.rect.x + a.rect.width) break;
      if (!overlaps(a.rect, b.rect) || within(a.nest, b.nest) || within(b.nest, a.nest)) continue;
      if (!coveredBefore(a.shape, b.shape)) count++;
      if (count >= enough) return count;
    }
  }
  return count;
}

const within = (inner: Nest, outer: Nest): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when pulling apart will not help: boundaries overlap, or one shape covers the middle of the other. */
function coveredBefore(a: Laid, b: Laid): boolean {
  if (a.isBoundary && b.isBoundary) return overlaps(a.rect, b.rect);
  return contains(a.rect, centre(b.rect)) || contains(b.rect, centre(a.rect));
}
