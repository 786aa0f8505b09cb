// @ts-check
import { readHostileFiles } from '../hostile-files.mjs';

export const row = 27;
export const title = 'Files made to use up time and memory, each read away from the window';

const MOST = { milliseconds: 2_000, megabytes: 300 };

export function run() {
  const readings = readHostileFiles('bombs');
  const over = readings.filter(
    ({ outcome, milliseconds, megabytes }) =>
      /^(?:crashed|hung)/u.test(outcome) || milliseconds > MOST.milliseconds || megabytes > MOST.megabytes,
  );
  const most = (/** @type {'milliseconds' | 'megabytes'} */ of) =>
    Math.round(Math.max(...readings.map((one) => one[of])));
  return {
    figure: [
      `${readings.length} files`,
      `slowest ${most('milliseconds')} ms of processor time`,
      `memory grew by ${most('megabytes')} MB at most`,
      ...over.map(({ file, outcome }) => `${file}: ${outcome}`),
    ].join('; '),
    verdict: over.length === 0 ? 'pass' : 'fail',
  };
}
