import type { Mark } from '#core/report/outline.ts';
import { BAND_LETTERS, levelMark } from '#core/picture/level-mark.ts';
import { bandColours } from '#core/picture/tokens.ts';
import { INK, RULE } from './look.ts';

/** The square on which marks are drawn. */
const SIDE = 16;
const MIDDLE = { x: SIDE / 2, y: SIDE / 2 };

/** A mark as a picture of `size` points. */
export function markPicture(mark: Mark, size: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${size}" height="${size}">` +
    (mark === 'question' ? question() : level(mark)) +
    '</svg>'
  );
}

function level(mark: Exclude<Mark, 'question'>): string {
  const { path, text } = levelMark(mark, MIDDLE, SIDE, BAND_LETTERS[mark]);
  const { fill, text: ink } = bandColours('print', mark);
  return `<path d="${path}" fill="${fill}"/>${letter(BAND_LETTERS[mark], text, ink)}`;
}

function question(): string {
  const ring = `<circle cx="${MIDDLE.x}" cy="${MIDDLE.y}" r="7" fill="${RULE}"/>`;
  return ring + letter('?', { ...MIDDLE, y: MIDDLE.y + 3.2, size: 9 }, INK);
}

function letter(character: string, at: { x: number; y: number; size: number }, ink: string): string {
  return `<text x="${at.x}" y="${at.y}" font-family="Inter" font-weight="600" font-size="${at.size}" text-anchor="middle" fill="${ink}">${character}</text>`;
}
