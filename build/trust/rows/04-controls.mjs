// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Database, pause, randomFrom, startChild, withFolder } from '../library.mjs';
import { hasStrace, powerCuts, traced } from '../power-cut.mjs';

export const row = 4;
export const title = 'The same kills and power cuts over unsafe ways of writing do lose work, so the checks can fail';

export async function run({ long = false } = {}) {
  const kills = long ? 200 : 25;
  const destroyed = await killedInPlace(kills);
  const [cuts, lossy] = hasStrace() ? await cutUnsafe(long ? 200 : 25) : [0, 0];
  const figures = [`${destroyed} of ${kills} kills destroyed a file written in place`];
  if (cuts > 0) figures.push(`${lossy} of ${cuts} power cuts lost edits in WAL with synchronous NORMAL`);
  const seen = destroyed >= 0.05 * kills && (cuts === 0 || lossy >= 0.05 * cuts);
  return { figure: figures.join('; '), verdict: seen ? 'pass' : 'fail' };
}

/** @param {number} kills */
function killedInPlace(kills) {
  return withFolder(async (folder) => {
    const random = randomFrom(4);
    const file = join(folder, 'document.json');
    let destroyed = 0;
    for (let kill = 0; kill < kills; kill++) {
      rmSync(file, { force: true });
      const { heard, kill: end } = startChild('inPlace', file);
      await heard(2);
      await pause(random(30));
      await end();
      if (!isWhole(file)) destroyed += 1;
    }
    return destroyed;
  });
}

/** @param {string} file */
function isWhole(file) {
  try {
    const { number, end } = JSON.parse(readFileSync(file, 'utf8'));
    return number === end;
  } catch {
    return false;
  }
}

/** @param {number} cuts @returns {Promise<readonly [number, number]>} */
function cutUnsafe(cuts) {
  return withFolder(async (folder) => {
    const results = await powerCuts(
      traced(folder, 'unsafe', 300),
      cuts,
      folder,
      (file, answered) => answered - keptIn(file),
    );
    return [results.length, results.filter((lost) => lost > 0).length];
  });
}

/** @param {string} file */
function keptIn(file) {
  if (!existsSync(file)) return 0;
  const database = new Database(file);
  try {
    return Number(database.prepare('SELECT coalesce(max(number), 0) FROM edit').pluck().get());
  } catch {
    return 0;
  } finally {
    database.close();
  }
}
