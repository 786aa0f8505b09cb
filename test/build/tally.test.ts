import { expect, test } from 'vitest';
import { countJourneys, countUnitTests, sum, summary } from '../../build/tally.mjs';

test('adds up what both runners report', () => {
  const units = countUnitTests({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }, 1);
  const journeys = countJourneys({ stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 } }, 1);
  expect(sum([units, journeys])).toEqual({ passed: 46, failed: 3, skipped: 3 });
});

test('counts a runner that breaks as one failure, whether it left a report or not', () => {
  expect(countUnitTests(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countJourneys({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 0 } }, 1)).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
  });
});

test('ends with one line, which names skipped tests only where there are any', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});
