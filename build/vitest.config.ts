import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/{core,content,electron,renderer,build}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
  },
});
