// @ts-check
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One instance of the app per folder of user data. The first holds a file with its process id; a later one leaves it a
 * letter with its command line, which becomes `second-instance`.
 */
export class SingleInstance {
  /** @type {string | undefined} */
  #held;
  /** @type {import('node:fs').FSWatcher | undefined} */
  #letters;

  /** @param {import('node:events').EventEmitter} app */
  constructor(app) {
    this.app = app;
  }

  /** @param {string} folder @param {unknown} additionalData */
  request(folder, additionalData) {
    if (this.#held) return true;
    const lock = join(folder, 'instance.lock');
    const letters = join(folder, 'instance-letters');
    if (!this.#take(lock)) {
      this.#write(letters, { argv: process.argv, cwd: process.cwd(), additionalData });
      return false;
    }
    rmSync(letters, { recursive: true, force: true });
    mkdirSync(letters);
    this.#letters = watch(letters, (_, name) => name?.endsWith('.json') && this.#read(join(letters, name)));
    return true;
  }

  release() {
    this.#letters?.close();
    if (this.#held) rmSync(this.#held, { force: true });
    this.#held = undefined;
  }

  /** @param {string} lock */
  #take(lock) {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
      writeFileSync(lock, `${process.pid}`);
    }
    this.#held = lock;
    return true;
  }

  /** @param {string} folder @param {object} letter */
  #write(folder, letter) {
    const draft = join(folder, `${process.pid}.draft`);
    writeFileSync(draft, JSON.stringify(letter));
    renameSync(draft, join(folder, `${process.pid}.json`));
  }

  /** @param {string} file */
  #read(file) {
    let text;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      // Its own removal is announced as well.
      return;
    }
    rmSync(file);
    const { argv, cwd, additionalData } = JSON.parse(text);
    this.app.emit('second-instance', {}, argv, cwd, additionalData);
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
