// @ts-check
// `npm test`: all tests of the project; the last line on stdout says how many passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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

const results = join(root, '.cache', 'test');
rmSync(results, { recursive: true, force: true });
const unitTests = join(results, 'unit.json');
const journeys = join(results, 'journeys.json');
const modules = join(root, 'node_modules');

const tallies = [
  countUnitTests(
    ...run(unitTests, [
      join(modules, 'vitest/vitest.mjs'),
      ...['run', '--config', 'build/vitest.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${unitTests}`],
    ]),
  ),
];
if (
  readdirSync(join(root, 'test/journeys'), { recursive: true }).some((name) => /\.spec\.[mc]?[jt]s$/.test(`${name}`))
) {
  const command = [join(modules, 'playwright/cli.js'), 'test', '--config', 'build/playwright.config.ts'];
  tallies.push(countJourneys(...run(journeys, command)));
}
const total = sum(tallies);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {string} file where the runner writes its results
 * @param {readonly string[]} command
 * @returns {[result: any, exitCode: number]} no result where the runner left none
 */
function run(file, command) {
  const { status } = spawnSync(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: withOurTools(process.env),
  });
  return [existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, status ?? 1];
}
