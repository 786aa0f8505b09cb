import type { Point } from '../../model/geometry.ts';
import { LANE } from './lanes.ts';

/** The least length of a path's first and last piece. */
const HEAD_ROOM = 14;
/** Between flows that run side by side where room is short. */
const NARROW_LANE = 8;

/** One piece of a path, seen along the axis that it crosses. */
interface Piece {
  readonly flow: number;
  /** Position of its first point in the path. */
  readonly at: number;
  /** The coordinate it keeps. */
  readonly across: number;
  /** The stretch it covers. */
  readonly low: number;
  readonly high: number;
  /** Whether the path goes on to smaller (-1) or larger (1) coordinates beyond each end; 0 at a port. */
  readonly turnLow: number;
  readonly turnHigh: number;
  /** Pieces at a port stay where they are. */
  readonly isFixed: boolean;
  /** Between these coordinates it leaves room for the arrowheads. */
  readonly least: number;
  readonly most: number;
}

type Axis = 'x' | 'y';

/**
 * Moves pieces of different flows that would lie on top of each other into lanes, in the order in which they cross
 * least. A path stays as it is where `isClear` refuses the moved one.
 */
export function separate(
  paths: readonly (readonly Point[])[],
  isClear: (path: readonly Point[], flow: number) => boolean,
): readonly (readonly Point[])[] {
  let moved = paths;
  for (const axis of ['x', 'y'] as const) moved = separateAlong(axis, moved, isClear);
  return moved;
}

function separateAlong(
  axis: Axis,
  paths: readonly (readonly Point[])[],
  isClear: (path: readonly Point[], flow: number) => boolean,
): readonly (readonly Point[])[] {
  const moved = [...paths];
  for (const cluster of clusters(paths.flatMap((path, flow) => piecesOf(path, flow, axis)))) {
    const sorted = cluster.toSorted((a, b) => before(a, b) || a.across - b.across || a.flow - b.flow);
    const { first, lane } = lanesFor(sorted);
    sorted.forEach((piece, index) => {
      if (piece.isFixed) return;
      const path = withPiece(moved[piece.flow] as readonly Point[], piece.at, axis, first + index * lane);
      if (isClear(path, piece.flow)) moved[piece.flow] = path;
    });
  }
  return moved;
}

/** Where the first of some pieces goes and how far apart they are: around their middle, or from the one that is fixed. */
function lanesFor(sorted: readonly Piece[]): { readonly first: number; readonly lane: number } {
  const anchor = sorted.findIndex((piece) => piece.isFixed);
  const mean = sorted.reduce((sum, piece) => sum + piece.across, 0) / sorted.length;
  for (const lane of [LANE, NARROW_LANE]) {
    if (anchor !== -1) return { first: (sorted[anchor] as Piece).across - anchor * lane, lane };
    const wanted = mean - (lane * (sorted.length - 1)) / 2;
    const least = sorted.reduce((most, piece, index) => Math.max(most, piece.least - index * lane), -Infinity);
    const most = sorted.reduce((least, piece, index) => Math.min(least, piece.most - index * lane), Infinity);
    if (least <= most) return { first: Math.min(most, Math.max(least, wanted)), lane };
  }
  return { first: mean - (NARROW_LANE * (sorted.length - 1)) / 2, lane: NARROW_LANE };
}

/** The pieces that keep the coordinate `axis`. */
function piecesOf(path: readonly Point[], flow: number, axis: Axis): readonly Piece[] {
  const along: Axis = axis === 'x' ? 'y' : 'x';
  const pieces: Piece[] = [];
  for (let at = 0; at + 1 < path.length; at++) {
    const [a, b] = [path[at] as Point, path[at + 1] as Point];
    if (a[axis] !== b[axis]) continue;
    const turnAtA = Math.sign((path[at - 1]?.[axis] ?? a[axis]) - a[axis]);
    const turnAtB = Math.sign((path[at + 2]?.[axis] ?? b[axis]) - b[axis]);
    const upwards = a[along] < b[along];
    const headRoom = [at === 1 ? path[0] : undefined, at + 3 === path.length ? path.at(-1) : undefined].flatMap(
      (port) => port?.[axis] ?? [],
    );
    pieces.push({
      flow,
      at,
      across: a[axis],
      low: Math.min(a[along], b[along]),
      high: Math.max(a[along], b[along]),
      turnLow: upwards ? turnAtA : turnAtB,
      turnHigh: upwards ? turnAtB : turnAtA,
      isFixed: at === 0 || at + 2 === path.length,
      least: Math.max(...headRoom.map((port) => (port < a[axis] ? Math.min(a[axis], port + HEAD_ROOM) : -Infinity))),
      most: Math.min(...headRoom.map((port) => (port > a[axis] ? Math.max(a[axis], port - HEAD_ROOM) : Infinity))),
    });
  }
  return pieces;
}

/** Groups of pieces that touch or nearly touch, each with at least one that can move. */
function clusters(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const sorted = pieces.toSorted((a, b) => a.across - b.across);
  const group = sorted.map((_, index) => index);
  const root = (index: number): number => {
    while (group[index] !== index) index = group[index] as number;
    return index;
  };
  sorted.forEach((piece, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next] as Piece;
      if (other.across - piece.across >= LANE - 4) break;
      const together = other.flow !== piece.flow && other.low < piece.high && piece.low < other.high;
      if (together && !(piece.isFixed && other.isFixed)) group[root(next)] = root(index);
    }
  });
  const found = new Map<number, Piece[]>();
  sorted.forEach((piece, index) => {
    const key = root(index);
    const cluster = found.get(key);
    if (cluster) cluster.push(piece);
    else found.set(key, [piece]);
  });
  return [...found.values()].filter((cluster) => cluster.length > 1);
}

/** Negative when `a` should run before `b`: where one ends beside the other, it lies on the side to which it turns. */
function before(a: Piece, b: Piece): number {
  const atLow = a.low > b.low ? a.turnLow : a.low < b.low ? -b.turnLow : Math.sign(a.turnLow - b.turnLow);
  const atHigh = a.high < b.high ? a.turnHigh : a.high > b.high ? -b.turnHigh : Math.sign(a.turnHigh - b.turnHigh);
  return atLow + atHigh;
}

function withPiece(path: readonly Point[], at: number, axis: Axis, across: number): readonly Point[] {
  return path.map((point, index) => (index === at || index === at + 1 ? { ...point, [axis]: across } : point));
}
