// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened, randomFrom, usedLibrary, withFolder } from '../library.mjs';

export const row = 14;
export const title =
  'Single bits turned over in a real library: whatever changes what a person wrote is found at the start';

export async function run({ long = false } = {}) {
  const flips = long ? 1_000 : 250;
  return withFolder((folder) => {
    const model = join(folder, 'model.db');
    usedLibrary(model);
    const { told } = opened(model);
    const bytes = readFileSync(model);
    const random = randomFrom(14);
    const file = join(folder, 'library.db');
    let [harmless, found, unseen, touched] = [0, 0, 0, 0];
    for (let flip = 0; flip < flips; flip++) {
      const damaged = Buffer.from(bytes);
      const at = random(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
      rmSync(`${file}-wal`, { force: true });
      writeFileSync(file, damaged);
      const outcome = opened(file);
      if (outcome.refused !== undefined) {
        found += 1;
        if (!outcome.untouched) touched += 1;
      } else if (outcome.told === told) harmless += 1;
      else unseen += 1;
    }
    return {
      figure: `${flips} flips in ${Math.round(bytes.length / 1024)} KB: ${found} refused by name, ${harmless} changed nothing a person wrote, ${unseen} unseen, ${touched} written to`,
      verdict: unseen + touched === 0 ? 'pass' : 'fail',
    };
  });
}
