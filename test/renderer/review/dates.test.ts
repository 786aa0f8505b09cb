import { expect, test } from 'vitest';
import { localDate, longDate } from '../../../renderer/review/dates.ts';

test('the calendar day is that of the person’s place, not of Greenwich', () => {
  expect([localDate(new Date(2026, 0, 5, 0, 30)), localDate(new Date(2026, 0, 5, 23, 30))]).toEqual([
    '2026-01-05',
    '2026-01-05',
  ]);
});

test('a date is read out as the day it names, wherever the person is', () => {
  expect(longDate('2026-03-01')).toBe('1 March 2026');
});
