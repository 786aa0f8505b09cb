// @ts-check
// Rebuilds what is on disk after a power cut from a trace of every write, cut-off, renaming and flush of a process.
// Strict: only what was flushed survives, and a name only once its folder was. Random: of the rest, each sector and
// each name survives by the toss of a coin.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from './library.mjs';

const CHILD = fileURLToPath(new URL('library-child.mjs', import.meta.url));
const CALLS = 'openat,write,pwrite64,ftruncate,unlink,unlinkat,rename,renameat,renameat2,fsync,fdatasync';
const SECTOR = 512;
const ACKS = 'acks';

export const hasStrace = () => spawnSync('strace', ['-V']).status === 0;

/**
 * @typedef {{ kind: 'write', name: string, at: number, bytes: Buffer }
 *   | { kind: 'cut', name: string, size: number } | { kind: 'make', name: string } | { kind: 'remove', name: string }
 *   | { kind: 'rename', from: string, to: string } | { kind: 'flush', name: string } | { kind: 'flushFolder' }
 *   | { kind: 'answer' }} Act
 */

/** What a job of `library-child.mjs` did to the files of its folder, in order. @param {string} folder @param {string} job @param {number} edits */
export function traced(folder, job, edits) {
  const data = join(folder, 'data');
  const log = join(folder, 'trace');
  mkdirSync(data);
  const command = [process.execPath, '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', CHILD, job];
  const { status } = spawnSync(
    'strace',
    [
      '-f',
      '-y',
      '-xx',
      '-s',
      '1000000',
      '-e',
      `trace=${CALLS}`,
      '-e',
      'signal=none',
      '-o',
      log,
      ...command,
      join(data, 'library.db'),
      String(edits),
      join(data, ACKS),
    ],
    { stdio: 'ignore' },
  );
  if (status !== 0) throw new Error(`the traced process ended with ${status}`);
  const text = readFileSync(log, 'latin1');
  return text.split('\n').flatMap((line) => actOf(line, data));
}

/** @param {string} line @param {string} data @returns {readonly Act[]} */
function actOf(line, data) {
  const call = /^\d+ +(\w+)\((.*)\) += (\d+)/.exec(line);
  if (!call) return [];
  const [, name = '', args = ''] = call;
  const texts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => bytesOf(hex));
  const onFile = /^\d+<((?:\\x[0-9a-f]{2})+|[^>]*)>/.exec(args)?.[1];
  const file = onFile === undefined ? '' : pathOf(onFile);
  const isOurs = (/** @type {string} */ path) => dirname(path) === data;
  const short = (/** @type {string} */ path) => basename(path);
  switch (name) {
    case 'openat': {
      const path = texts[0]?.toString() ?? '';
      return isOurs(path) && args.includes('O_CREAT') ? [{ kind: 'make', name: short(path) }] : [];
    }
    case 'write':
      return isOurs(file) && short(file) === ACKS ? [{ kind: 'answer' }] : [];
    case 'pwrite64': {
      if (!isOurs(file)) return [];
      const at = Number(/, (\d+)$/.exec(args)?.[1]);
      return [{ kind: 'write', name: short(file), at, bytes: texts.at(-1) ?? Buffer.alloc(0) }];
    }
    case 'ftruncate':
      return isOurs(file) ? [{ kind: 'cut', name: short(file), size: Number(/, (\d+)$/.exec(args)?.[1]) }] : [];
    case 'fsync':
    case 'fdatasync':
      if (file === data) return [{ kind: 'flushFolder' }];
      return isOurs(file) ? [{ kind: 'flush', name: short(file) }] : [];
    case 'unlink':
    case 'unlinkat': {
      const path = texts[0]?.toString() ?? '';
      return isOurs(path) ? [{ kind: 'remove', name: short(path) }] : [];
    }
    default: {
      const [from = '', to = ''] = texts.map(String);
      return isOurs(from) && isOurs(to) ? [{ kind: 'rename', from: short(from), to: short(to) }] : [];
    }
  }
}

/** @param {string} hex */
const bytesOf = (hex) => Buffer.from(hex.replaceAll('\\x', ''), 'hex');
/** @param {string} said */
const pathOf = (said) => (said.startsWith('\\x') ? bytesOf(said).toString() : said);

