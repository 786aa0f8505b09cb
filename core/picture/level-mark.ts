import type { Band } from '../assessment/bands.ts';
import { centre, type Point, type Rect } from '../model/geometry.ts';
import { hundredths } from './svg.ts';
import { textWidth } from './text.ts';

/** The shape of a level with a letter or a count on it, in diagram units. */
export interface LevelMark {
  /** Closed path data. */
  readonly path: string;
  /** The corners of the shape, in order. */
  readonly corners: readonly Point[];
  /** Where its text goes: the middle of the line, and its baseline. */
  readonly text: { readonly x: number; readonly y: number; readonly size: number };
}

/** The letter of each level, for legends and wherever no count is shown. */
export const BAND_LETTERS: Readonly<Record<Band, string>> = { low: 'L', medium: 'M', high: 'H', critical: 'C' };

/** Corners on a circle of radius 1 or a little more, so that all four shapes look equally large. */
const CORNERS: Readonly<Record<Band, readonly (readonly [x: number, y: number])[]>> = {
  low: [
    [-1.12, -0.86],
    [1.12, -0.86],
    [0, 1.08],
  ],
  medium: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  high: [
    [0, -1.08],
    [1.12, 0.86],
    [-1.12, 0.86],
  ],
  critical: [
    [-0.4, -0.96],
    [0.4, -0.96],
    [0.96, -0.4],
    [0.96, 0.4],
    [0.4, 0.96],
    [-0.4, 0.96],
    [-0.96, 0.4],
    [-0.96, -0.4],
  ],
};
/** How far below the middle of a shape the middle of its text lies, where the shape is widest. */
const TEXT_DROP: Readonly<Record<Band, number>> = { low: -0.32, medium: 0, high: 0.3, critical: 0 };
/** How much of its radius the text of a shape may be wide. */
const TEXT_ROOM: Readonly<Record<Band, number>> = { low: 1.0, medium: 1.1, high: 1.0, critical: 1.4 };
/** Height of digits and capitals of the font, in em. */
const CAP_HEIGHT = 0.727;

/**
 * The shape of a level on a component that is seen from so far away that it is filled with the level's colour: closed
 * path data, in diagram units. The colour alone would not tell the level to everybody.
 */
export function farLevelMark(band: Band, rect: Rect): string {
  return levelMark(band, centre(rect), Math.min(rect.width, rect.height) * 0.9, '').path;
}

/** The mark of a level around `middle`, `size` units wide and high; `text` is a letter or a count and sets its own size. */
export function levelMark(band: Band, middle: Point, size: number, text: string): LevelMark {
  const radius = size / 2.24;
  const corners = CORNERS[band].map(([x, y]) => ({ x: middle.x + x * radius, y: middle.y + y * radius }));
  const textSize = Math.min(size * 0.5, (TEXT_ROOM[band] * radius) / Math.max(0.1, textWidth(text, 1, 600)));
  return {
    path: `M${corners.map(({ x, y }) => `${hundredths(x)} ${hundredths(y)}`).join('L')}Z`,
    corners,
    text: {
      x: middle.x,
      y: hundredths(middle.y + TEXT_DROP[band] * radius + (CAP_HEIGHT * textSize) / 2),
      size: hundredths(textSize),
    },
  };
}
