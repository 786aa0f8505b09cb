import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Coverage, coverageOf } from './coverage.ts';

/** A font file under the PostScript name that is written in it. */
interface FontFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The bundled typeface, read into memory so that nothing that makes a PDF needs a file. */
export interface Fonts {
  readonly normal: FontFile;
  readonly bold: FontFile;
  readonly italics: FontFile;
  /** Which characters all of them can draw. */
  readonly covers: Coverage;
}

/**
 * Reads Inter (SIL Open Font License 1.1) from its package, which Node finds from the source tree,
 * from a bundle in `out/` and from a packaged app alike.
 */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string, path: string): FontFile => ({
    name,
    bytes: readFileSync(resolve(`@expo-google-fonts/inter/${path}.ttf`)),
  });
  const normal = read('Inter-Regular', '400Regular/Inter_400Regular');
  const bold = read('Inter-SemiBold', '600SemiBold/Inter_600SemiBold');
  const italics = read('Inter-Italic', '400Regular_Italic/Inter_400Regular_Italic');
  const coverages = [normal, bold, italics].map(({ bytes }) => coverageOf(bytes));
  return { normal, bold, italics, covers: (codePoint) => coverages.every((covers) => covers(codePoint)) };
}
