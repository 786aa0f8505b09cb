import { bounds, centre, encloses, grow, type Rect, type Size, snap } from '../../model/geometry.ts';
import type { ImportKey } from './import.ts';

/** A shape of one diagram; boundaries have no size of their own to keep. */
export interface Laid {
  readonly key: ImportKey;
  readonly rect: Rect;
  readonly boundary: ImportKey | null;
  /** What the shape needs here; null for a boundary, which takes what its contents need. */
  readonly size: Size | null;
}

/** How far a drawing may be pulled apart to make room. */
const SCALES = [1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
const BETWEEN_SHAPES = 24;
/** Around the contents of a boundary; above them lies its name. */
const INSIDE = 24;
const ABOVE = 32;

/**
 * Where the shapes of a diagram go here: each stays centred where it was, and the whole drawing is
 * pulled apart as little as is needed for shapes of our sizes not to touch and for nothing to slip
 * into a boundary it was not in. Shapes that overlapped before may still do so.
 */
export function layOut(shapes: readonly Laid[]): ReadonlyMap<ImportKey, Rect> {
  const around = boundariesAround(shapes);
  let laid = new Map<ImportKey, Rect>();
  for (const scale of SCALES) {
    laid = atScale(shapes, scale, around);
    if (!touchAnew(shapes, laid, around)) break;
  }
  return laid;
}

type Around = ReadonlyMap<ImportKey, ReadonlySet<ImportKey>>;

/** The boundaries around each shape, innermost first. */
function boundariesAround(shapes: readonly Laid[]): Around {
  const owner = new Map(shapes.map(({ key, boundary }) => [key, boundary]));
  return new Map(
    shapes.map(({ key }) => {
      const found = new Set<ImportKey>();
      for (let at = owner.get(key) ?? null; at !== null && !found.has(at); at = owner.get(at) ?? null) found.add(at);
      return [key, found];
    }),
  );
}

function atScale(shapes: readonly Laid[], scale: number, around: Around): Map<ImportKey, Rect> {
  const laid = new Map<ImportKey, Rect>();
  for (const { key, rect, size } of shapes) {
    if (size) laid.set(key, centred(rect, size, scale));
  }
  const contents = Map.groupBy(shapes, ({ boundary }) => boundary);
  const innermostFirst = shapes
    .filter(({ size }) => size === null)
    .toSorted((a, b) => around.get(b.key)!.size - around.get(a.key)!.size);
  for (const { key, rect } of innermostFirst) {
    const drawn = { x: rect.x * scale, y: rect.y * scale, width: rect.width * scale, height: rect.height * scale };
    const inside = bounds((contents.get(key) ?? []).map((content) => laid.get(content.key)!));
    laid.set(key, onGrid(inside === null ? drawn : bounds([drawn, withMargin(inside)])!));
  }
  return laid;
}

function centred(rect: Rect, size: Size, scale: number): Rect {
  const { x, y } = centre(rect);
  return { x: snap(x * scale - size.width / 2), y: snap(y * scale - size.height / 2), ...size };
}

function withMargin(inside: Rect): Rect {
  const { x, y, width, height } = grow(inside, INSIDE);
  return { x, y: y - ABOVE + INSIDE, width, height: height + ABOVE - INSIDE };
}

function onGrid({ x, y, width, height }: Rect): Rect {
  const [left, top] = [snap(x), snap(y)];
  return { x: left, y: top, width: snap(x + width) - left, height: snap(y + height) - top };
}

/** True when two shapes come too close, or one slips over the edge of a boundary, that did not in the file. */
function touchAnew(shapes: readonly Laid[], laid: ReadonlyMap<ImportKey, Rect>, around: Around): boolean {
  const room = shapes
    .map((shape) => {
      const rect = laid.get(shape.key)!;
      return { shape, rect: shape.size ? grow(rect, BETWEEN_SHAPES / 2) : rect };
    })
    .sort((a, b) => a.rect.x - b.rect.x);
  for (const [index, a] of room.entries()) {
    for (let next = index + 1; next < room.length; next++) {
      const b = room[next]!;
      if (b.rect.x >= a.rect.x + a.rect.width) break;
      if (around.get(a.shape.key)!.has(b.shape.key) || around.get(b.shape.key)!.has(a.shape.key)) continue;
      if (meet(a.rect, b.rect) && !meet(a.shape.rect, b.shape.rect)) return true;
    }
  }
  return false;
}

/** True when two shapes overlap; a point counts too. */
function meet(a: Rect, b: Rect): boolean {
  return (
    (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height) ||
    encloses(a, b) ||
    encloses(b, a)
  );
}
