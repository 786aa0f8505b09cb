// @ts-check
import { editWithoutPause, HOST, startApp } from '../app.mjs';
import { pause, withFolder } from '../library.mjs';

export const row = 6;
export const title = "From the page's edit to the answer that it is durable";

export async function run({ long = false } = {}) {
  return withFolder(async (data) => {
    const { app, page } = await startApp(data);
    const { times } = await editWithoutPause(page);
    const wanted = long ? 2_000 : 200;
    while (times.length < wanted) await pause(50);
    await app.close();
    const sorted = times.slice(0, wanted).toSorted((a, b) => a - b);
    const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
    const [median, p95, p99, most] = [at(0.5), at(0.95), at(0.99), at(1)].map((time) => time.toFixed(1));
    return {
      figure: `${wanted} edits without a pause: median ${median}, p95 ${p95}, p99 ${p99}, longest ${most} ms; typing waits 300 ms for a pause before that (on ${HOST})`,
      verdict: at(0.95) <= 50 && at(1) <= 1_000 ? 'pass' : 'fail',
    };
  });
}
