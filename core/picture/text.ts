import { ADVANCES } from './advances.ts';
import { partsOf } from './seams.ts';

/** The two weights of the bundled font. */
export type Weight = 400 | 600;

/** What is drawn where a text was cut. */
const ELLIPSIS = '…';
/** Widths of characters outside the table, in em: ideographs, kana, hangul and emoji are square, others are a guess. */
const SQUARE = 1;
const UNKNOWN = 0.6;
const FIRST_SQUARE = 0x2300;
const HANGUL_JAMO: readonly [number, number] = [0x1100, 0x11ff];

const tables: Readonly<Record<Weight, ReadonlyMap<number, number>>> = { 400: unpack(400), 600: unpack(600) };

function unpack(weight: Weight): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [first, packed] of ADVANCES[weight]) {
    for (let index = 0; index < packed.length; index += 2) {
      const digits = packed.slice(index, index + 2);
      if (digits !== 'zz') widths.set(first + index / 2, parseInt(digits, 36) / 1000);
    }
  }
  return widths;
}

function advance(codePoint: number, weight: Weight): number {
  const known = tables[weight].get(codePoint);
  if (known !== undefined) return known;
  const isSquare = codePoint >= FIRST_SQUARE || (codePoint >= HANGUL_JAMO[0] && codePoint <= HANGUL_JAMO[1]);
  return isSquare ? SQUARE : UNKNOWN;
}

/** How wide `text` is on one line, in the unit of `size`; without kerning, so never less than what is drawn. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let width = 0;
  for (const character of text) width += advance(character.codePointAt(0) ?? 0, weight);
  return width * size;
}

interface Wrapping {
  readonly size: number;
  readonly weight: Weight;
  readonly maxWidth: number;
  readonly maxLines: number;
}

/**
 * Breaks a text into lines no wider than `maxWidth`, at spaces where possible and inside a word, at its seams first,
 * where it is too long for a line. What does not fit in `maxLines` is cut, and the last line then ends with an ellipsis. There are no lines
 * for a text of spaces alone, nor where `maxWidth` is too narrow for a character.
 */
export function wrapText(text: string, { size, weight, maxWidth, maxLines }: Wrapping): readonly string[] {
  const fits = (line: string): boolean => textWidth(line, size, weight) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const word of words) {
    if (lines.length > maxLines) break;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = fits(word) ? [word] : breakWord(word, fits, maxLines + 1);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, maxLines);
  const cut =
    lines.length > maxLines ? [...kept.slice(0, -1), ...kept.slice(-1).map((last) => shorten(last, fits))] : kept;
  return cut.every(fits) ? cut : [];
}

/** A character with the marks, joiners, variation selectors and skin tones that belong to it. */
const CLUSTER = /\P{M}(?:\p{M}|\p{Emoji_Modifier}|\u{200d}|(?<=\u{200d})\P{M})*|\p{M}+/gu;

/** The word in pieces that fit, broken at its seams where that is possible; stops after `enough` pieces. */
function breakWord(word: string, fits: (line: string) => boolean, enough: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of partsOf(word).flatMap((whole) => (fits(whole) ? [whole] : clusters(whole)))) {
    if (piece !== '' && !fits(piece + part)) {
      pieces.push(piece);
      if (pieces.length === enough) return pieces;
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const kept = clusters(line);
  while (kept.length > 1 && !fits(kept.join('').trimEnd() + ELLIPSIS)) kept.pop();
  return kept.join('').trimEnd() + ELLIPSIS;
}

const clusters = (text: string): string[] => text.match(CLUSTER) ?? [];
