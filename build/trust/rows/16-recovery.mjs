// @ts-check
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepLibrary } from '../../../electron/store/keeper.ts';
import { readPages } from '../../../electron/store/salvage/pages.ts';
import { salvage } from '../../../electron/store/salvage/salvage.ts';
import { drawn, edit, hashOf, opened, openLibrary, usedLibrary, withFolder } from '../library.mjs';

export const row = 16;
export const title = 'After damage the newest backup comes back, or what can be read without one';

const PAGE = 4096;

export async function run({ long = false } = {}) {
  return withFolder(async (folder) => {
    const restored = await restoredIn(folder, long ? 50 : 5);
    const salvaged = salvagedFrom(join(folder, 'salvage.db'), long ? 1 : 7);
    const worst = Math.min(...salvaged);
    const mean = salvaged.reduce((sum, share) => sum + share, 0) / salvaged.length;
    return {
      figure: `${restored.megabytes} MB restored in ${restored.seconds.toFixed(1)} s, the same and the damaged one kept: ${restored.isSame}; of ${salvaged.length} libraries with one page lost ${(100 * mean).toFixed(1)} % of the rows rescued, ${(100 * worst).toFixed(1)} % at worst`,
      verdict: restored.isSame && restored.seconds <= 10 && worst >= 0.9 ? 'pass' : 'fail',
    };
  });
}

/** @param {string} folder @param {number} megabytes */
async function restoredIn(folder, megabytes) {
  const file = join(folder, 'library.db');
  usedLibrary(file);
  const library = openLibrary(file);
  const id = /** @type {any} */ ('p1');
  let { revision } = library.read(id);
  for (let part = 0; statSync(file).size < megabytes * 1e6; part++) {
    const rows = Array.from(
      { length: 400 },
      (_, index) => edit(null, drawn(`x${part}-${index}`, 'p1', 'Large')).rows[0],
    );
    ({ revision } = library.apply(id, revision, { ...edit(null, drawn('x', 'p1', 'x')), rows }));
    library.checkpoint();
  }
  library.close();
  const { told } = opened(file);
  const keeper = keepLibrary(file, Date.now);
  await keeper.safekeeping.backUp('asked');
  keeper.opened?.close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 20 * PAGE, 21 * PAGE);
  writeFileSync(file, bytes);
  const before = hashOf(file);
  const started = performance.now();
  const fresh = keepLibrary(file, Date.now);
  const [newest] = fresh.safekeeping.backups();
  const { damaged } = await fresh.safekeeping.restoreBackup(newest?.name ?? '');
  const seconds = (performance.now() - started) / 1000;
  fresh.opened?.close();
  const isSame = opened(file).told === told && hashOf(join(folder, damaged ?? '')) === before;
  rmSync(join(folder, 'backups'), { recursive: true });
  return { megabytes: Math.round(bytes.length / 1e6), seconds, isSame };
}

/** For every so many-th page lost: the share of the rows that is rescued. @param {string} file @param {number} step */
function salvagedFrom(file, step) {
  usedLibrary(file);
  const bytes = readFileSync(file);
  const count = () => salvage(readPages(file, null)).reduce((sum, { kept }) => sum + kept, 0);
  const whole = count();
  const shares = [];
  for (let page = 0; page < bytes.length / PAGE; page += step) {
    const damaged = Buffer.from(bytes);
    damaged.fill(0, page * PAGE, (page + 1) * PAGE);
    writeFileSync(file, damaged);
    shares.push(count() / whole);
  }
  return shares;
}
