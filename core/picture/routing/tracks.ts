import { contains, type Point, type Rect } from '../../model/geometry.ts';
import { SpatialIndex } from './spatial-index.ts';

/** Pieces closer than this look like one line. */
export const TOUCHING = 4;
/** Pieces closer than this are hard to tell apart. */
const CLOSE = 7;
/** Two lines that lie on each other for no longer than this only meet. */
const MEETING = 4;
/** What it weighs that two lines look like one at all, and how little it weighs when they are merely close. */
const TOGETHER = 60;
const MERELY_CLOSE = 0.2;
/** What it weighs to cross another line. */
const CROSSING = 24;
/** Where so many lines are crossed, one more or less is not seen. */
const THICKET = 12 * CROSSING;
/** Beyond so much, nothing would come of looking for a better track: there is no room. */
export const HOPELESS = 4_000;

/** The lines of all flows by place, to tell where some would be taken for one. */
export class Tracks {
  readonly #index: SpatialIndex;
  /** The flow of each piece in the index; -1 for one that was moved away. */
  readonly #owners: number[] = [];
  readonly #pieces: number[][];

  constructor(paths: readonly (readonly Point[])[]) {
    this.#pieces = paths.map(() => []);
    this.#index = new SpatialIndex(paths.flatMap(piecesOf));
    paths.forEach((path, flow) => {
      for (let index = 1; index < path.length; index++) {
        this.#pieces[flow]!.push(this.#owners.push(flow) - 1);
      }
    });
  }

  /** Lets a flow run elsewhere from now on. */
  move(flow: number, path: readonly Point[]): void {
    for (const piece of this.#pieces[flow]!) this.#owners[piece] = -1;
    this.#pieces[flow] = piecesOf(path).map((piece) => {
      this.#index.add(piece);
      return this.#owners.push(flow) - 1;
    });
  }

  /** How much a path of a flow would look like one with others: 0 when not at all. No more than about `most` is counted. */
  sharing(flow: number, path: readonly Point[], most = Infinity): number {
    let sum = 0;
    for (let index = 1; index < path.length && sum < most; index++) {
      const piece = pieceOf(path[index - 1] as Point, path[index] as Point);
      this.#near(piece, CLOSE, flow, (other) => {
        sum += alikeness(piece, other);
        return sum >= most;
      });
    }
    return sum;
  }

  /** What it weighs that a path crosses the lines of other flows; no more than a thicket, nor than about `limit`. */
  crossings(flow: number, path: readonly Point[], limit = Infinity): number {
    const most = Math.min(limit, THICKET);
    let sum = 0;
    for (let index = 1; index < path.length && sum < most; index++) {
      const piece = pieceOf(path[index - 1] as Point, path[index] as Point);
      this.#near(piece, 0.5, flow, (other) => {
        if (isUpright(other) !== isUpright(piece)) sum += CROSSING;
        return sum >= most;
      });
    }
    return sum;
  }

  /** True when a path crosses so many lines that one more or less is not seen. */
  isThicket(flow: number, path: readonly Point[]): boolean {
    return this.crossings(flow, path) >= THICKET;
  }

  /** The flows for which `test` says yes that a path crosses. */
  crossed(flow: number, path: readonly Point[], test: (other: number) => boolean): readonly number[] {
    const found = new Set<number>();
    for (const piece of piecesOf(path)) {
      this.#near(piece, 0.5, flow, (other, owner) => {
        if (isUpright(other) !== isUpright(piece) && test(owner)) found.add(owner);
        return false;
      });
    }
    return [...found];
  }

  #near(
    { x, y, width, height }: Rect,
    within: number,
    flow: number,
    enough: (piece: Rect, owner: number) => boolean,
  ): void {
    this.#index.find(x - within, y - within, x + width + within, y + height + within, (position) => {
      const owner = this.#owners[position] as number;
      return owner !== -1 && owner !== flow && enough(this.#index.rects[position] as Rect, owner);
    });
  }
}

/** How much two pieces look like one. */
function alikeness(a: Rect, b: Rect): number {
  const upright = isUpright(a);
  if (isUpright(b) !== upright) return 0;
  const apart = upright ? Math.abs(a.x - b.x) : Math.abs(a.y - b.y);
  const length = upright
    ? Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
    : Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  if (apart >= CLOSE || length <= MEETING) return 0;
  return (TOGETHER + length) * (apart < TOUCHING ? 1 : MERELY_CLOSE);
}

/** The pieces of a path as rectangles without thickness. */
export function piecesOf(path: readonly Point[]): readonly Rect[] {
  return path.slice(1).map((b, index) => pieceOf(path[index] as Point, b));
}

/** True when the piece from `a` to `b` runs through a rectangle. */
export function runsThrough(a: Point, b: Point, { x, y, width, height }: Rect): boolean {
  const isBeside = Math.max(a.x, b.x) <= x || Math.min(a.x, b.x) >= x + width;
  return !isBeside && Math.max(a.y, b.y) > y && Math.min(a.y, b.y) < y + height;
}

/** True when a point is on a path. */
export function liesOn(path: readonly Point[], point: Point): boolean {
  return piecesOf(path).some((piece) => contains(piece, point));
}

function pieceOf(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

function isUpright(piece: Rect): boolean {
  return piece.width === 0;
}
