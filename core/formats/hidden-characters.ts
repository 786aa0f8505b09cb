/** A stretch of a name: words, or one character that is not seen. */
export interface NamePart {
  readonly text: string;
  /** True for what is not seen, or looks like an ordinary space and is none. */
  readonly isHidden: boolean;
}

/** What shows nothing, or turns the direction of what follows. */
const UNSEEN = /^(?:\p{Cf}|\u{34f}|\u{115f}|\u{1160}|\u{17b4}|\u{17b5}|\u{3164}|\u{ffa0})$/u;
/** Spaces of other widths and those that hold words together; one between two words is how some languages write. */
const SPACES = /^[\u{a0}\u{1680}\u{2000}-\u{200a}\u{202f}\u{205f}\u{3000}]$/u;
const JOINERS = /^[\u{200c}\u{200d}]$/u;
/** Scripts whose letters are told to join or not to join. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Khmer}\p{Script=Mongolian}]/u;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f})$/u;
/** The flag of a part of a country, spelt in letters that are not seen anywhere else; or any one character. */
const SIGN = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|./gsu;
const WORD = /[\p{L}\p{N}\p{P}]/u;

/**
 * Parts a name into what is seen and what is not: a name with a hidden character looks like another one. What a
 * script or a sign put together of several needs is no hidden character.
 * Source: Unicode Standard, general category Cf; Unicode Technical Standards 39, section 3.1, and 51, appendix C.
 */
export function partsOfName(name: string): readonly NamePart[] {
  const parts: { text: string; isHidden: boolean }[] = [];
  const characters = name.match(SIGN) ?? [];
  for (const [index, character] of characters.entries()) {
    const isHidden = isUnseen(character, characters[index - 1] ?? '', characters[index + 1] ?? '');
    const last = parts.at(-1);
    if (!isHidden && last?.isHidden === false) last.text += character;
    else parts.push({ text: character, isHidden });
  }
  return parts;
}

/** The characters of a name that are not seen, each once, as `U+200B`. */
export function hiddenIn(name: string): readonly string[] {
  const hidden = partsOfName(name).filter(({ isHidden }) => isHidden);
  return [...new Set(hidden.map(({ text }) => codeOf(text)))];
}

/** `U+200B`. */
export function codeOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function isUnseen(character: string, before: string, after: string): boolean {
  if (SPACES.test(character)) return !(WORD.test(before) && WORD.test(after));
  if (!UNSEEN.test(character)) return false;
  if (PICTURE.test(before) && (PICTURE.test(after) || PICTURE.test(character))) return false;
  return !(JOINERS.test(character) && JOINED.test(before) && JOINED.test(after));
}
