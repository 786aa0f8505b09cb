import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  test: {
    include: ['test/{core,content,electron,renderer,build}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    // Commands and processes are started by the dozen from the sources: each after the first finds them compiled.
    env: { NODE_COMPILE_CACHE: resolve(root, '.cache/compiled') },
  },
});
