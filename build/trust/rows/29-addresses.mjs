// @ts-check
import { answerOf, runTests } from '../tests.mjs';

export const row = 29;
export const title = 'Addresses that nobody may be led to, in the window, in packs and in reports';

export const run = () =>
  answerOf(
    '40 addresses',
    runTests(['test/electron/hostile/addresses.test.ts', 'test/electron/ipc/known-link.test.ts']),
  );
