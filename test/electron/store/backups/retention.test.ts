import { expect, test } from 'vitest';
import { keptBackups } from '../../../../electron/store/backups/retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 1);

interface Backup {
  readonly name: string;
  readonly at: number;
  readonly isVerified: boolean;
}

/** What lies in the folder after so many days of eight working hours with a backup every ten minutes. */
function afterDays(days: number): readonly Backup[] {
  let folder: readonly Backup[] = [];
  for (let day = 0; day < days; day++) {
    for (let minute = 0; minute < 8 * 60; minute += 10) {
      const at = START + day * DAY + 9 * HOUR + minute * 60_000;
      folder = [...folder, { name: String(at), at, isVerified: true }];
      const kept = keptBackups(folder, at);
      folder = folder.filter(({ name }) => kept.has(name));
    }
  }
  return folder;
}

test('over ninety days every backup of the last hours, one of each of 14 days and one of each of 8 weeks stay', () => {
  const now = START + 89 * DAY + 9 * HOUR + 470 * 60_000;
  const ages = afterDays(90).map(({ at }) => now - at);
  expect(ages.filter((age) => age < DAY)).toHaveLength(24);
  const days = new Set(ages.filter((age) => age < 14 * DAY).map((age) => Math.floor((now - age) / DAY)));
  expect(days.size).toBe(14);
  const weeks = new Set(ages.map((age) => Math.floor((now - age) / (7 * DAY))));
  expect(weeks.size).toBe(8);
  // Today is among the last hours, and three of the weeks have their newest among the days.
  expect(ages).toHaveLength(24 + 13 + 5);
});

test('the newest backup that was checked outlives every date', () => {
  const old = { name: 'old', at: START, isVerified: true };
  const unchecked = Array.from({ length: 40 }, (_, index) => ({
    name: `unchecked ${index}`,
    at: START + 400 * DAY + index * HOUR,
    isVerified: false,
  }));
  expect(keptBackups([old, ...unchecked], START + 402 * DAY)).toContain('old');
});

test('a clock that was set back takes no backup away', () => {
  const ahead = { name: 'ahead', at: START + DAY, isVerified: true };
  expect(keptBackups([ahead], START)).toContain('ahead');
});
