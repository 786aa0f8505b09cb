import type { Point, Rect } from '../../model/geometry.ts';
import type { OtherWay } from './other-ways.ts';
import { costOf } from './path.ts';
import { hasJog, keepsEnds, shiftedPaths, withPieceMoved } from './shift.ts';
import { isUpright, sideTowards } from './sides.ts';
import { HOPELESS, liesOn, Tracks } from './tracks.ts';

type Path = readonly Point[];

/** What untangling must know of flows and of what stands around them. */
export interface Surroundings {
  /** The shapes that a flow joins; null for one that is to stay where it is. */
  readonly shapes: (flow: number) => readonly [Rect, Rect] | null;
  readonly isClear: (path: Path, flow: number) => boolean;
  /** What a path costs besides its length and bends. */
  readonly extraCost: (path: Path) => number;
  /** Where a person bent a flow, which it keeps to; null for one that nobody bent. */
  readonly bends: (flow: number) => readonly Point[] | null;
  /** Wholly other ways that a flow could take, which begin and end where `isFree` says yes to a piece. */
  readonly otherWays: (flow: number, isFree: (piece: Path) => boolean) => readonly OtherWay[];
}

/** With most care, small steps and crossings at one shape are taken out as well. */
export type Care = 'most' | 'quick';
const ROUNDS: Readonly<Record<Care, number>> = { most: 6, quick: 1 };
/** Of so many other ways that are taken by others, tracks beside them are tried. */
const MOST_ASIDE = 6;
/** What a line that looks like another weighs against a longer way. */
const AGAINST_LENGTH = 8;

/**
 * Moves flows that would look like one onto tracks of their own: first a piece aside or an end along its side, then, where
 * that is not enough, by another way. A flow stays as it is where nothing is better.
 */
export function untangle(paths: readonly Path[], care: Care, surroundings: Surroundings): readonly Path[] {
  const tangle = new Tangle(paths, surroundings, care);
  for (let round = 0; round < ROUNDS[care]; round++) if (!tangle.loosen()) break;
  return tangle.paths;
}

class Tangle {
  readonly paths: Path[];
  readonly #tracks: Tracks;
  readonly #around: Surroundings;
  readonly #care: Care;
  /** Flows that can be told apart and for which nothing better was found. */
  readonly #settled = new Set<number>();

  constructor(paths: readonly Path[], surroundings: Surroundings, care: Care) {
    this.paths = [...paths];
    this.#tracks = new Tracks(paths);
    this.#around = surroundings;
    this.#care = care;
  }

