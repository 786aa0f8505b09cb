// @ts-check
import { join } from 'node:path';
import { opened, pause, startChild, withFolder } from '../library.mjs';

export const row = 13;
export const title =
  'After a kill the library opens again with nothing to clear away, and every answered edit is there';

export async function run({ long = false } = {}) {
  const kills = long ? 50 : 12;
  return withFolder(async (folder) => {
    const file = join(folder, 'library.db');
    let [refused, lost] = [0, 0];
    for (let kill = 0; kill < kills; kill++) {
      const child = startChild('edit', file);
      await child.heard(3);
      await pause(kill % 20);
      await child.kill();
      const answered = child.told.at(-1);
      const again = startChild('edit', file, '0');
      await again.heard(1);
      await again.kill();
      if (again.told.length === 0 || opened(file).told === undefined) refused += 1;
      else if (again.told[0] <= answered) lost += 1;
    }
    return {
      figure: `${kills} kills, ${refused} not opened, ${lost} with an answered edit lost`,
      verdict: refused + lost === 0 ? 'pass' : 'fail',
    };
  });
}
