import type { Point, Rect } from '../../model/geometry.ts';

/** A side of a shape. */
export type Side = 'top' | 'right' | 'bottom' | 'left';
export const SIDES = ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[];

/** The way out of a shape on each side. */
export const OUT: Readonly<Record<Side, Point>> = {
  top: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  bottom: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/** True for the sides on which ends are spread from top to bottom. */
export function isUpright(side: Side): boolean {
  return side === 'left' || side === 'right';
}

/** Ends keep this far from the corners, where processes are round. */
const INSET = 18;

/** The stretch of a side on which flows may end; a point in its middle when the side is short. */
export function stretch(rect: Rect, side: Side): { readonly from: number; readonly to: number } {
  const [start, length] = isUpright(side) ? [rect.y, rect.height] : [rect.x, rect.width];
  const inset = Math.min(INSET, length / 2);
  return { from: start + inset, to: start + length - inset };
}

/** The point of a side at coordinate `along`. */
export function portAt(rect: Rect, side: Side, along: number): Point {
  switch (side) {
    case 'top':
      return { x: along, y: rect.y };
    case 'right':
      return { x: rect.x + rect.width, y: along };
    case 'bottom':
      return { x: along, y: rect.y + rect.height };
    case 'left':
      return { x: rect.x, y: along };
  }
}

/** The middle of a side. */
export function middleOf(rect: Rect, side: Side): Point {
  return portAt(rect, side, isUpright(side) ? rect.y + rect.height / 2 : rect.x + rect.width / 2);
}

/** How far `to` lies ahead of `from` when leaving it by `side`; negative when it lies behind. */
export function ahead(from: Point, side: Side, to: Point): number {
  return (to.x - from.x) * OUT[side].x + (to.y - from.y) * OUT[side].y;
}

/** The side by which a path leaves a shape at `end` when it goes on to `next`. */
export function sideTowards(end: Point, next: Point): Side {
  if (next.x !== end.x) return next.x > end.x ? 'right' : 'left';
  return next.y > end.y ? 'bottom' : 'top';
}
