import { expect, test } from 'vitest';
import { dayInMonths, dayOf, daysAfter, isDay } from '#core/model/day.ts';

test('a day is that of the person’s place, not of Greenwich', () => {
  expect([dayOf(new Date(2026, 0, 5, 0, 30)), dayOf(new Date(2026, 0, 5, 23, 30))]).toEqual([
    '2026-01-05',
    '2026-01-05',
  ]);
});

test('some months on, a day that the month does not have is its last', () => {
  expect(dayInMonths(new Date(2026, 10, 22), 12)).toBe('2027-11-22');
  expect(dayInMonths(new Date(2026, 10, 30), 3)).toBe('2027-02-28');
  expect(dayInMonths(new Date(2028, 1, 29), 12)).toBe('2029-02-28');
});

test('days are counted over the ends of months and years', () => {
  expect(daysAfter('2026-12-02', 30)).toBe('2027-01-01');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});

test('only what the calendar has is a day', () => {
  expect(['2028-02-29', '2026-02-29', '2026-13-01', '26-01-01', '', 20260101].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
