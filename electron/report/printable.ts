import type { Coverage } from './coverage.ts';

/** Stands where the font has no picture for a character. */
const MISSING = '□';
/** An unbroken word is given a place to break after so many characters; laying out longer ones takes quadratic time. */
const LONGEST_RUN = 24;
const BREAK_HERE = '\u{200b}';

/** Control characters and marks that only steer a text's direction or joining, which print as nothing or reorder a line. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector}/gu;
const UNBROKEN = new RegExp(`\\S{${LONGEST_RUN}}(?=\\S)`, 'gu');

/** Makes texts fit for the page and remembers which characters could not be drawn. */
export interface Printer {
  /** The text with line ends as spaces, long words breakable, and a visible mark for what the font lacks. */
  print(text: string): string;
  /** The same for the source of a picture, where nothing wraps. */
  printPicture(svg: string): string;
  /** How many different characters were replaced. */
  readonly missing: number;
}

/** A printer for a font that draws what `covers` says. */
export function createPrinter(covers: Coverage): Printer {
  const missing = new Set<string>();
  const known = new Map<string, string>();
  const draw = (character: string): string => {
    const seen = known.get(character);
    if (seen !== undefined) return seen;
    const isCovered = covers(character.codePointAt(0) ?? 0);
    if (!isCovered) missing.add(character);
    known.set(character, isCovered ? character : MISSING);
    return isCovered ? character : MISSING;
  };
  const visible = (text: string): string =>
    Array.from(text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, ''), draw).join('');
  return {
    print: (text) => visible(text).replace(UNBROKEN, (run) => run + BREAK_HERE),
    printPicture: visible,
    get missing() {
      return missing.size;
    },
  };
}
