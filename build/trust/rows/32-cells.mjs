// @ts-check
import { answerOf, runTests } from '../tests.mjs';

export const row = 32;
export const title = 'Cells of the register that a spreadsheet would calculate';

export const run = () =>
  answerOf('20 formulas, full-width ones too', runTests(['test/electron/hostile/exports.test.ts'], 'formula'));
