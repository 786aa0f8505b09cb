// @ts-check
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbenchError } from '../../../core/workbench-error.ts';
import { copyLibrary, drawn, edit, openLibrary, opened, usedLibrary, withFolder } from '../library.mjs';

export const row = 11;
export const title = 'The library unlinked, renamed, replaced, its folder renamed or made read-only while it is open';

/** What happens to the library, and whether the next edit must be refused. */
const ACCIDENTS = {
  unlinked: (/** @type {string} */ file) => rmSync(file),
  renamed: (/** @type {string} */ file) => renameSync(file, `${file}.elsewhere`),
  replaced(/** @type {string} */ file) {
    renameSync(file, `${file}.elsewhere`);
    copyLibrary(join(file, '../../other/library.db'), file);
  },
  'its folder renamed': (/** @type {string} */ file) => renameSync(join(file, '..'), join(file, '../../renamed')),
  'its folder read-only': (/** @type {string} */ file) => chmodSync(join(file, '..'), 0o555),
};

export async function run({ long = false } = {}) {
  const runs = long ? 20 : 4;
  const faults = [];
  for (const [name, happen] of Object.entries(ACCIDENTS)) {
    for (let turn = 0; turn < runs; turn++) {
      const fault = await withFolder((folder) => afterAccident(folder, happen, turn));
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
  }
  const figure = `${Object.keys(ACCIDENTS).length} × ${runs} accidents, ${faults.length} silent losses ${faults.slice(0, 3).join('; ')}`;
  return { figure: figure.trim(), verdict: faults.length === 0 ? 'pass' : 'fail' };
}

/** An edit must be refused, or be there when the library is opened again. @param {string} folder @param {(file: string) => void} happen @param {number} before edits before it */
function afterAccident(folder, happen, before) {
  for (const name of ['data', 'other']) {
    mkdirSync(join(folder, name));
    usedLibrary(join(folder, name, 'library.db'), 5);
  }
  const file = join(folder, 'data', 'library.db');
  const library = openLibrary(file);
  const id = /** @type {any} */ ('p1');
  let { revision } = library.read(id);
  const draw = (/** @type {string} */ name) => {
    ({ revision } = library.apply(id, revision, edit(null, drawn(name, 'p1', name))));
  };
  for (let turn = 0; turn < before; turn++) draw(`before-${turn}`);
  happen(file);
  try {
    draw('after');
  } catch (thrown) {
    library.close();
    chmodSync(folder, 0o755);
    return thrown instanceof WorkbenchError ? null : String(thrown);
  }
  library.close();

  const { told, refused } = opened(file);
  return told === undefined ? `answered, then ${refused}` : null;
}
