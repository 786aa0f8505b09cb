import { asDrawn, directionOf, hasRightToLeft, piecesOf, visualOrder } from './bidi.ts';
import type { Inline, Line, TextNode } from './internals.ts';

/** Scripts whose letters a font draws in another order, so that a reader of the file must be told theirs. */
const SHAPED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;

/** Directions of paragraphs, found before the first line takes their words. */
const directions = new WeakMap<object, 'ltr' | 'rtl'>();

/** Words that may hang together without a place to break, which are looked at before a line is full. */
const LONGEST_CHAIN = 64;

/** pdfmake copies all the words that are left to look at the next few, for each word again, which takes quadratic time. */
function boundLookAhead(inlines: readonly Inline[] | undefined): void {
  if (inlines && inlines.length > LONGEST_CHAIN) {
    Object.assign(inlines, {
      slice: (start: number) =>
        Array.from({ length: LONGEST_CHAIN }, (_, at) => inlines[start + at]).filter((inline) => inline !== undefined),
    });
  }
}

/** Remembers in which direction a paragraph runs; asked before each of its lines is built. */
export function rememberDirection(node: TextNode): void {
  if (directions.has(node)) return;
  boundLookAhead(node._inlines);
  const text = node._inlines?.map((inline) => inline.text).join('') ?? '';
  directions.set(node, hasRightToLeft(text) ? directionOf(text) : 'ltr');
}

/**
 * Moves the words of a line to where they are read when some run from right to left. They stay in the order of reading,
 * which is the order in the file; only their places change.
 */
export function reorderLine(line: Line, node: TextNode): void {
  for (const inline of line.inlines) if (SHAPED.test(inline.text)) inline.actual = inline.text;
  if (!line.inlines.some(({ text }) => hasRightToLeft(text)) && directions.get(node) !== 'rtl') return;
  const start = line.inlines[0]?.x ?? 0;
  const texts = line.inlines.map(({ text }) => text);
  const pieces = piecesOf(texts, directions.get(node) ?? 'ltr').flatMap((of, index) =>
    of.map((piece) => ({ ...piece, inline: pieceOf(line.inlines[index] as Inline, piece.text, of.length > 1) })),
  );
  const order = visualOrder(pieces.map(({ level }) => level));
  const hanging = pieces[order[0] ?? 0] === pieces.at(-1) ? (pieces.at(-1)?.inline.trailingCut ?? 0) : 0;
  let x = start - hanging;
  for (const index of order) {
    const { inline } = pieces[index] as (typeof pieces)[number];
    inline.x = x;
    x += inline.width;
  }
  for (const piece of pieces) {
    const drawn = asDrawn(piece);
    if (drawn === piece.text) continue;
    piece.inline.actual = piece.text;
    piece.inline.text = drawn;
  }
  line.inlines = pieces.map(({ inline }) => inline);
}

/** An inline, or the piece of one. */
function pieceOf(inline: Inline, text: string, isCut: boolean): Inline {
  if (!isCut) return inline;
  const width = inline.font.widthOfString(text, inline.fontSize);
  const { actual: _whole, ...rest } = inline;
  return { ...rest, text, width, ...(SHAPED.test(text) && { actual: text }) };
}
