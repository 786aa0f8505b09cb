// @ts-check
import { fuzzCalls } from '../ipc-fuzz.mjs';

export const row = 39;
export const title = 'Every call by wrong senders, with wrong types and with random arguments';

/** @param {{ long?: boolean }} [options] 10,000 random arguments in the long form */
export async function run({ long = false } = {}) {
  const { asked, answered, calls } = await fuzzCalls(long ? 10_000 : 1_000);
  return {
    figure: [`${answered.length} of ${asked} questions to ${calls} calls accepted`, ...answered].join('; '),
    verdict: answered.length === 0 ? 'pass' : 'fail',
  };
}
