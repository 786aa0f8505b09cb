import { centre, type Rect } from '../model/geometry.ts';
import { hundredths } from './svg.ts';

/**
 * The letters of layers in straight strokes, no more than what tells them apart when they are a few pixels high. A point
 * is two digits, across and down from the top left in ninths; a comma begins the next stroke.
 */
const STROKES: Readonly<Record<string, string>> = {
  D: '00 60 93 96 69 09 00',
  E: '90 00 09 99,04 74',
  K: '00 09,90 05 99',
  M: '09 00 45 90 99',
  N: '09 00 99 90',
  O: '30 60 93 96 69 39 06 03 30 60',
  P: '09 00 70 91 94 75 05',
  S: '90 20 01 03 24 74 96 98 79 09',
  U: '00 06 39 69 96 90',
  '?': '01 20 70 91 93 45 46,48 49',
  '!': '40 46,48 49',
};
const STEPS = 9;

/** The height of a letter as a part of that of its component, and its width as a part of its height. */
const [HEIGHT, WIDTH] = [0.64, 0.6];

/**
 * The letter of a layer on a component that is seen from so far away that it is filled with the layer's colour: open
 * path data to be stroked, in diagram units. The colour alone would not tell the group to everybody.
 *
 * @returns nothing for a sign that says that there is nothing to tell
 */
export function farLetter(letter: string, rect: Rect): string {
  const middle = centre(rect);
  const height = Math.min(rect.width, rect.height) * HEIGHT;
  const at = (digit: string | undefined, around: number, length: number): number =>
    hundredths(around + (Number(digit) / STEPS - 0.5) * length);
  const point = ([across, down]: string): string =>
    `${at(across, middle.x, height * WIDTH)} ${at(down, middle.y, height)}`;
  const strokes = STROKES[letter]?.split(',') ?? [];
  return strokes.map((stroke) => `M${stroke.split(' ').map(point).join('L')}`).join('');
}
