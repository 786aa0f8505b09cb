import { centre, type Rect } from '../../model/geometry.ts';
import { ahead, isUpright, middleOf, type Side, stretch } from './sides.ts';

/** Sides that face each other with less in common than this are not joined by a straight flow. */
const LEAST_OVERLAP = 2;

/** One flow with the sides by which it leaves and reaches its ends. */
export interface Joined {
  readonly from: Rect;
  readonly to: Rect;
  readonly leaving: Side;
  readonly reaching: Side;
}

/** Where a straight flow could run between two sides that face each other; null when none can. */
export function sharedStretch({ from, to, leaving, reaching }: Joined): { from: number; to: number } | null {
  const facing = ahead(middleOf(from, leaving), leaving, middleOf(to, reaching)) > 0;
  if (!facing || isUpright(leaving) !== isUpright(reaching) || leaving === reaching) return null;
  const [a, b] = [stretch(from, leaving), stretch(to, reaching)];
  const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
  return shared.to - shared.from < LEAST_OVERLAP ? null : shared;
}

/** Where on the shared stretch a lone straight flow runs: through the middle of the smaller shape, if it can. */
export function straightAlong({ from, to, leaving }: Joined, shared: { from: number; to: number }): number {
  const [a, b] = [centre(from), centre(to)];
  const [alongA, alongB, sizeA, sizeB] = isUpright(leaving)
    ? [a.y, b.y, from.height, to.height]
    : [a.x, b.x, from.width, to.width];
  const wanted = alongA === alongB ? alongA : sizeA < sizeB ? alongA : sizeB < sizeA ? alongB : (alongA + alongB) / 2;
  return Math.min(shared.to, Math.max(shared.from, wanted));
}
