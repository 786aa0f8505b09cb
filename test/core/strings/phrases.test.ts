import { expect, test } from 'vitest';
import { counted, countedOrNo, listed, oneDecimal, perBand, withinSentence } from '#core/strings/phrases.ts';

test('a count agrees with what it counts', () => {
  const counts = [0, 1, 2].map((count) => [counted(count, 'flow'), countedOrNo(count, 'strategy', 'strategies')]);
  expect(counts).toEqual([
    ['0 flows', 'no strategies'],
    ['1 flow', '1 strategy'],
    ['2 flows', '2 strategies'],
  ]);
});

test('names stand in a row with an "and" before the last', () => {
  expect([[], ['Cloud'], ['Cloud', 'Plant'], ['Cloud', 'Plant', 'Shop']].map(listed)).toEqual([
    '',
    'Cloud',
    'Cloud and Plant',
    'Cloud, Plant and Shop',
  ]);
});

test('levels are told worst first, without those that nobody has', () => {
  expect(perBand({ low: 4, medium: 0, high: 3, critical: 1 })).toBe('1 critical, 3 high and 4 low');
});

test('a score always has one decimal', () => {
  expect([4, 17.33, 10].map(oneDecimal)).toEqual(['4.0', '17.3', '10.0']);
});

test('a label begins small within a sentence, an abbreviation does not', () => {
  expect(['Security engineer', 'Developer', 'ML engineer', 'MLOps engineer', 'CISO'].map(withinSentence)).toEqual([
    'security engineer',
    'developer',
    'ML engineer',
    'MLOps engineer',
    'CISO',
  ]);
});
