import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';

/** A font file under the PostScript name that is written in it. */
interface FontFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A typeface of the bundle, read into memory so that nothing that makes a PDF needs a file. */
export interface Typeface {
  readonly family: string;
  readonly normal: FontFile;
  /** The same file as `normal` where the bundle has one weight only. */
  readonly bold: FontFile;
  readonly italics: FontFile;
  /** Which characters all of its files can draw. */
  readonly covers: Coverage;
}

/** The typefaces that texts are set in. */
export interface Fonts {
  /** What everything is set in that it covers. */
  readonly main: Typeface;
  /** The typeface for a character that the main one lacks, read when first asked for; null when the bundle has none. */
  fallbackFor(character: string): Typeface | null;
  /** All that were read so far, the main one first. */
  readonly read: readonly Typeface[];
}

const { resolve } = createRequire(import.meta.url);

const REGULAR_AND_BOLD = ['400Regular', '700Bold'] as const;

/**
 * Scripts beyond the main typeface, which has Latin, Greek and Cyrillic: Noto Sans (SIL Open Font License 1.1). Chinese,
 * of 10 MB and with Japanese letters, and Korean, of 6 MB, come in one weight.
 */
const FALLBACKS: readonly Fallback[] = [
  { name: 'Arabic', script: /\p{Script_Extensions=Arabic}/u, weights: REGULAR_AND_BOLD },
  { name: 'Hebrew', script: /\p{Script_Extensions=Hebrew}/u, weights: REGULAR_AND_BOLD },
  { name: 'Devanagari', script: /\p{Script_Extensions=Devanagari}/u, weights: REGULAR_AND_BOLD },
  { name: 'Bengali', script: /\p{Script_Extensions=Bengali}/u, weights: REGULAR_AND_BOLD },
  { name: 'Tamil', script: /\p{Script_Extensions=Tamil}/u, weights: REGULAR_AND_BOLD },
  { name: 'Thai', script: /\p{Script_Extensions=Thai}/u, weights: REGULAR_AND_BOLD },
  { name: 'Georgian', script: /\p{Script_Extensions=Georgian}/u, weights: REGULAR_AND_BOLD },
  { name: 'Armenian', script: /\p{Script_Extensions=Armenian}/u, weights: REGULAR_AND_BOLD },
  { name: 'Ethiopic', script: /\p{Script_Extensions=Ethiopic}/u, weights: REGULAR_AND_BOLD },
  { name: 'KR', script: /\p{Script=Hangul}/u, weights: ['400Regular'] },
  {
    name: 'SC',
    script: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u{ff00}-\u{ffef}]/u,
    weights: ['400Regular'],
  },
];

/** A typeface of a script: what Noto calls it, which characters are asked of it, and its regular and bold weight. */
interface Fallback {
  readonly name: string;
  readonly script: RegExp;
  readonly weights: readonly [regular: string, bold?: string];
}

/**
 * Reads Inter (SIL Open Font License 1.1) from its package, which Node finds from the source tree, from a bundle in
 * `out/` and from a packaged app alike; the typefaces of other scripts only once a text needs them.
 */
export function readFonts(): Fonts {
  const main = inter();
  const fallbacks = new Map<string, Typeface>();
  return {
    main,
    fallbackFor(character) {
      const found = FALLBACKS.find(({ script }) => script.test(character));
      if (found === undefined) return null;
      const typeface = fallbacks.get(found.name) ?? noto(found);
      fallbacks.set(found.name, typeface);
      return typeface;
    },
    get read() {
      return [main, ...fallbacks.values()];
    },
  };
}

function inter(): Typeface {
  const file = (name: string, path: string): FontFile => fontFile(name, `inter/${path}`);
  const normal = file('Inter-Regular', '400Regular/Inter_400Regular');
  const bold = file('Inter-SemiBold', '600SemiBold/Inter_600SemiBold');
  const italics = file('Inter-Italic', '400Regular_Italic/Inter_400Regular_Italic');
  return typeface('Inter', normal, bold, italics);
}

function noto({ name, weights: [regular, bold] }: Fallback): Typeface {
  const [folder, prefix] = [`noto-sans-${name.toLowerCase()}`, `NotoSans${name}`];
  const file = (weight: string): FontFile =>
    fontFile(`${prefix}-${weight.replace(/\d+/u, '')}`, `${folder}/${weight}/${prefix}_${weight}`);
  const normal = file(regular);
  return typeface(`Noto Sans ${name}`, normal, bold === undefined ? normal : file(bold), normal);
}

function fontFile(name: string, path: string): FontFile {
  return { name, bytes: readFileSync(resolve(`@expo-google-fonts/${path}.ttf`)) };
}

function typeface(family: string, normal: FontFile, bold: FontFile, italics: FontFile): Typeface {
  const coverages = [...new Set([normal, bold, italics])].map(({ bytes }) => coverageOf(bytes));
  return { family, normal, bold, italics, covers: (codePoint) => coverages.every((covers) => covers(codePoint)) };
}
