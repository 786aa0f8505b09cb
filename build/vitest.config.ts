import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    // Commands and processes are started by the dozen from the sources: each after the first finds them compiled.
    env: { NODE_COMPILE_CACHE: resolve(root, '.cache/compiled') },
    projects: [
      {
        extends: true,
        // What is read once serves all files: nothing here keeps anything between two of them.
        test: { name: 'pure', include: ['test/{core,content,renderer}/**/*.test.{ts,tsx}'], isolate: false },
      },
      { extends: true, test: { name: 'processes', include: ['test/{electron,build}/**/*.test.{ts,mjs}'] } },
    ],
  },
});
