import type { CSSProperties } from 'react';
import type { Point } from '#core/model/geometry.ts';

/** The place of a handle on the drawing, in diagram units; scaled so that it stays as large on screen as it is at 100 %. */
export function handleAt({ x, y }: Point, scale: number): CSSProperties {
  return { left: x, top: y, transform: `translate(-50%, -50%) scale(${scale})` };
}
