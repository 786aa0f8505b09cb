// @ts-check
// `npm test`: all tests of the project; the last line on stdout says how many passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { ensureChromium } from './chromium.mjs';
import { root } from './install.mjs';
import { withOurTools } from './node.mjs';
import { setUp } from './setup.mjs';
import { countJourneys, countUnitTests, sum, summary } from './tally.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
await ensureChromium();

const UNIT_TESTS = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json'];
const JOURNEYS = ['test', '--config', 'build/playwright.config.ts'];

const results = join(root, '.cache', 'test');
rmSync(results, { recursive: true, force: true });
const unitTests = join(results, 'unit.json');
const journeys = join(results, 'journeys.json');

const total = sum([
  countUnitTests(...run(unitTests, 'vitest/vitest.mjs', ...UNIT_TESTS, `--outputFile.json=${unitTests}`)),
  countJourneys(...run(journeys, 'playwright/cli.js', ...JOURNEYS)),
]);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} file where the runner writes its results
 * @param {string} program of an installed package
 * @param {readonly string[]} args
 * @returns {[result: any, exitCode: number]} no result where the runner left none
 */
function run(file, program, ...args) {
  const command = [join(root, 'node_modules', program), ...args];
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: withOurTools(process.env),
  });
  return [existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, status ?? 1];
}
