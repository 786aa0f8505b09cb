import { defineConfig } from 'playwright/test';
import { resolve } from 'node:path';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';

// The `electron` package reads it once, in the runner's process: it must stand here and not in a journey's own environment.
if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: resolve(root, 'test/journeys'),
  outputDir: resolve(root, 'test-results'),
  workers: 2,
  timeout: 180_000,
  // How long a slow machine may take to show what is expected; what is there is seen at once.
  expect: { timeout: 20_000 },
  // The runner names whatever only passed the second time: a race to be found, though no reason to refuse the rest.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/test/journeys.json') }]],
});
