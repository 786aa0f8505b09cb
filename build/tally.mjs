// @ts-check
// Counts what test runners report. A runner that fails without a failed test has failed as a whole: that counts as one.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const CRASHED = { passed: 0, failed: 0, skipped: 0 };

/** @param {any} result Vitest's JSON report, if it left one @param {number} exitCode */
export const countUnitTests = (result, exitCode) =>
  withCrash(
    result
      ? {
          passed: result.numPassedTests,
          failed: result.numFailedTests,
          skipped: result.numPendingTests + result.numTodoTests,
        }
      : CRASHED,
    exitCode,
  );

/** @param {any} result Playwright's JSON report, if it left one @param {number} exitCode */
export const countJourneys = (result, exitCode) =>
  withCrash(
    result
      ? {
          passed: result.stats.expected + result.stats.flaky,
          failed: result.stats.unexpected,
          skipped: result.stats.skipped,
        }
      : CRASHED,
    exitCode,
  );

/** @param {Tally} tally @param {number} exitCode @returns {Tally} */
function withCrash(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {readonly Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.reduce((total, { skipped }) => total + skipped, 0),
});

/** @param {Tally} tally */
export const summary = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
