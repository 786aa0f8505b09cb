import { agreeing, listed } from './phrases.ts';

const NAMES: Readonly<Record<string, string>> = {
  'U+00A0': 'no-break space',
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'end of a direction',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+202F': 'narrow no-break space',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'end of an isolate',
  'U+FEFF': 'zero width no-break space',
};

const named = (code: string): string => (NAMES[code] ? `${NAMES[code]} (${code})` : code);

/** Characters of names that are not seen. */
export const hidden = {
  /** What a mark stands for. */
  mark: named,
  /** Below the field of a name. */
  inName: (codes: readonly string[]) =>
    `This name has ${agreeing(codes.length, 'a character that is', 'characters that are')} not seen: ${listed(codes.map(named))}.`,
} as const;