/** A file as it is in memory and as it is on disk, with the writes in between. */
class TracedFile {
  now = Buffer.alloc(0);
  flushed = Buffer.alloc(0);
  /** @type {{ at: number, bytes: Buffer }[]} */
  waiting = [];

  /** @param {number} at @param {Buffer} bytes */
  write(at, bytes) {
    this.now = written(this.now, at, bytes);
    this.waiting.push({ at, bytes });
  }
  /** @param {number} size */
  cut(size) {
    this.now = size <= this.now.length ? this.now.subarray(0, size) : written(this.now, size, Buffer.alloc(0));
    this.waiting = this.waiting.filter(({ at }) => at < size);
    if (this.flushed.length > size) this.flushed = this.flushed.subarray(0, size);
  }
  flush() {
    this.flushed = Buffer.from(this.now);
    this.waiting = [];
  }
  /** @param {((limit: number) => number) | null} random */
  afterCut(random) {
    if (!random) return this.flushed;
    let content = Buffer.from(this.flushed);
    for (const { at, bytes } of this.waiting) {
      for (let from = 0; from < bytes.length; from += SECTOR) {
        if (random(2) === 1) content = written(content, at + from, bytes.subarray(from, from + SECTOR));
      }
    }
    return content;
  }
}

/** @param {Buffer} content @param {number} at @param {Buffer} bytes */
function written(content, at, bytes) {
  const longer = Buffer.alloc(Math.max(content.length, at + bytes.length));
  content.copy(longer);
  bytes.copy(longer, at);
  return longer;
}

/**
 * Cuts the power at random places, twice each, and looks at what is left.
 *
 * @template Result
 * @param {readonly Act[]} acts @param {number} count @param {string} folder
 * @param {(file: string, answered: number) => Result} look
 */
export async function powerCuts(acts, count, folder, look) {
  const random = randomFrom(7);
  const places = Array.from({ length: count }, () => random(acts.length)).toSorted((a, b) => a - b);
  const disk = join(folder, 'disk');
  const results = [];
  /** @type {Map<string, TracedFile>} */
  const names = new Map();
  /** @type {Map<string, TracedFile>} */
  let flushedNames = new Map();
  let answered = 0;
  let done = 0;
  for (const place of places) {
    for (; done < place; done++) {
      const act = acts[done];
      if (!act) break;
      if (act.kind === 'answer') answered += 1;
      else if (act.kind === 'flushFolder') flushedNames = new Map(names);
      else carryOut(names, act);
    }
    for (const coin of [null, random]) {
      rmSync(disk, { recursive: true, force: true });
      mkdirSync(disk);
      for (const [name, file] of survivingNames(names, flushedNames, coin)) {
        if (name !== ACKS) writeFileSync(join(disk, name), file.afterCut(coin));
      }
      results.push(look(join(disk, 'library.db'), answered));
    }
  }
  return results;
}

/** @param {Map<string, TracedFile>} names @param {Exclude<Act, { kind: 'answer' | 'flushFolder' }>} act */
function carryOut(names, act) {
  switch (act.kind) {
    case 'make':
      if (!names.has(act.name)) names.set(act.name, new TracedFile());
      return;
    case 'write':
      return names.get(act.name)?.write(act.at, act.bytes);
    case 'cut':
      return names.get(act.name)?.cut(act.size);
    case 'flush':
      return names.get(act.name)?.flush();
    case 'remove':
      return void names.delete(act.name);
    case 'rename': {
      const file = names.get(act.from);
      names.delete(act.from);
      if (file) names.set(act.to, file);
    }
  }
}

/** @param {Map<string, TracedFile>} now @param {Map<string, TracedFile>} flushed @param {((limit: number) => number) | null} random */
function survivingNames(now, flushed, random) {
  if (!random) return flushed;
  const survived = new Map(flushed);
  for (const name of new Set([...now.keys(), ...flushed.keys()])) {
    if (now.get(name) === flushed.get(name) || random(2) === 0) continue;
    const file = now.get(name);
    if (file) survived.set(name, file);
    else survived.delete(name);
  }
  return survived;
}
