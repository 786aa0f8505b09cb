import type { TextBlock } from '../model/element.ts';
import { GRID, type Rect, type Size } from '../model/geometry.ts';
import type { TextLine } from './shape.ts';
import { type Weight, textWidth, wrapText } from './text.ts';

interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  /** From one line to the next. */
  readonly leading: number;
  /** From the top of a line to its baseline. */
  readonly ascent: number;
}

const NOTE: TextStyle = { size: 14, weight: 400, leading: 20, ascent: 15 };
const TITLE: TextStyle = { size: 22, weight: 600, leading: 28, ascent: 22 };
const PADDING = 4;
/** The height of letters without strokes above or below, in em. */
const SMALL_LETTERS = 0.55;

/** How wide a text is: where nobody said, as narrow and as wide as it can be made without asking, in diagram units. */
export const TEXT_WIDTH = { usual: 30 * GRID, least: 8 * GRID, most: 60 * GRID } as const;

/** How the words of a text are set; `large` for a title. */
export function textStyle({ large }: Pick<TextBlock, 'large'>): TextStyle {
  return large ? TITLE : NOTE;
}

/** What is written, how large and how wide. */
type Writing = Pick<TextBlock, 'name' | 'large'> & { readonly rect: Pick<Rect, 'width'> };

/** How high a text is: as high as its lines, in whole steps of the grid, and one line at least. */
export function textBlockHeight(writing: Writing): number {
  return gridStep(Math.max(1, linesOf(writing).length) * textStyle(writing).leading + 2 * PADDING);
}

/** The size at which each line of a note is one line, unless that takes more than `TEXT_WIDTH.most`. */
export function naturalSize(words: string): Size {
  const longest = Math.max(0, ...words.split('\n').map((line) => textWidth(line, NOTE.size, NOTE.weight)));
  const width = Math.min(TEXT_WIDTH.most, Math.max(TEXT_WIDTH.least, gridStep(longest + 2 * PADDING)));
  return { width, height: textBlockHeight({ name: words, rect: { width } }) };
}

/** The lines of a text where they are drawn; those without words are left out. */
export function textBlockLines(block: Pick<TextBlock, 'name' | 'large' | 'rect'>): readonly TextLine[] {
  const { size, weight, leading, ascent } = textStyle(block);
  const [left, top] = [block.rect.x + PADDING, block.rect.y + PADDING + ascent];
  return linesOf(block).flatMap((text, index) =>
    text === '' ? [] : [{ text, x: left, y: top + index * leading, size, weight }],
  );
}

/** A bar for each line with words, as high as small letters: a text where it is too small to be read. */
export function barsOf(block: Pick<TextBlock, 'name' | 'large' | 'rect'>): readonly Rect[] {
  return textBlockLines(block).map(({ text, x, y, size, weight }) => {
    const height = size * SMALL_LETTERS;
    return { x, y: y - height, width: textWidth(text, size, weight), height };
  });
}

const covered = new WeakMap<TextBlock, Rect>();

/** The part of its rectangle that the words of a text cover: what flows and their labels keep clear of. */
export function coveredBy(block: TextBlock): Rect {
  const known = covered.get(block);
  if (known) return known;
  const { size, weight } = textStyle(block);
  const lines = linesOf(block).map((line) => textWidth(line, size, weight));
  const rect = { ...block.rect, width: Math.min(block.rect.width, Math.ceil(Math.max(0, ...lines)) + 2 * PADDING) };
  covered.set(block, rect);
  return rect;
}

function linesOf(writing: Writing): readonly string[] {
  const { size, weight } = textStyle(writing);
  const style = { size, weight, maxWidth: writing.rect.width - 2 * PADDING, maxLines: Infinity };
  return writing.name.split('\n').flatMap((line) => {
    const wrapped = wrapText(line, style);
    return wrapped.length === 0 ? [''] : wrapped;
  });
}

/** The next line of the grid at or above `length`. */
function gridStep(length: number): number {
  return Math.ceil(length / GRID) * GRID;
}
