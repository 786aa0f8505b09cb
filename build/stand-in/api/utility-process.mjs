// @ts-check
import { fork } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { HostedEmitter, hosted } from '../hosted.mjs';
import { lifecycle } from './app.mjs';

const ENTRY = fileURLToPath(new URL('../utility-process-entry.mjs', import.meta.url));

/** @type {Set<UtilityProcess>} */
const running = new Set();
// Even one that is stuck in a loop ends together with the app.
process.once('exit', () => running.forEach((child) => child.kill()));

class UtilityProcess extends HostedEmitter {
  #child;
  /** @type {number | undefined} */
  pid;

  /** @param {string} file @param {readonly string[]} args @param {any} options */
  constructor(file, args, { env = process.env, cwd, stdio = 'inherit' }) {
    super();
    const streams = Array.isArray(stdio) ? stdio : ['ignore', stdio, stdio];
    this.#child = fork(ENTRY, [file, ...args], { env, cwd, serialization: 'advanced', stdio: [...streams, 'ipc'] });
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid;
      this.emit('spawn');
    });
    this.#child.on('message', (/** @type {any} */ { data }) => this.emit('message', data));
    running.add(this);
    this.#child.once('exit', (code, signal) => {
      running.delete(this);
      this.pid = undefined;
      this.emit('exit', code ?? (signal ? constants.signals[signal] : 0));
    });
  }

  /** Cloned first, so that what cannot be sent fails here and a Buffer arrives as a Uint8Array. @param {unknown} message */
  postMessage(message) {
    // What no longer arrives because the process has just ended is lost without an error, as in Electron: its end is told.
    if (this.#child.connected) this.#child.send({ data: structuredClone(message) }, () => {});
  }
  kill() {
    return this.#child.kill();
  }
}

export const utilityProcess = hosted('utilityProcess', {
  /** @param {string} file @param {readonly string[]} [args] @param {object} [options] */
  fork(file, args = [], options = {}) {
    if (!lifecycle.isReady) throw new Error('utilityProcess cannot be created before app is ready.');
    return new UtilityProcess(file, args, options);
  },
});
