// @ts-check
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupsIn } from '../../../electron/store/backups/backups.ts';
import { keptBackups } from '../../../electron/store/backups/retention.ts';
import { keepLibrary } from '../../../electron/store/keeper.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { drawn, edit, opened, project, toldBy, withFolder } from '../library.mjs';

export const row = 18;
export const title =
  'Every backup brought back and compared, none older than ten minutes of editing, kept as promised for 90 days';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 0, 1);

export async function run({ long = false } = {}) {
  return withFolder(async (folder) => {
    const { made, different, oldest } = await editedAndCompared(folder, long ? 24 : 8);
    const { most, wrong } = ninetyDays();
    return {
      figure: `${made} backups, ${different} different from what they were made of, at most ${oldest} minutes of editing behind; 90 days: ${most} at most, ${wrong} days without what is promised`,
      verdict: different === 0 && oldest <= 10 && wrong === 0 ? 'pass' : 'fail',
    };
  });
}

/** Edits a minute apart by a clock of its own. @param {string} folder @param {number} hours */
async function editedAndCompared(folder, hours) {
  const file = join(folder, 'library.db');
  const clock = { now: START };
  const keeper = keepLibrary(file, () => clock.now);
  keeper.library().put(...project('p1', 'Edited'));
  const backups = backupsIn(join(folder, 'backups'), MIGRATIONS);
  let [revision, made, different, oldest, last] = [0, 0, 0, 0, START];
  for (let minute = 0; minute < hours * 6 * 2; minute++) {
    clock.now += 5 * MINUTE;
    ({ revision } = keeper
      .library()
      .apply(/** @type {any} */ ('p1'), revision, edit(null, drawn(`e${revision}`, 'p1', 'E'))));
    const told = toldBy(keeper.library());
    const before = backups.list()[0]?.name;
    await keeper.backUpInTime();
    const [newest] = backups.list();
    if (newest && newest.name !== before) {
      made += 1;
      last = newest.at;
      const copy = join(folder, 'copy.db');
      copyFileSync(backups.fileOf(newest.name), copy);
      if (opened(copy).told !== told) different += 1;
    }
    oldest = Math.max(oldest, (clock.now - last) / MINUTE);
  }
  await keeper.close();
  return { made, different, oldest };
}

/** A backup every ten minutes of eight hours a day, by the rule alone. */
function ninetyDays() {
  /** @type {readonly { name: string, at: number, isVerified: boolean }[]} */
  let folder = [];
  let [most, wrong] = [0, 0];
  for (let day = 0; day < 90; day++) {
    for (let minute = 0; minute < 480; minute += 10) {
      const at = START + day * DAY + minute * MINUTE;
      const all = [...folder, { name: String(at), at, isVerified: true }];
      const kept = keptBackups(all, at);
      folder = all.filter(({ name }) => kept.has(name));
      most = Math.max(most, folder.length);
    }
    const ages = folder.map(({ at }) => Math.floor((START + (day + 1) * DAY - 1 - at) / DAY));
    const days = new Set(ages.filter((age) => age < 14)).size;
    const weeks = new Set(folder.map(({ at }) => Math.floor(at / (7 * DAY)))).size;
    if (days < Math.min(day + 1, 14) || weeks < Math.min(Math.floor(day / 7) + 1, 8)) wrong += 1;
  }
  return { most, wrong };
}
