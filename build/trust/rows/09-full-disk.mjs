// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFolder } from '../library.mjs';

export const row = 9;
export const title =
  'A disk that gets full at every size: named, nothing answered is lost, and it goes on once there is room';

const CHILD = fileURLToPath(new URL('../library-child.mjs', import.meta.url));

export async function run({ long = false } = {}) {
  if (spawnSync('unshare', ['-rm', 'true']).status !== 0) {
    return { figure: 'not run here: no file system of its own may be made', verdict: 'not run' };
  }
  const sizes = Array.from({ length: long ? 200 : 20 }, (_, index) => String(4 * (index + 1)));
  return withFolder((folder) => {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    const mounted = 'mount -t tmpfs -o size=8m workbench "$1" && shift && exec "$@"';
    const child = [
      process.execPath,
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      CHILD,
      'fill',
      join(disk, 'data'),
    ];
    const { status, stderr } = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', `${mounted}; exit $?`, 'sh', disk, ...child, folder, ...sizes],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) return { figure: stderr.trim().split('\n').slice(-3).join(' '), verdict: 'fail' };
    /** @type {readonly { code: string, lost: number, again: boolean }[]} */
    const outcomes = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8'));
    const unnamed = outcomes.filter(({ code }) => code !== 'diskFull').length;
    const lossy = outcomes.filter(({ lost }) => lost !== 0).length;
    const stuck = outcomes.filter(({ again }) => !again).length;
    return {
      figure: `${outcomes.length} sizes in steps of 4 KB: ${unnamed} not named, ${lossy} with an edit lost, ${stuck} did not go on`,
      verdict: unnamed + lossy + stuck === 0 ? 'pass' : 'fail',
    };
  });
}
