// @ts-check
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyLibrary, opened, startChild, usedLibrary, withFolder } from '../library.mjs';

export const row = 17;
export const title =
  'The write-ahead log missing, foreign, stale or emptied after a kill: never other content without a word';

/** What becomes of the log; `other` is a killed library, `before` the log as it was some edits ago. */
const ACCIDENTS = {
  missing: (/** @type {string} */ log) => rmSync(log),
  foreign: (/** @type {string} */ log, /** @type {string} */ other) => writeFileSync(log, readFileSync(`${other}-wal`)),
  stale: (/** @type {string} */ log, /** @type {string} */ _other, /** @type {Buffer} */ before) =>
    writeFileSync(log, before),
  emptied: (/** @type {string} */ log) => truncateSync(log),
};

export async function run({ long = false } = {}) {
  const times = long ? 50 : 5;
  let [named, same, wrong] = [0, 0, 0];
  const silent = [];
  for (const [name, happen] of Object.entries(ACCIDENTS)) {
    for (let time = 0; time < times; time++) {
      const outcome = await withFolder((folder) => afterAccident(folder, happen));
      if (outcome === 'named') named += 1;
      else if (outcome === 'same') same += 1;
      else {
        wrong += 1;
        silent.push(`${name}: ${outcome}`);
      }
    }
  }
  return {
    figure:
      `4 × ${times}: ${named} named, ${same} with the right content, ${wrong} else ${silent.slice(0, 3).join('; ')}`.trim(),
    verdict: wrong === 0 ? 'pass' : 'fail',
  };
}

/** @param {string} folder @param {(log: string, other: string, before: Buffer) => void} happen */
async function afterAccident(folder, happen) {
  const [file, other, kept] = ['library.db', 'other.db', 'kept.db'].map((name) => join(folder, name));
  if (!file || !other || !kept) return 'no folder';
  usedLibrary(file, 5);
  const before = await killedAmid(file);
  opened(file);
  await killedAmid(file);
  usedLibrary(other, 8);
  await killedAmid(other);
  copyLibrary(file, kept);
  const { told } = opened(kept);
  if (told === undefined) return 'not opened before the accident';
  happen(`${file}-wal`, other, before);
  const outcome = opened(file);
  if (outcome.refused !== undefined) return outcome.untouched ? 'named' : 'written to';
  return outcome.told === told ? 'same' : 'other content';
}

/** Kills a library amid edits and answers its log. @param {string} file */
async function killedAmid(file) {
  const child = startChild('edit', file);
  await child.heard(4);
  await child.kill();
  return readFileSync(`${file}-wal`);
}
