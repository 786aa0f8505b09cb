// @ts-check
import { existsSync } from 'node:fs';
import { openLibrary, withFolder } from '../library.mjs';
import { hasStrace, powerCuts, traced } from '../power-cut.mjs';

export const row = 3;
export const title = "A power cut at any moment of the store's own writing, rebuilt from its traced writes";

export async function run({ long = false } = {}) {
  if (!hasStrace()) return { figure: 'not run here: strace is missing', verdict: 'not run' };
  const [edits, cuts] = long ? [500, 2_000] : [60, 25];
  return withFolder(async (folder) => {
    const results = await powerCuts(traced(folder, 'edit', edits), cuts, folder, lostEdits);
    const lossy = results.filter((lost) => lost > 0).length;
    const corrupt = results.filter(Number.isNaN).length;
    return {
      figure: `${results.length} cuts, strict and random, over ${edits} edits: ${lossy} with an answered edit lost, ${corrupt} corrupt`,
      verdict: lossy + corrupt === 0 ? 'pass' : 'fail',
    };
  });
}

/** How many answered edits a library lacks; NaN where it cannot be opened. @param {string} file @param {number} answered */
function lostEdits(file, answered) {
  if (!existsSync(file)) return answered;
  try {
    const library = openLibrary(file);
    const isThere = library.placeOf(/** @type {any} */ ('p1')) === 'list';
    const kept = isThere ? library.open(/** @type {any} */ ('p1')).revision : 0;
    library.close();
    return Math.max(0, answered - kept);
  } catch (thrown) {
    console.error(thrown);
    return Number.NaN;
  }
}
