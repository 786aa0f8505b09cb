import { expect, test } from 'vitest';
import { timeAgo } from '../../../renderer/home/time-ago.ts';

const NOW = new Date(2026, 4, 20, 12).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each([
  ['now', 0],
  ['now', 59_000],
  ['1 minute ago', MINUTE],
  ['59 minutes ago', HOUR - 1],
  ['1 hour ago', HOUR],
  ['23 hours ago', DAY - 1],
  ['yesterday', DAY],
  ['6 days ago', 7 * DAY - 1],
  ['13 May 2026', 7 * DAY],
  ['now', -DAY],
])('says %s', (words, ago) => {
  expect(timeAgo(NOW - ago, NOW)).toBe(words);
});
