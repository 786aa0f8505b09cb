// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../install.mjs';
import { answerOf, runTests } from '../tests.mjs';

export const row = 24;
export const title = 'Hostile files of every format we read: each is taken with a report or refused by its own name';

export function run() {
  const file = join(root, 'test', 'fixtures', 'hostile', 'expected.json');
  /** @type {Record<string, Record<string, string>>} */
  const expected = JSON.parse(readFileSync(file, 'utf8'));
  const outcomes = Object.values(expected).flatMap((byFormat) => Object.values(byFormat));
  const refused = outcomes.filter((outcome) => outcome.startsWith('refused')).length;
  const causes = Object.keys(expected).length;
  const figure = `${outcomes.length} files of ${causes} causes: ${refused} refused by name, ${outcomes.length - refused} taken; 0 crashes, 0 hangs`;
  const tally = runTests(['test/electron/hostile/files.test.ts']);
  return answerOf(tally.failed.length === 0 ? figure : `${outcomes.length} files`, tally);
}
