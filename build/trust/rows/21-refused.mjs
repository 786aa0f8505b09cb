// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { Database, opened, usedLibrary, withFolder } from '../library.mjs';

export const row = 21;
export const title =
  'A newer library, one of another program, an empty one and other files: refused by name, untouched';

export async function run() {
  return withFolder((folder) => {
    const model = join(folder, 'model.db');
    usedLibrary(model, 2);
    const sound = readFileSync(model);
    /** @type {Readonly<Record<string, [string, () => Buffer | void]>>} */
    const files = {
      newer: ['libraryNewer', () => changed(sound, 60, MIGRATIONS.length + 1)],
      'of another program': ['libraryDamaged', () => changed(sound, 68, 0x0f05_5112)],
      'of no program': ['libraryDamaged', () => changed(sound, 68, 0)],
      empty: ['libraryDamaged', () => Buffer.alloc(0)],
      PDF: ['libraryDamaged', () => Buffer.from('%PDF-1.7\n'.repeat(500))],
      JSON: ['libraryDamaged', () => Buffer.from('{"format":"ml-threat-workbench"}'.repeat(100))],
      'foreign tables': ['libraryDamaged', () => foreign(join(folder, 'foreign.db'))],
    };
    const wrong = Object.entries(files).flatMap(([name, [code, make]]) => {
      const file = join(folder, 'library.db');
      writeFileSync(file, make() ?? Buffer.alloc(0));
      const { refused, detail = '', untouched } = opened(file);
      const namesVersion = code !== 'libraryNewer' || detail.includes(`version ${MIGRATIONS.length + 1}`);
      return refused === code && untouched && namesVersion ? [] : [`${name}: ${refused ?? 'opened'}`];
    });
    const figure = `${Object.keys(files).length} files, ${wrong.length} not as promised ${wrong.join('; ')}`.trim();
    return { figure, verdict: wrong.length === 0 ? 'pass' : 'fail' };
  });
}

/** @param {Buffer} bytes @param {number} at @param {number} value */
function changed(bytes, at, value) {
  const copy = Buffer.from(bytes);
  copy.writeInt32BE(value, at);
  return copy;
}

/** @param {string} file */
function foreign(file) {
  const database = new Database(file);
  database.exec('CREATE TABLE notes (text TEXT)');
  database.close();
  return readFileSync(file);
}
