import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenIn, partsOfName } from '#core/formats/hidden-characters.ts';

test.each([
  ['Trai\u{200b}ning', ['U+200B']],
  ['Training\u{202e}gnp', ['U+202E']],
  ['Training\u{a0}', ['U+00A0']],
  ['Model \u{a0}registry', ['U+00A0']],
  ['\u{feff}Training\u{ad}\u{ad}', ['U+FEFF', 'U+00AD']],
  ['Tr\u{200d}aining', ['U+200D']],
  ['\u{3164}', ['U+3164']],
  ['Training\u{e0072}\u{e0075}\u{e006e}', ['U+E0072', 'U+E0075', 'U+E006E']],
  ['🏴\u{e0072}\u{e0075}\u{e006e}', ['U+E0072', 'U+E0075', 'U+E006E']],
])('%j holds what is not seen', (name, codes) => {
  expect(hiddenIn(name)).toEqual(codes);
});

test.each([
  ['ordinary words', 'Model registry, v2 – “prod”'],
  ['a no-break space between words, as French has it', 'Données\u{a0}: modèle'],
  ['letters that are told not to join', 'می\u{200c}خواهم'],
  ['letters that are told to join', 'क्\u{200d}ष'],
  ['a sign put together of several', '👩\u{200d}💻 Analyst'],
  ['a flag of a country within another', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['an accent of its own', 'e\u{301}clair'],
])('%s: nothing is hidden', (_, name) => {
  expect(hiddenIn(name)).toEqual([]);
});

test('a name is the sum of its parts', () => {
  const letters = fc.constantFrom(
    'a',
    ' ',
    '\u{a0}',
    '\u{200b}',
    '\u{200d}',
    '\u{202e}',
    'ש',
    '👩',
    'क',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
    '\u{d83c}',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(letters), (all) => {
      expect(
        partsOfName(all.join(''))
          .map(({ text }) => text)
          .join(''),
      ).toBe(all.join(''));
    }),
  );
});
