// @ts-check
import { HOST } from '../app.mjs';
import { frameGaps } from '../frame-gap.mjs';
import { readHostileFiles } from '../hostile-files.mjs';

export const row = 27;
export const title = 'Files made to use up time and memory, each read away from the window';

const MOST = { milliseconds: 2_000, megabytes: 300, gap: 100 };

/** @param {{ long?: boolean }} [options] the long form also gives them to the window and watches its frames */
export async function run({ long = false } = {}) {
  const readings = readHostileFiles('bombs');
  const over = readings.filter(
    ({ outcome, milliseconds, megabytes }) =>
      /^(?:crashed|hung)/u.test(outcome) || milliseconds > MOST.milliseconds || megabytes > MOST.megabytes,
  );
  const most = (/** @type {'milliseconds' | 'megabytes'} */ of) =>
    Math.round(Math.max(...readings.map((one) => one[of])));
  const gaps = long ? (await frameGaps()).toSorted((a, b) => b.gap - a.gap) : [];
  const [longest] = gaps;
  return {
    figure: [
      `${readings.length} files`,
      `slowest ${most('milliseconds')} ms of processor time`,
      `memory grew by ${most('megabytes')} MB at most`,
      ...(longest
        ? [
            `of ${gaps.length} given to the window the longest frame took ${Math.round(longest.gap)} ms, with ${longest.file} (on ${HOST})`,
          ]
        : []),
      ...over.map(({ file, outcome }) => `${file}: ${outcome}`),
    ].join('; '),
    verdict: over.length === 0 && (longest?.gap ?? 0) <= MOST.gap ? 'pass' : 'fail',
  };
}
