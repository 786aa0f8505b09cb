import { partsOf } from '#core/picture/seams.ts';
import { asDrawn, directionOf, hasRightToLeft, piecesOf, visualOrder } from './bidi.ts';
import type { Fonts } from './fonts.ts';
import type { Label } from './internals.ts';

/** Stands where no font has a picture for a character. */
const MISSING = '□';
/** An unbroken word is given a place to break after so many characters; laying out longer ones takes quadratic time. */
const LONGEST_RUN = 24;
const BREAK_HERE = '\u{200b}';

/** Control characters and marks that only steer a text's direction, which print as nothing or reorder a line. */
const INVISIBLE =
  /[\p{Cc}\p{Cs}\u{ad}\u{200b}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2060}-\u{2069}\u{feff}]|\p{Variation_Selector}/gu;
/** Joiners shape the letters of these scripts; elsewhere they are as invisible. */
const IDLE_JOINER = /(?<![\p{Script=Arabic}\p{Script=Devanagari}])[\u{200c}\u{200d}]/gu;
const UNBROKEN = new RegExp(`[^\\s${BREAK_HERE}]{${LONGEST_RUN}}(?=[^\\s${BREAK_HERE}])`, 'gu');
/** What may be wider than a narrow column breaks at its seams. */
const LONG_WORD = /\S{16,}/gu;
/** A letter with the marks that stand on it, which one font must draw. */
const CLUSTER = /\P{M}[\p{M}\u{200c}\u{200d}]*|\p{M}/gu;
const JOINER = /[\u{200c}\u{200d}]/gu;
/** Letters that every typeface has; most texts hold nothing else. */
const PLAIN = /^[\u{20}-\u{7e}]*$/u;
const TEXT_ELEMENT = /<text\b([^>]*)>([^<]*)<\/text>/gu;

/** A piece of text in one typeface. */
export interface Run {
  readonly text: string;
  /** Null for the main typeface. */
  readonly family: string | null;
}

/** A picture without the names that SVG cannot set, and these names to be drawn over it. */
interface PrintedPicture {
  readonly svg: string;
  readonly labels: readonly Label[];
}

/** Makes texts fit for the page and remembers which characters could not be drawn. */
export interface Printer {
  /** The text with line ends as spaces, long words breakable, each script in its typeface, and a visible mark for what no font has. */
  print(text: string): readonly Run[];
  /** The same for the source of a picture, where nothing wraps; names in other scripts come out of it. */
  printPicture(svg: string): PrintedPicture;
  /** How many different characters were replaced. */
  readonly missing: number;
}

/** A printer that sets texts in these typefaces. */
export function createPrinter(fonts: Fonts): Printer {
  const missing = new Set<string>();
  const known = new Map<string, Run>();
  const runOf = (cluster: string): Run => {
    const seen = known.get(cluster);
    if (seen !== undefined) return seen;
    const drawn = draw(cluster, fonts, missing);
    known.set(cluster, drawn);
    return drawn;
  };
  const inRuns = (text: string): readonly Run[] => {
    if (PLAIN.test(text)) return [{ text, family: null }];
    const runs: { text: string; family: string | null }[] = [];
    for (const cluster of text.match(CLUSTER) ?? []) {
      const run = runOf(cluster);
      const last = runs.at(-1);
      if (last !== undefined && (last.family === run.family || cluster === ' ')) last.text += run.text;
      else runs.push({ ...run });
    }
    return runs;
  };
  return {
    print: (text) => inRuns(breakable(visible(text))),
    printPicture(svg) {
      const labels: Label[] = [];
      const rest = svg.replace(TEXT_ELEMENT, (element, attributes: string, text: string) => {
        if (PLAIN.test(text)) return element;
        const runs = inRuns(visible(unescape(text)));
        if (runs.some(({ family }) => family !== null)) {
          labels.push(labelOf(attributes, runs));
          return '';
        }
        return `<text${attributes}>${escape(runs.map((run) => run.text).join(''))}</text>`;
      });
      return { svg: rest, labels };
    },
    get missing() {
      return missing.size;
    },
  };
}

function visible(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '').replace(IDLE_JOINER, '');
}

/** The text with places to break in its long words. */
function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) => partsOf(word).join(BREAK_HERE)).replace(UNBROKEN, (run) => run + BREAK_HERE);
}

function draw(cluster: string, { main, fallbackFor }: Fonts, missing: Set<string>): Run {
  const characters = Array.from(cluster.replace(JOINER, ''));
  const coveredBy = (typeface: typeof main): boolean =>
    characters.every((character) => character === BREAK_HERE || typeface.covers(character.codePointAt(0) ?? 0));
  if (coveredBy(main)) return { text: cluster, family: null };
  for (const character of characters) {
    const fallback = fallbackFor(character);
    if (fallback !== null && coveredBy(fallback)) return { text: cluster, family: fallback.family };
  }
  const marked = characters.map((character) => {
    if (main.covers(character.codePointAt(0) ?? 0)) return character;
    missing.add(character);
    return MISSING;
  });
  return { text: marked.join(''), family: null };
}

/** A text element of our own pictures, which says all about itself and stands in no group that moves it. */
function labelOf(attributes: string, runs: readonly Run[]): Label {
  const said = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
  return {
    pieces: inVisualOrder(runs),
    x: Number(said('x')),
    y: Number(said('y')),
    size: Number(said('font-size')),
    isBold: Number(said('font-weight')) >= 600,
    isCentred: said('text-anchor') === 'middle',
    fill: said('fill'),
  };
}

/** Runs in the pieces that are drawn from left to right. */
function inVisualOrder(runs: readonly Run[]): readonly Run[] {
  const texts = runs.map(({ text }) => text);
  const whole = texts.join('');
  if (!hasRightToLeft(whole)) return runs;
  const pieces = piecesOf(texts, directionOf(whole)).flatMap((of, index) =>
    of.flatMap(({ text, level }) => words(text, level).map((word) => ({ text: word, level, run: runs[index] as Run }))),
  );
  return visualOrder(pieces.map(({ level }) => level))
    .map((index) => pieces[index] as (typeof pieces)[number])
    .map((piece) => ({ text: asDrawn(piece), family: piece.run.family }));
}

/** Fonts turn the letters of one word around; the words of a line are for us to put in order. */
function words(text: string, level: number): readonly string[] {
  return level % 2 === 0 ? [text] : (text.match(/\s+|\S+/gu) ?? []);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ENTITIES).map(([entity, character]) => [character, entity]),
);

function unescape(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => CHARACTERS[character] ?? character);
}
