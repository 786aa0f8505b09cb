// @ts-check
import { answerOf, runTests } from '../tests.mjs';

export const row = 30;
export const title = 'Hostile library databases: refused by name, left as they were, none hangs';

export const run = () => answerOf('22 databases', runTests(['test/electron/hostile/databases.test.ts']));
