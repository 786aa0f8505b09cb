// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyLibrary, openLibrary, usedLibrary, withFolder } from '../library.mjs';
import { hasStrace } from '../power-cut.mjs';

export const row = 10;
export const title = 'Input and output errors at the nth call: each is named, and nothing answered is lost';

const CHILD = fileURLToPath(new URL('../library-child.mjs', import.meta.url));
const CALLS = ['pwrite64', 'fdatasync,fsync', 'ftruncate', 'pread64', 'openat'];
const ERRORS = ['EIO', 'ENOSPC', 'EACCES', 'EROFS'];

export async function run({ long = false } = {}) {
  if (!hasStrace()) return { figure: 'not run here: strace is missing', verdict: 'not run' };
  const count = long ? 300 : 24;
  return withFolder((folder) => {
    const model = join(folder, 'model.db');
    usedLibrary(model, 5);
    const outcomes = Array.from({ length: count }, (_, nth) => injected(folder, model, nth));
    const lossy = outcomes.filter(({ lost }) => lost).length;
    const crashed = outcomes.filter(({ status }) => status !== 0).length;
    const hit = outcomes.filter(({ codes }) => codes > 0).length;
    return {
      figure: `${count} injected errors, ${hit} noticed and named: ${lossy} with an answered edit lost, ${crashed} not handled`,
      verdict: lossy + crashed === 0 && hit > count / 4 ? 'pass' : 'fail',
    };
  });
}

/** @param {string} folder @param {string} model @param {number} nth */
function injected(folder, model, nth) {
  const file = join(folder, 'library.db');
  const report = join(folder, `report-${nth}.json`);
  copyLibrary(model, file);
  const call = CALLS[nth % CALLS.length];
  const when = 1 + Math.floor(nth / CALLS.length);
  const inject = `inject=${call}:error=${ERRORS[nth % ERRORS.length]}:when=${when}`;
  const only = ['', '-wal', '-journal'].flatMap((ending) => ['-P', `${file}${ending}`]);
  const child = [process.execPath, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', CHILD, 'errors', file, report];
  const { status } = spawnSync('strace', ['-f', '-o', '/dev/null', ...only, '-e', inject, ...child], {
    stdio: 'ignore',
  });
  const { answered, codes } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { answered: [], codes: [] };
  const library = openLibrary(file);
  const row = library.open(/** @type {any} */ ('p1')).rows.find(({ id }) => id === 'e0');
  library.close();
  const name = /** @type {any} */ (row?.after)?.name;
  const last = answered.at(-1) ?? 'Training 0';
  // The one that was written although its answer never came is no loss.
  const underWay = `Answered ${answered.length}`;
  return { status, codes: codes.length, lost: name !== last && (codes.length === 0 || name !== underWay) };
}
