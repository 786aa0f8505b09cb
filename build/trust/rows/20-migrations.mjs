// @ts-check
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { copyLibrary, drawn, edit, openLibrary, project, startChild, toldBy, withFolder } from '../library.mjs';

export const row = 20;
export const title = 'Libraries of every earlier version brought up to date, twice, and killed at each statement';

export async function run({ long = false } = {}) {
  return withFolder(async (folder) => {
    let [kills, different, withoutBackup] = [0, 0, 0];
    for (let version = 1; version < MIGRATIONS.length; version++) {
      const model = join(folder, `version-${version}.db`);
      asOfVersion(model, version);
      const wanted = told(model, join(folder, `w${version}`));
      for (let statement = 1; ; statement += long ? 1 : 5) {
        const here = join(folder, `v${version}-${statement}`);
        const library = placed(model, here);
        const child = startChild('migrationTo', library, String(statement));
        await child.ended;
        const wasKilled = child.child.signalCode === 'SIGKILL';
        if (wasKilled) kills += 1;
        if (toldTwice(library) !== wanted) different += 1;
        if (!readdirSync(join(here, 'backups')).some((name) => name.endsWith('.db'))) withoutBackup += 1;
        if (!wasKilled) break;
      }
    }
    return {
      figure: `${MIGRATIONS.length - 1} versions, ${kills} kills: ${different} not the same content, ${withoutBackup} without a backup`,
      verdict: different + withoutBackup === 0 && kills > 0 ? 'pass' : 'fail',
    };
  });
}

/** A library with a project as that version of the schema keeps it. @param {string} file @param {number} version */
function asOfVersion(file, version) {
  const { database, close } = openLibraryFile(file, MIGRATIONS.slice(0, version));
  const [{ id, rows }] = project('p1', 'Edited');
  const entry = edit(null, drawn('e1', 'p1', 'Training'));
  database.prepare('INSERT INTO project (id, created_at) VALUES (?, 1)').run(id);
  for (const { table, id: row, after } of [...rows, ...entry.rows]) {
    database.prepare('INSERT INTO project_row VALUES (?, ?, ?, ?)').run(id, table, row, JSON.stringify(after));
  }
  database
    .prepare(`INSERT INTO project_change VALUES (?, 1, 1, 'do', ?, NULL, ?)`)
    .run(id, entry.title, JSON.stringify(entry.rows));
  close();
}

/** @param {string} model @param {string} folder */
function placed(model, folder) {
  mkdirSync(folder);
  const file = join(folder, 'library.db');
  copyLibrary(model, file);
  return file;
}

/** @param {string} model @param {string} folder */
const told = (model, folder) => toldTwice(placed(model, folder));

/** What a library tells once it is up to date, and again. @param {string} file */
function toldTwice(file) {
  const [first, second] = [0, 1].map(() => {
    const library = openLibrary(file);
    const all = toldBy(library);
    library.close();
    return all;
  });
  return first === second ? first : `${first} ${second}`;
}
