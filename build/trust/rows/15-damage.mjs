// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened, randomFrom, usedLibrary, withFolder } from '../library.mjs';

export const row = 15;
export const title =
  'Header bytes, cut-off ends, zeroed and swapped pages: named, and the file left as it is byte for byte';

const PAGE = 4096;

/** @type {Readonly<Record<string, (bytes: Buffer, random: (limit: number) => number) => Buffer>>} */
const DAMAGES = {
  'header byte'(bytes, random) {
    const at = random(100);
    bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'zeroed page'(bytes, random) {
    const page = random(bytes.length / PAGE);
    return bytes.fill(0, page * PAGE, (page + 1) * PAGE);
  },
  'swapped pages'(bytes, random) {
    const pages = bytes.length / PAGE;
    const one = random(pages);
    const other = (one + 1 + random(pages - 1)) % pages;
    const kept = Buffer.from(bytes.subarray(one * PAGE, (one + 1) * PAGE));
    bytes.copy(bytes, one * PAGE, other * PAGE, (other + 1) * PAGE);
    kept.copy(bytes, other * PAGE);
    return bytes;
  },
};

export async function run({ long = false } = {}) {
  const times = long ? 200 : 40;
  return withFolder((folder) => {
    const model = join(folder, 'model.db');
    usedLibrary(model);
    const { told } = opened(model);
    const bytes = readFileSync(model);
    const random = randomFrom(15);
    const file = join(folder, 'library.db');
    let [refused, harmless] = [0, 0];
    const faults = [];
    for (const [name, damage] of Object.entries(DAMAGES)) {
      for (let time = 0; time < times; time++) {
        rmSync(`${file}-wal`, { force: true });
        writeFileSync(file, damage(Buffer.from(bytes), random));
        const outcome = opened(file);
        if (outcome.refused !== undefined && outcome.untouched) refused += 1;
        else if (outcome.told === told) harmless += 1;
        else faults.push(`${name} ${outcome.refused ?? 'unseen'}`);
      }
    }
    return {
      figure:
        `4 × ${times}: ${refused} refused by name and untouched, ${harmless} changed nothing, ${faults.length} else ${faults.slice(0, 3).join()}`.trim(),
      verdict: faults.length === 0 ? 'pass' : 'fail',
    };
  });
}
