import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
/** Letters written from right to left; a font draws a word of them in that order by itself. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** A piece of text that runs in one direction. */
interface Piece {
  readonly text: string;
  /** Embedding level: odd is right to left. Source: Unicode Standard Annex 9. */
  readonly level: number;
}

/** Whether a text holds letters that are written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The direction of a paragraph: that of most of its letters, because many an English sentence begins with a name. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter(hasRightToLeft).length > letters.length / 2 ? 'rtl' : 'ltr';
}

/**
 * Cuts the texts of one line where the direction changes.
 *
 * @returns for each text its pieces, in the order of reading.
 */
export function piecesOf(texts: readonly string[], direction: 'ltr' | 'rtl'): readonly (readonly Piece[])[] {
  const { levels } = bidi.getEmbeddingLevels(texts.join(''), direction);
  let at = 0;
  return texts.map((text) => {
    const pieces: { text: string; level: number }[] = [];
    for (const unit of text.split('')) {
      const level = levels[at++] ?? 0;
      const last = pieces.at(-1);
      if (last?.level === level) last.text += unit;
      else pieces.push({ text: unit, level });
    }
    return pieces.length > 0 ? pieces : [{ text, level: 0 }];
  });
}

/** From left to right, which of the pieces with these levels comes where. Source: rule L2 of the annex. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (levels[order[end] as number] ?? 0) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}

/** A piece as a font must be given it: fonts turn letters around and leave brackets and marks as they are. */
export function asDrawn({ text, level }: Piece): string {
  if (level % 2 === 0) return text;
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  return hasRightToLeft(text) ? mirrored.join('') : mirrored.reverse().join('');
}
