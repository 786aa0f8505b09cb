import { expect, test } from 'vitest';
import { longDate } from '#core/strings/dates.ts';

test('a day is read out as the day it names, wherever the person is', () => {
  expect(longDate('2026-03-01')).toBe('1 March 2026');
});
