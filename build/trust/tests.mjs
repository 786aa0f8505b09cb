// @ts-check
// Runs tests of the suite for a row and counts them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../install.mjs';

/** @typedef {{ passed: number, failed: readonly string[] }} Tally */

/**
 * Runs test files with Vitest.
 *
 * @param {readonly string[]} files paths from the root of the project
 * @param {string} [only] what the names of the tests that are run say, as a regular expression; all where it is left out
 * @returns {Tally}
 */
export function runTests(files, only) {
  const folder = mkdtempSync(join(tmpdir(), 'trust-tests-'));
  const output = join(folder, 'tests.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const config = join(root, 'build', 'vitest.config.ts');
    spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--config',
        config,
        '--reporter=json',
        `--outputFile=${output}`,
        ...(only ? ['-t', only] : []),
        ...files,
      ],
      {
        cwd: root,
        stdio: 'ignore',
      },
    );
    /** @type {{ testResults: { assertionResults: { status: string, fullName: string }[] }[] }} */
    const { testResults } = JSON.parse(readFileSync(output, 'utf8'));
    const all = testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status !== 'skipped');
    const failed = all.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName);
    return { passed: all.length - failed.length, failed: all.length === 0 ? ['no test ran'] : failed };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs one journey with Playwright.
 *
 * @param {string} name
 * @returns {Tally}
 */
export function runJourney(name) {
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  const config = join(root, 'build', 'playwright.config.ts');
  const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', config, '--reporter=line', name], {
    cwd: root,
    stdio: 'ignore',
  });
  return status === 0 ? { passed: 1, failed: [] } : { passed: 0, failed: [name] };
}

/**
 * The answer of a row that stands on tests alone.
 *
 * @param {string} what what was tried, in figures
 * @param {Tally} tally
 * @returns {{ figure: string, verdict: 'pass' | 'fail' }}
 */
export function answerOf(what, { passed, failed }) {
  return {
    figure: [what, `${passed} of ${passed + failed.length} tests`, ...failed.slice(0, 3)].join('; '),
    verdict: failed.length === 0 ? 'pass' : 'fail',
  };
}
