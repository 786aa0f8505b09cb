import type { Point, Size } from '../model/geometry.ts';
import { LAYOUT_ROOM } from './layout-task.ts';

/** How many times as wide as high a drawing of many parts is to be, about as a window is. */
export const BREADTH = 1.6;

/** Where boxes stand, in their order, and how much room they take together. */
interface Lines extends Size {
  readonly at: readonly Point[];
}

/**
 * Stands boxes beside each other in lines, as words in a text: as many to a line as keep the whole about as wide as a
 * window, but one below the other where they are all long. In diagram units from their own origin.
 */
export function inLines(boxes: readonly Size[]): Lines {
  const gap = LAYOUT_ROOM.node;
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const most = Math.max(Math.sqrt(area * BREADTH), ...boxes.map(({ width }) => width));
  const at: Point[] = [];
  let line = { x: 0, y: 0, height: 0 };
  for (const { width, height } of boxes) {
    if (line.x + width > most) line = { x: 0, y: line.y + line.height + gap, height: 0 };
    at.push({ x: line.x, y: line.y });
    line = { ...line, x: line.x + width + gap, height: Math.max(line.height, height) };
  }
  const right = boxes.map(({ width }, index) => at[index]!.x + width);
  return { at, width: Math.max(0, ...right), height: line.y + line.height };
}
