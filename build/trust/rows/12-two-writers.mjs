// @ts-check
import { join } from 'node:path';
import { opened, openLibrary, pause, startChild, usedLibrary, withFolder } from '../library.mjs';

export const row = 12;
export const title = 'A second process beside the one that has the library';

export async function run({ long = false } = {}) {
  const updates = long ? 10_000 : 500;
  return withFolder(async (folder) => {
    const file = join(folder, 'library.db');
    usedLibrary(file, 5);
    const first = startChild('edit', file, String(updates));
    await first.heard(1);
    let [intruded, refused] = [0, 0];
    while (first.child.exitCode === null) {
      const { refused: by } = opened(file);
      const { length } = first.told;
      await pause(20);
      if (by === 'libraryLocked') refused += 1;
      // Let in while the first went on to edit.
      else if (first.told.length > length) intruded += 1;
    }
    await first.ended;
    const library = openLibrary(file);
    const { revision } = library.open(/** @type {any} */ ('p1'));
    library.close();
    const answered = first.told.at(-1);
    return {
      figure: `${updates} edits, a second process refused ${refused} times, let in ${intruded} times, ${answered - revision} edits lost`,
      verdict: intruded === 0 && refused > 0 && answered === revision ? 'pass' : 'fail',
    };
  });
}
