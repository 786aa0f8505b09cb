// @ts-check
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjectFile } from '../../../core/formats/mltw.ts';
import { backupsIn } from '../../../electron/store/backups/backups.ts';
import { inspectLibrary } from '../../../electron/store/backups/inspect.ts';
import { keepLibrary } from '../../../electron/store/keeper.ts';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { opened, openLibrary, pause, startChild, usedLibrary, withFolder } from '../library.mjs';

export const row = 8;
export const title =
  'Kills during a migration, an import, a backup, a restore and an export: the old or the new, never a mixture';

/** @typedef {{ job: string, args?: (folder: string) => Promise<readonly string[]>, prepare: (file: string) => void, fault: (folder: string) => string | null }} Deed */

export async function run({ long = false } = {}) {
  const kills = long ? 50 : 5;
  const faults = [];
  for (const deed of DEEDS) {
    for (let kill = 0; kill < kills; kill++) {
      const fault = await withFolder((folder) => interrupted(deed, folder, kill / kills));
      if (fault !== null) faults.push(`${deed.job}: ${fault}`);
    }
  }
  const figure = `${DEEDS.length * kills} kills, ${faults.length} left something mixed or half done ${faults.slice(0, 3).join('; ')}`;
  return { figure: figure.trim(), verdict: faults.length === 0 ? 'pass' : 'fail' };
}

/** @param {Deed} deed @param {string} folder @param {number} part of the time the deed takes */
async function interrupted({ job, prepare, args, fault }, folder, part) {
  const file = join(folder, 'library.db');
  prepare(file);
  const child = startChild(job, file, ...((await args?.(folder)) ?? []));
  await child.heard(1);
  await pause(part * 60);
  await child.kill();
  return fault(folder);
}

/** @param {string} file */
const used = (file) => usedLibrary(file, 10);

/** @type {readonly Deed[]} */
const DEEDS = [
  {
    job: 'migration',
    prepare(file) {
      const { database, close } = openLibraryFile(file, MIGRATIONS.slice(0, 1));
      const add = database.prepare(`INSERT INTO project (id, created_at) VALUES (?, 1)`);
      const fill = database.prepare(`INSERT INTO project_row VALUES (?, 'setting', ?, '{"name":"x","value":1}')`);
      for (let index = 0; index < 50; index++) {
        add.run(`p${index}`);
        for (let rows = 0; rows < 50; rows++) fill.run(`p${index}`, `s${rows}`);
      }
      close();
    },
    fault(folder) {
      const { database, close } = openLibraryFile(join(folder, 'library.db'), MIGRATIONS);
      const rows = Number(database.prepare('SELECT count(*) FROM project_row').pluck().get());
      close();
      return rows === 2_500 ? backupFault(folder) : `${rows} rows`;
    },
  },
  {
    job: 'import',
    prepare: used,
    fault(folder) {
      const library = openLibrary(join(folder, 'library.db'));
      const there = library.placeOf(/** @type {any} */ ('p2')) === 'list';
      const rows = there ? library.open(/** @type {any} */ ('p2')).rows.length : 0;
      library.close();
      return rows === 0 || rows === 2_002 ? null : `${rows} rows of an import`;
    },
  },
  { job: 'backup', prepare: used, fault: (folder) => soundFault(folder) ?? backupFault(folder) },
  {
    job: 'restore',
    prepare: used,
    async args(folder) {
      const keeper = keepLibrary(join(folder, 'library.db'), () => 1);
      const made = await keeper.safekeeping.backUp('asked');
      keeper.library().rename(/** @type {any} */ ('p1'), 'Renamed since', 2);
      keeper.opened?.close();
      return [made?.name ?? ''];
    },
    fault(folder) {
      const fault = soundFault(folder);
      if (fault !== null) return fault;
      const library = openLibrary(join(folder, 'library.db'));
      const names = library.list().map(({ name }) => name);
      library.close();
      const isEither = names.includes('Renamed since') !== names.includes('Edited');
      return isEither ? backupFault(folder) : `names ${names.join()}`;
    },
  },
  {
    job: 'export',
    prepare: used,
    args: async (folder) => [join(folder, 'project.mltw')],
    fault(folder) {
      const file = join(folder, 'project.mltw');
      if (!existsSync(file)) return null;
      return readProjectFile(readFileSync(file, 'utf8')).ok ? null : 'a half file under its final name';
    },
  },
];

/** @param {string} folder */
function soundFault(folder) {
  const { refused, detail } = opened(join(folder, 'library.db'));
  return refused === undefined ? null : `${refused} ${detail}`;
}

/** Whatever carries the name of a backup must be whole. @param {string} folder */
function backupFault(folder) {
  const backups = backupsIn(join(folder, 'backups'), MIGRATIONS);
  for (const { name } of backups.list()) {
    const copy = join(folder, 'looked-at.db');
    copyFileSync(backups.fileOf(name), copy);
    try {
      inspectLibrary(copy, MIGRATIONS);
    } catch (thrown) {
      return `backup ${name}: ${String(thrown)}`;
    }
  }
  return null;
}
