// @ts-check
import { join } from 'node:path';
import { keepLibrary } from '../../../electron/store/keeper.ts';
import { toldBy, usedLibrary, withFolder } from '../library.mjs';

export const row = 19;
export const title = 'A restored backup taken back: the library is what it was before';

export async function run({ long = false } = {}) {
  const times = long ? 50 : 8;
  return withFolder(async (folder) => {
    const file = join(folder, 'library.db');
    usedLibrary(file, 10);
    let now = 1;
    const keeper = keepLibrary(file, () => (now += 1));
    const id = /** @type {any} */ ('p1');
    let wrong = 0;
    for (let time = 0; time < times; time++) {
      const older = toldBy(keeper.library());
      const backup = await keeper.safekeeping.backUp('asked');
      const name = backup?.name ?? keeper.safekeeping.backups()[0]?.name ?? '';
      keeper.library().rename(id, `Renamed ${time}`, time);
      const before = toldBy(keeper.library());
      const { undo } = await keeper.safekeeping.restoreBackup(name);
      const wasRestored = toldBy(keeper.library()) === older;
      await keeper.safekeeping.restoreBackup(undo ?? '');
      if (!wasRestored || toldBy(keeper.library()) !== before) wrong += 1;
    }
    await keeper.close();
    return {
      figure: `${times} restored and taken back, ${wrong} not as before`,
      verdict: wrong === 0 ? 'pass' : 'fail',
    };
  });
}
