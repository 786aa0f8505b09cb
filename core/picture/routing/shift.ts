import type { Point, Rect } from '../../model/geometry.ts';
import { tidy } from './path.ts';
import { isUpright, sideTowards, stretch } from './sides.ts';

/** How far aside a piece is moved, at most that far. */
const ASIDE = [8, 14, 22, 28, 36, 44, 56, 70, 84];
/** A step aside of no more than this is better avoided. */
const JOG = 40;
/** The least length of a path's first and last piece. */
const HEAD_ROOM = 14;

/** A path with each of its pieces moved aside, as far as its ends allow. */
export function* shiftedPaths(path: readonly Point[], ends: readonly [Rect, Rect]): Iterable<readonly Point[]> {
  for (let at = 0; at + 1 < path.length; at++) {
    for (const by of [...intoLine(path, at), ...ASIDE.flatMap((aside) => [-aside, aside])]) {
      const moved = withPieceMoved(path, at, by);
      if (moved !== null && keepsEnds(moved, path, ends)) yield moved;
    }
  }
}

/** True when a path steps aside only a little and goes on as before. */
export function hasJog(path: readonly Point[]): boolean {
  return path.some((a, at) => {
    const [before, b, after] = [path[at - 1], path[at + 1], path[at + 2]];
    if (!before || !b || !after || lengthOf(a, b) > JOG) return false;
    return (a.x - before.x) * (after.x - b.x) + (a.y - before.y) * (after.y - b.y) > 0;
  });
}

/** How far aside a piece would lie in one line with those that go on from it. */
function intoLine(path: readonly Point[], at: number): readonly number[] {
  const a = path[at] as Point;
  const isUpright = a.x === path[at + 1]!.x;
  return [path[at - 2], path[at + 3]].flatMap((other) => {
    if (other === undefined) return [];
    const by = isUpright ? other.x - a.x : other.y - a.y;
    return Math.abs(by) > JOG ? [] : by;
  });
}

/** A path with one piece moved aside, its neighbours longer or shorter; null where it would turn back on itself. */
export function withPieceMoved(path: readonly Point[], at: number, by: number): readonly Point[] | null {
  const [a, b] = [path[at] as Point, path[at + 1] as Point];
  const [dx, dy] = a.x === b.x ? [by, 0] : [0, by];
  const moved = tidy(
    path.map((point, index) => (index === at || index === at + 1 ? { x: point.x + dx, y: point.y + dy } : point)),
  );
  return moved !== null && moved.length > 1 ? moved : null;
}

/** True when both ends of a path are still where a flow may end, and leave their shapes as they did. */
export function keepsEnds(moved: readonly Point[], path: readonly Point[], [from, to]: readonly [Rect, Rect]): boolean {
  return keepsEnd(moved, path, from) && keepsEnd(moved.toReversed(), path.toReversed(), to);
}

function keepsEnd([end, next]: readonly Point[], [before, after]: readonly Point[], shape: Rect): boolean {
  if (!end || !next || !before || !after) return false;
  const side = sideTowards(before, after);
  const { from, to } = stretch(shape, side);
  const along = isUpright(side) ? end.y : end.x;
  const isLongEnough = lengthOf(end, next) >= Math.min(HEAD_ROOM, lengthOf(before, after));
  return sideTowards(end, next) === side && along >= from && along <= to && isLongEnough;
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
