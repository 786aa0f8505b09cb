// @ts-check
import { fuzzFormats } from '../hostile-files.mjs';

export const row = 26;
export const title = 'Files changed at random, for every reader';

/** What a reader may take for a file, in milliseconds, and in MB of memory. */
const MOST = { milliseconds: 1_000, megabytes: 512 };
const [SHORT, LONG] = [4_500, 1_000_000];

/** @param {{ long?: boolean }} [options] the long form reads a million files, with another seed each day */
export function run({ long = false } = {}) {
  const seed = long ? Math.floor(Date.now() / 86_400_000) : 2026;
  const fuzzed = fuzzFormats(long ? LONG : SHORT, seed);
  const cases = fuzzed.reduce((sum, one) => sum + one.cases, 0);
  const crashes = fuzzed.flatMap((one) => one.crashes.map(({ thrown }) => `${one.format}: ${thrown}`));
  const slowest = Math.max(...fuzzed.map(({ slowestMs }) => slowestMs));
  const heap = Math.max(...fuzzed.map(({ heapMb }) => heapMb));
  const holds = crashes.length === 0 && slowest <= MOST.milliseconds && heap <= MOST.megabytes;
  return {
    figure: [
      `${cases} files over ${fuzzed.length} readers: ${crashes.length} uncaught`,
      `slowest ${Math.round(slowest)} ms`,
      `heap ${Math.round(heap)} MB`,
      ...crashes.slice(0, 3),
    ].join('; '),
    verdict: holds ? 'pass' : 'fail',
  };
}
