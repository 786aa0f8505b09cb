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

/** Scripts beyond the main typeface: Noto Sans (SIL Open Font License 1.1). Chinese, of 10 MB, comes in one weight. */
const FALLBACKS = [
  { family: 'Noto Sans Arabic', script: /\p{Script_Extensions=Arabic}/u, weights: ['400Regular', '700Bold'] },
  { family: 'Noto Sans Hebrew', script: /\p{Script_Extensions=Hebrew}/u, weights: ['400Regular', '700Bold'] },
  { family: 'Noto Sans Devanagari', script: /\p{Script_Extensions=Devanagari}/u, weights: ['400Regular', '700Bold'] },
  { family: 'Noto Sans Thai', script: /\p{Script_Extensions=Thai}/u, weights: ['400Regular', '700Bold'] },
  {
    family: 'Noto Sans SC',
    script: /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u{ff00}-\u{ffef}]/u,
    weights: ['400Regular'],
  },
] as const;

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
      const typeface = fallbacks.get(found.family) ?? noto(found);
      fallbacks.set(found.family, typeface);
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

function noto({ family, weights }: (typeof FALLBACKS)[number]): Typeface {
  const [folder, prefix] = [family.toLowerCase().replaceAll(' ', '-'), family.replaceAll(' ', '')];
  const [normal, bold] = weights.map((weight) =>
    fontFile(`${prefix}-${weight.replace(/\d+/u, '')}`, `${folder}/${weight}/${prefix}_${weight}`),
  ) as [FontFile, FontFile?];
  return typeface(family, normal, bold ?? normal, normal);
}

function fontFile(name: string, path: string): FontFile {
  return { name, bytes: readFileSync(resolve(`@expo-google-fonts/${path}.ttf`)) };
}

function typeface(family: string, normal: FontFile, bold: FontFile, italics: FontFile): Typeface {
  const coverages = [...new Set([normal, bold, italics])].map(({ bytes }) => coverageOf(bytes));
  return { family, normal, bold, italics, covers: (codePoint) => coverages.every((covers) => covers(codePoint)) };
}
