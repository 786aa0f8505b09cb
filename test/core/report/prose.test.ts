import { expect, test } from 'vitest';
import { inOneLine, prose } from '#core/report/prose.ts';

test('lines with a dash in front are a list, every other is a paragraph', () => {
  expect(prose('Do this:\n- rotate keys\n * watch logs\n\nThen rest.\n- or not')).toEqual([
    { kind: 'paragraph', text: 'Do this:' },
    { kind: 'list', items: ['rotate keys', 'watch logs'] },
    { kind: 'paragraph', text: 'Then rest.' },
    { kind: 'list', items: ['or not'] },
  ]);
});

test('a text without a word is nothing', () => {
  expect(prose(' \n ')).toEqual([]);
});

test('in one line, points become clauses', () => {
  expect(inOneLine('Do this:\n- rotate keys\n- watch logs.\n\nThen rest')).toBe(
    'Do this: rotate keys; watch logs. Then rest',
  );
});
