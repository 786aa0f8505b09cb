import type { TextBlock } from '../model/element.ts';
import { GRID, type Rect, type Size } from '../model/geometry.ts';
import type { TextLine } from './shape.ts';
import { textWidth, wrapText } from './text.ts';

const SIZE = 14;
const LEADING = 20;
/** From the top of a line to its baseline. */
const ASCENT = 15;
const PADDING = 4;
const WEIGHT = 400;

/** How wide a text is: where nobody said, as narrow and as wide as it can be made without asking, in diagram units. */
export const TEXT_WIDTH = { usual: 30 * GRID, least: 8 * GRID, most: 60 * GRID } as const;

/** How high a text is at a width: as high as its lines, in whole steps of the grid, and one line at least. */
export function textBlockHeight(words: string, width: number): number {
  return gridStep(Math.max(1, linesOf(words, width).length) * LEADING + 2 * PADDING);
}

/** The size at which each line of a text is one line, unless that takes more than `TEXT_WIDTH.most`. */
export function naturalSize(words: string): Size {
  const longest = Math.max(0, ...words.split('\n').map((line) => textWidth(line, SIZE, WEIGHT)));
  const width = Math.min(TEXT_WIDTH.most, Math.max(TEXT_WIDTH.least, gridStep(longest + 2 * PADDING)));
  return { width, height: textBlockHeight(words, width) };
}

/** The lines of a text where they are drawn; those without words are left out. */
export function textBlockLines({ name, rect }: Pick<TextBlock, 'name' | 'rect'>): readonly TextLine[] {
  return linesOf(name, rect.width).flatMap((text, index) =>
    text === ''
      ? []
      : [{ text, x: rect.x + PADDING, y: rect.y + PADDING + index * LEADING + ASCENT, size: SIZE, weight: WEIGHT }],
  );
}

const covered = new WeakMap<TextBlock, Rect>();

/** The part of its rectangle that the words of a text cover: what flows and their labels keep clear of. */
export function coveredBy(block: TextBlock): Rect {
  const known = covered.get(block);
  if (known) return known;
  const lines = linesOf(block.name, block.rect.width).map((line) => textWidth(line, SIZE, WEIGHT));
  const rect = { ...block.rect, width: Math.min(block.rect.width, Math.ceil(Math.max(0, ...lines)) + 2 * PADDING) };
  covered.set(block, rect);
  return rect;
}

function linesOf(words: string, width: number): readonly string[] {
  const style = { size: SIZE, weight: WEIGHT, maxWidth: width - 2 * PADDING, maxLines: Infinity } as const;
  return words.split('\n').flatMap((line) => {
    const wrapped = wrapText(line, style);
    return wrapped.length === 0 ? [''] : wrapped;
  });
}

/** The next line of the grid at or above `length`. */
function gridStep(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
