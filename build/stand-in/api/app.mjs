// @ts-check
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { HostedEmitter, hosted } from '../hosted.mjs';
import { Lifecycle } from './lifecycle.mjs';
import { SingleInstance } from './single-instance.mjs';

/** What the app is made of, as read from its folder and the command line before it runs. */
export const appConfig = {
  folder: process.cwd(),
  version: '0.0.0',
  /** @type {Map<string, string>} */
  switches: new Map(),
};

/** @type {Record<string, () => string>} */
const USUAL_PATHS = {
  home: homedir,
  temp: tmpdir,
  appData: () => process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'),
  userData: () => appConfig.switches.get('user-data-dir') ?? join(app.getPath('appData'), app.getName()),
  sessionData: () => app.getPath('userData'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
};

class App extends HostedEmitter {
  name = 'Electron';
  isPackaged = false;
  /** @type {import('./menu.mjs').Menu | null} */
  applicationMenu = null;
  commandLine = hosted('app.commandLine', {
    /** @param {string} name @param {string} [value] */
    appendSwitch: (name, value = '') => void appConfig.switches.set(name, value),
    /** @param {string} name */
    hasSwitch: (name) => appConfig.switches.has(name),
    /** @param {string} name */
    getSwitchValue: (name) => appConfig.switches.get(name) ?? '',
  });
  /** @type {Map<string, string>} */
  #paths = new Map();

  whenReady() {
    return lifecycle.whenReady;
  }
  isReady() {
    return lifecycle.isReady;
  }
  quit() {
    lifecycle.quit();
  }
  exit(code = 0) {
    lifecycle.exit(code);
  }
  getName() {
    return this.name;
  }
  /** @param {string} name */
  setName(name) {
    this.name = name;
  }
  getVersion() {
    return appConfig.version;
  }
  getAppPath() {
    return appConfig.folder;
  }
  getLocale() {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  /** @param {string} name */
  getPath(name) {
    const path = this.#paths.get(name) ?? USUAL_PATHS[name]?.();
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    if (name === 'userData') mkdirSync(path, { recursive: true });
    return path;
  }
  /** @param {string} name @param {string} path */
  setPath(name, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }
  /** @param {unknown} [additionalData] handed to the first instance when this one is not the first */
  requestSingleInstanceLock(additionalData) {
    return singleInstance.request(this.getPath('userData'), additionalData);
  }
  releaseSingleInstanceLock() {
    singleInstance.release();
  }
  /** Every page here is sandboxed by Chromium, as far as the user's rights allow. */
  enableSandbox() {}
  /** Means something on Windows only. */
  setAppUserModelId() {}
  /** Means something on macOS and Windows only. */
  addRecentDocument() {}
}

export const app = new App();
const singleInstance = new SingleInstance(app);
export const lifecycle = new Lifecycle(app, () => singleInstance.release());
