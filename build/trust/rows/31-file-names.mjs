// @ts-check
import { answerOf, runTests } from '../tests.mjs';

export const row = 31;
export const title = 'Names of files made of names of projects';

export const run = () =>
  answerOf(
    '500 names and more; rules of three systems, saved on this one only',
    runTests(['test/electron/hostile/file-names.test.ts', 'test/electron/files/file-name.test.ts']),
  );
