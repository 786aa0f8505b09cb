// @ts-check
// Reads hostile files in processes of their own, for the rows that measure how.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../install.mjs';

/**
 * @typedef {{ file: string, outcome: string, milliseconds: number, megabytes: number, isPolluted: boolean }} Reading
 * @typedef {{ format: string, cases: number, taken: number, crashes: { text: string, thrown: string }[], slowestMs: number, heapMb: number }} Fuzzed
 */

/** @param {'bombs' | 'prototype'} sort @returns {readonly Reading[]} */
export const readHostileFiles = (sort) => answerOfScript('readings-process.ts', [sort]);

/**
 * Reads so many files changed at random, over all formats.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {readonly Fuzzed[]}
 */
export const fuzzFormats = (count, seed) => answerOfScript('fuzz-process.ts', [String(count), String(seed)]);

/** @param {string} script @param {readonly string[]} args */
function answerOfScript(script, args) {
  const file = join(root, 'test', 'fixtures', 'hostile', script);
  const { status, stdout } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
  return JSON.parse(stdout);
}
