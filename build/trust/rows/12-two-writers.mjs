// @ts-check
import { join } from 'node:path';
import { WorkbenchError } from '../../../core/workbench-error.ts';
import { openLibrary, pause, startChild, usedLibrary, withFolder } from '../library.mjs';

export const row = 12;
export const title = 'A second process beside the one that has the library';

export async function run({ long = false } = {}) {
  const updates = long ? 10_000 : 500;
  return withFolder(async (folder) => {
    const file = join(folder, 'library.db');
    usedLibrary(file, 5);
    const first = startChild('edit', file, String(updates));
    await first.heard(1);
    let refused = 0;
    /** @type {number[]} */
    const seen = [];
    while (first.child.exitCode === null) {
      const revision = revisionIn(file);
      if (revision === null) refused += 1;
      else seen.push(revision);
      await pause(20);
    }
    await first.ended;
    const library = openLibrary(file);
    const { revision } = library.open(/** @type {any} */ ('p1'));
    library.close();
    const answered = first.told.at(-1);
    // Let in while the first went on to edit.
    const intruded = seen.filter((found) => found < answered).length;
    return {
      figure: `${updates} edits, a second process refused ${refused} times, let in ${intruded} times, ${answered - revision} edits lost`,
      verdict: intruded === 0 && refused > 0 && answered === revision ? 'pass' : 'fail',
    };
  });
}

/** What a second process finds in the library; null where it is refused because the first has it. @param {string} file */
function revisionIn(file) {
  try {
    const library = openLibrary(file);
    const { revision } = library.open(/** @type {any} */ ('p1'));
    library.close();
    return revision;
  } catch (thrown) {
    if (thrown instanceof WorkbenchError && thrown.code === 'libraryLocked') return null;
    throw thrown;
  }
}
