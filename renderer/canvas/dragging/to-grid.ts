import { type Rect, snap } from '#core/model/geometry.ts';
import { theApp } from '../../state/app.ts';
import { usePressed } from '../pressed.ts';

/** Where a pointer's line comes to lie: on the grid, unless a person switched that off or holds Mod meanwhile. */
export function toGrid(value: number): number {
  return theApp().preferences.snap && !usePressed.getState().mod ? snap(value) : Math.round(value);
}

/** The same for the edges of a rectangle. */
export function rectToGrid({ x, y, width, height }: Rect): Rect {
  return { x: toGrid(x), y: toGrid(y), width: toGrid(width), height: toGrid(height) };
}
