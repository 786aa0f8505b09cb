import { expect, test } from 'vitest';
import { readJson } from '#core/formats/json-text.ts';

const limits = { characters: 100, depth: 3, containers: 5 };

test('reads what is within the limits, a byte order mark before it too', () => {
  expect(readJson('{"a":[{"b":"[[[[{{{{"}]}', limits)).toEqual({ ok: true, value: { a: [{ b: '[[[[{{{{' }] } });
  expect(readJson('\u{feff}[]', limits)).toEqual({ ok: true, value: [] });
});

test.each([
  ['too long', `"${'x'.repeat(100)}"`, { kind: 'tooLarge', limit: 100 }],
  ['too deep', '[[[[]]]]', { kind: 'tooDeep', limit: 3 }],
  ['too deep, whether or not it ends', '[[[[', { kind: 'tooDeep', limit: 3 }],
  ['of too many objects and lists', '[{},{},[],[],[]]', { kind: 'tooMany', limit: 5 }],
  [
    'of too many fields in one object',
    `{${Array.from({ length: 20_001 }, () => '"a":0').join(',')}}`,
    { kind: 'tooMany', limit: 20_000 },
    { ...limits, characters: 200_000 },
  ],
  ['no JSON from its third line on', '{\n"a": 1,\nb: 2\n}', { kind: 'notJson', line: 3 }],
  ['not ended', '{\n"a": 1', { kind: 'notJson', line: 2 }],
])('refuses a text that is %s', (_, text, refusal, within = limits) => {
  expect(readJson(text, within)).toEqual({ ok: false, refusal });
});
