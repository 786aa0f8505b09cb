// @ts-check
import { answerOf, runTests } from '../tests.mjs';

export const row = 33;
export const title = 'Twenty scripts, half characters and marks of direction: library, drawing, report';

export const run = () =>
  answerOf(
    '20 scripts, 10 odd names',
    runTests(['test/electron/hostile/exports.test.ts'], 'scripts|every script|odd names|picture of the drawing'),
  );