  /** Looks once at every flow; tells whether one has found a better way. */
  loosen(): boolean {
    let isBetter = false;
    for (const flow of this.paths.keys()) {
      const shapes = this.#around.shapes(flow);
      if (shapes !== null && this.#lookAt(flow, shapes)) isBetter = true;
    }
    return isBetter;
  }

  #lookAt(flow: number, shapes: readonly [Rect, Rect]): boolean {
    const path = this.paths[flow]!;
    const shared = this.#tracks.sharing(flow, path, HOPELESS);
    if (shared >= HOPELESS) return false;
    if (shared > 0) return this.#take(flow, this.#better(flow, shapes));
    if (this.#care === 'quick' || this.#settled.has(flow) || this.#around.bends(flow) !== null) return false;
    const siblings = this.#tracks.crossed(flow, path, (other) => this.#joins(other, shapes));
    if (siblings.length === 0 && !hasJog(path)) return false;
    if (!this.#tracks.isThicket(flow, path)) {
      if (this.#take(flow, this.#better(flow, shapes))) return true;
      if (siblings.some((other) => this.#swap(flow, other))) return true;
    }
    this.#settled.add(flow);
    return false;
  }

  #joins(flow: number, shapes: readonly [Rect, Rect]): boolean {
    return this.#around.shapes(flow)?.some((shape) => shapes.includes(shape)) === true;
  }

  #take(flow: number, path: Path): boolean {
    if (path === this.paths[flow]) return false;
    this.paths[flow] = path;
    this.#tracks.move(flow, path);
    return true;
  }

  /** The best path that can be found for a flow while all others stay. */
  #better(flow: number, shapes: readonly [Rect, Rect]): Path {
    const path = this.paths[flow]!;
    let [best, least] = [path, this.#weigh(path, flow, Infinity)];
    const hold = (other: Path): void => {
      const weight = this.#weigh(other, flow, least);
      if (weight < least && this.#allows(other, flow)) [best, least] = [other, weight];
    };
    for (const other of shiftedPaths(path, shapes)) hold(other);
    const isFree = (piece: Path): boolean => this.#tracks.sharing(flow, piece, 1) === 0;
    if (isFree(best) || this.#around.bends(flow) !== null) return best;
    let asides = MOST_ASIDE;
    for (const other of this.#around.otherWays(flow, isFree)) {
      if (other.least >= least) break;
      const found = other.find();
      if (isFree(found)) hold(found);
      else if (asides-- > 0) for (const aside of shiftedPaths(found, shapes)) hold(aside);
    }
    return best;
  }

  /** True when a flow can run along a path: clear of shapes, and by way of its bends. */
  #allows(path: Path, flow: number): boolean {
    return this.#around.isClear(path, flow) && this.#around.bends(flow)?.every((bend) => liesOn(path, bend)) !== false;
  }

  /** Lets two flows change places on a side that both end on, if that is better. */
  #swap(one: number, other: number): boolean {
    const [a, b] = [this.paths[one]!, this.paths[other]!];
    const before = this.#weigh(a, one, Infinity) + this.#weigh(b, other, Infinity);
    for (const [movedA, movedB] of this.#exchanged(one, other)) {
      this.#take(one, movedA);
      this.#take(other, movedB);
      const after = this.#weigh(movedA, one, before) + this.#weigh(movedB, other, before);
      if (after < before && this.#allows(movedA, one) && this.#allows(movedB, other)) return true;
      this.#take(one, a);
      this.#take(other, b);
    }
    return false;
  }

  *#exchanged(one: number, other: number): Iterable<readonly [Path, Path]> {
    const [a, b] = [this.paths[one]!, this.paths[other]!];
    const [shapesA, shapesB] = [this.#around.shapes(one), this.#around.shapes(other)];
    if (shapesA === null || shapesB === null) return;
    for (const [endA, endB] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const) {
      if (shapesA[endA] !== shapesB[endB]) continue;
      const by = between(endOf(a, endA), endOf(b, endB));
      if (by === null) continue;
      const movedA = withPieceMoved(a, endA === 0 ? 0 : a.length - 2, by);
      const movedB = withPieceMoved(b, endB === 0 ? 0 : b.length - 2, -by);
      if (!movedA || !movedB || !keepsEnds(movedA, a, shapesA) || !keepsEnds(movedB, b, shapesB)) continue;
      yield [movedA, movedB];
    }
  }

  /** What speaks against a path: its length and bends, what it crosses, and above all that it looks like another. */
  #weigh(path: Path, flow: number, most: number): number {
    const plain = costOf(path) + this.#around.extraCost(path);
    if (plain >= most) return Infinity;
    const shared = plain + AGAINST_LENGTH * this.#tracks.sharing(flow, path, (most - plain) / AGAINST_LENGTH);
    return shared >= most ? Infinity : shared + this.#tracks.crossings(flow, path, most - shared);
  }
}

type End = readonly [end: Point, next: Point];

function endOf(path: Path, end: 0 | 1): End {
  return end === 0 ? [path[0]!, path[1]!] : [path.at(-1)!, path.at(-2)!];
}

/** How far it is along their side from one end to the other; null when they are on different sides. */
function between([a, afterA]: End, [b, afterB]: End): number | null {
  const side = sideTowards(a, afterA);
  if (side !== sideTowards(b, afterB)) return null;
  return isUpright(side) ? b.y - a.y : b.x - a.x;
}
