// @ts-check
import { browser } from '../chromium/browser.mjs';
import { isPrevented } from '../hosted.mjs';
import { openWindows } from './open-windows.mjs';

/** The order in which an app starts and ends: `ready`, then `before-quit`, the windows, `will-quit`, `quit`. */
export class Lifecycle {
  isReady = false;
  #isQuitting = false;
  #isExiting = false;
  /** @type {() => void} */
  #resolveReady = () => {};
  /** @type {Promise<void>} */
  whenReady = new Promise((resolve) => (this.#resolveReady = resolve));

  /** @param {import('node:events').EventEmitter} app @param {() => void} cleanUp before the process ends */
  constructor(app, cleanUp) {
    this.app = app;
    this.cleanUp = cleanUp;
  }

  /** The event goes first: test drivers hold it back and let it go together with the promise. */
  becomeReady() {
    this.isReady = true;
    this.app.emit('ready', {}, {});
    this.#resolveReady();
  }

  quit() {
    if (this.#isQuitting || this.#isExiting) return;
    this.#isQuitting = true;
    if (isPrevented(this.app, 'before-quit')) return this.stay();
    if (openWindows.size === 0) return this.#finish();
    for (const window of openWindows.values()) {
      window.close();
      if (!this.#isQuitting) return;
    }
  }

  /** A window or a listener wants the app to go on. */
  stay() {
    this.#isQuitting = false;
  }

  get isExiting() {
    return this.#isExiting;
  }

  /** Ends without asking anyone. @param {number} code */
  exit(code) {
    if (this.#isExiting) return;
    this.#isExiting = true;
    this.app.emit('quit', {}, code);
    this.cleanUp();
    void browser.stop().then(() => process.exit(code));
  }

  allWindowsClosed() {
    if (this.#isExiting) return;
    if (this.#isQuitting) this.#finish();
    else if (!this.app.emit('window-all-closed')) this.quit();
  }

  #finish() {
    if (isPrevented(this.app, 'will-quit')) this.stay();
    else this.exit(Number(process.exitCode ?? 0));
  }
}
