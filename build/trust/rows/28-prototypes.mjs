// @ts-check
import { readHostileFiles } from '../hostile-files.mjs';

export const row = 28;
export const title = 'Keys and ids that reach for what all objects share';

export function run() {
  const readings = readHostileFiles('prototype');
  const polluted = readings.filter(({ isPolluted, outcome }) => isPolluted || /^(?:crashed|hung)/u.test(outcome));
  return {
    figure: [
      `${polluted.length} of ${readings.length} files changed a prototype`,
      ...polluted.map(({ file }) => file),
    ].join('; '),
    verdict: polluted.length === 0 ? 'pass' : 'fail',
  };
}
