// @ts-check
// A process and all that came of it: found and ended by force; Linux only.
import { readdirSync, readFileSync } from 'node:fs';

/** The process and all that came of it, with their command lines. @param {number} from */
export function familyOf(from) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.flatMap((pid) => parentOf(pid)));
  const family = new Set([from]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [pid, parent] of parents) {
      if (!family.has(parent) || family.has(pid)) continue;
      family.add(pid);
      grown = true;
    }
  }
  return [...family].map((pid) => ({ pid, command: commandOf(pid) }));
}

/** @param {string} pid @returns {readonly [number, number][]} */
function parentOf(pid) {
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return [[Number(pid), Number(parent)]];
  } catch {
    return [];
  }
}

/** @param {number} pid */
function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** Ends every process of a family at once, as a power switch would. @param {readonly { pid: number }[]} family */
export function killAll(family) {
  for (const { pid } of family) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already, with the process that started it.
    }
  }
}
