import { expect, test } from 'vitest';
import fc from 'fast-check';
import { topLevelKeys } from '#core/formats/top-level-keys.ts';

test('tells the fields of an object from its text alone', () => {
  const text = '{"summary": {"title": "a: b", "detail": 1}, "list": ["x", {"y": 2}], "de\\"tail": "}{", "last": null}';
  expect([...topLevelKeys(text)]).toEqual(['summary', 'list', 'de\\"tail', 'last']);
});

test.each(['', '[]', '"detail"', '[{"detail": 1}]', '['.repeat(100_000)])('finds none in %s', (text) => {
  expect([...topLevelKeys(text)]).toEqual([]);
});

test('agrees with the parser on whatever is an object', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z{}:, ]{0,8}$/), fc.jsonValue()), (object) => {
      expect([...topLevelKeys(JSON.stringify(object))]).toEqual(Object.keys(object));
    }),
  );
});
