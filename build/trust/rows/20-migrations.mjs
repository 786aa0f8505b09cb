// @ts-check
import fc from 'fast-check';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeProjectFile } from '../../../core/formats/mltw.ts';
import { applyChange, rowsOf } from '../../../core/model/change.ts';
import { emptyModel } from '../../../core/model/model.ts';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { copyLibrary, drawn, edit, openLibrary, project, startChild, toldBy, withFolder } from '../library.mjs';

export const row = 20;
export const title =
  'Libraries of every earlier version, generated ones too, brought up to date, twice, and killed at each statement';

/** Any project that hangs together: the tests' own. */
const MODELS = new URL('../../../test/fixtures/arbitrary-model.ts', import.meta.url).href;
/** The tables that libraries have from that version on. */
const LATER = { tables: ['factor', 'view', 'pack'], since: 3 };

export async function run({ long = false } = {}) {
  const { arbitraryModel } = await import(MODELS);
  const models = fc.sample(arbitraryModel, { numRuns: long ? 500 : 25, seed: 20 });
  return withFolder(async (folder) => {
    let [kills, different, withoutBackup, changed] = [0, 0, 0, 0];
    for (let version = 1; version < MIGRATIONS.length; version++) {
      const model = join(folder, `version-${version}.db`);
      asOfVersion(model, version, [edited()]);
      changed += changedOnTheWay(join(folder, `generated-${version}`), version, models);
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
      figure: `${MIGRATIONS.length - 1} versions, ${kills} kills: ${different} not the same content, ${withoutBackup} without a backup; of ${models.length} generated projects in each version ${changed} not the same`,
      verdict: different + withoutBackup + changed === 0 && kills > 0 ? 'pass' : 'fail',
    };
  });
}

/** @typedef {{ id: string, rows: readonly any[], entries: readonly any[] }} Old a project and the changes that its log tells of */

/** A project with one change. @returns {Old} */
function edited() {
  const [{ id, rows }] = project('p1', 'Edited');
  const entry = edit(null, drawn('e1', 'p1', 'Training'));
  return { id, rows: [...rows, ...entry.rows], entries: [entry] };
}

/** A library with projects as that version of the schema keeps them. @param {string} file @param {number} version @param {readonly Old[]} projects */
function asOfVersion(file, version, projects) {
  const { database, close } = openLibraryFile(file, MIGRATIONS.slice(0, version));
  const put = database.prepare('INSERT INTO project (id, created_at) VALUES (?, 1)');
  const putRow = database.prepare('INSERT INTO project_row VALUES (?, ?, ?, ?)');
  const putChange = database.prepare(`INSERT INTO project_change VALUES (?, ?, 1, 'do', ?, NULL, ?)`);
  const putAll = database.transaction(() => {
    for (const { id, rows, entries } of projects) {
      put.run(id);
      for (const { table, id: row, after } of rows) putRow.run(id, table, row, JSON.stringify(after));
      for (const [at, { title: step, rows: of }] of entries.entries()) {
        putChange.run(id, at + 1, step, JSON.stringify(of));
      }
    }
  });
  putAll();
  close();
}

/** How many of these projects are not the same once a library of that version is up to date. @param {string} folder @param {number} version @param {readonly any[]} models */
function changedOnTheWay(folder, version, models) {
  mkdirSync(folder);
  const file = join(folder, 'library.db');
  const isKnown = (/** @type {any} */ { table }) => version >= LATER.since || !LATER.tables.includes(table);
  const projects = models.map((model, at) => ({ id: `p${at}`, rows: rowsOf(model).filter(isKnown), entries: [] }));
  asOfVersion(file, version, projects);
  const text = (/** @type {readonly any[]} */ rows) =>
    writeProjectFile({ model: applyChange(emptyModel, rows), catalogueVersion: '1' });
  const library = openLibrary(file);
  const changed = projects.filter(
    ({ id, rows }) => text(library.read(/** @type {any} */ (id)).rows) !== text(rows),
  ).length;
  library.close();
  return changed;
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
