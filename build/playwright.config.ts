import { defineConfig } from 'playwright/test';
import { resolve } from 'node:path';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';

// The `electron` package reads it once, in the runner's process: it must stand here and not in a journey's own environment.
if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: resolve(root, 'test/journeys'),
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  timeout: 120_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: resolve(root, '.cache/test/journeys.json') }]],
});
