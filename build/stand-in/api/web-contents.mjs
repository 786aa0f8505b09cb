// @ts-check
import { HostedEmitter, HostedObject, isPrevented } from '../hosted.mjs';
import { IpcMain, ipcMain, serveInvoke } from './ipc-main.mjs';
import { codec } from './node-codec.mjs';
import { imageFromPng } from './native-image.mjs';
import { openWindows } from './open-windows.mjs';
import { defaultSession } from './session.mjs';

/** What Electron tells of the frame that a message comes from. Only main frames get a preload script here. */
class WebFrameMain extends HostedObject {
  #page;
  /** @type {null} */
  parent = null;
  /** @param {import('../chromium/page.mjs').Page} page */
  constructor(page) {
    super();
    this.#page = page;
  }
  get url() {
    return this.#page.url;
  }
  get origin() {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null';
  }
  get top() {
    return this;
  }
}

let lastId = 0;

/** @typedef {{ url: string, frameName: string, features: string, disposition: string }} WindowDetails */

export class WebContents extends HostedEmitter {
  #page;
  #sizeOfWindow;
  /** @type {(details: WindowDetails) => { action: 'deny' | 'allow' }} */
  #openHandler = () => ({ action: 'allow' });

  /**
   * @param {import('../chromium/page.mjs').Page} page
   * @param {() => { width: number, height: number }} sizeOfWindow
   */
  constructor(page, sizeOfWindow) {
    super();
    this.#page = page;
    this.#sizeOfWindow = sizeOfWindow;
    this.id = ++lastId;
    this.ipc = new IpcMain();
    this.session = defaultSession;
    this.mainFrame = new WebFrameMain(page);
    page.judge = (to) => this.#judge(to);
    page.on('domReady', () => this.emit('dom-ready', {}));
    page.on('loaded', () => this.emit('did-finish-load', {}));
    page.on('failed', (code, text, url) => this.emit('did-fail-load', {}, code, text, url, true));
    page.on('navigated', (url) => this.emit('did-navigate', {}, url, 200, 'OK'));
    page.on('said', (details) => this.emit('console-message', { ...details, frame: this.mainFrame }));
    page.on('crashed', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 139 }));
    page.on('asked', (message) => this.#hear(message));
    page.on('ended', () => this.emit('destroyed', {}));
  }

  static getAllWebContents() {
    return [...openWindows.values()].map((window) => window.webContents);
  }
  /** @param {number} id */
  static fromId(id) {
    return WebContents.getAllWebContents().find((contents) => contents.id === id);
  }
  /** @param {string} targetId as in the DevTools protocol */
  static fromDevToolsTargetId(targetId) {
    return WebContents.getAllWebContents().find((contents) => contents.#page.targetId === targetId);
  }

  /** @param {string} url */
  loadURL(url) {
    const loaded = this.#page.load(url, this.#sizeOfWindow());
    loaded.catch(() => {}); // as in Electron: told by did-fail-load, even if nobody waits for the promise
    return loaded;
  }
  reload() {
    this.#page.reload().catch(() => {}); // the page may be on its way out
  }
  getURL() {
    return this.#page.url;
  }
  isDestroyed() {
    return this.#page.hasEnded;
  }
  /** DevTools are those of the test driver. */
  openDevTools() {}

  /** @param {string} channel @param {readonly unknown[]} args */
  send(channel, ...args) {
    this.#page.tell('event', channel, codec.encode(args));
  }
  /** @param {string} code @param {boolean} [userGesture] */
  executeJavaScript(code, userGesture) {
    return this.#page.evaluate(code, userGesture);
  }
  async capturePage() {
    const { data } = await this.#page.send('Page.captureScreenshot', { format: 'png' });
    return imageFromPng(Buffer.from(data, 'base64'));
  }
  /** Chromium takes it for the whole process, from the switch `webrtc-ip-handling-policy`. */
  setWebRTCIPHandlingPolicy() {}
  /** @param {(details: WindowDetails) => { action: 'deny' | 'allow' }} handler */
  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }
  /** @param {{ waitForBeforeUnload?: boolean }} [options] */
  close({ waitForBeforeUnload = false } = {}) {
    const window = [...openWindows.values()].find((candidate) => candidate.webContents === this);
    if (waitForBeforeUnload) window?.close();
    else window?.destroy();
  }

  /** @param {import('../chromium/page.mjs').Navigation} to */
  #judge({ url, isMainFrame, isRedirect }) {
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null };
    const names = isRedirect ? ['will-redirect'] : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
    return names.every((name) => !isPrevented(this, name, details, url, false, isMainFrame));
  }

  /** @param {any} message from the preload's world */
  #hear(message) {
    const event = { sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1, type: 'frame' };
    switch (message.kind) {
      case 'invoke':
        return void serveInvoke([this.ipc, ipcMain], event, message).then((answer) => this.#page.tell(...answer));
      case 'send': {
        const args = codec.decode(message.args);
        this.ipc.emit(message.channel, event, ...args);
        return void ipcMain.emit(message.channel, event, ...args);
      }
      case 'window':
        return this.#openWindow(message);
      case 'preloadFailed':
        return void this.emit('preload-error', {}, this.#page.preload, new Error(message.message));
    }
  }

  /** @param {{ url: string, name: string, features: string }} wanted */
  #openWindow({ url, name, features }) {
    const disposition = features ? 'new-window' : 'foreground-tab';
    const { action } = this.#openHandler({ url, frameName: name, features, disposition });
    if (action !== 'deny') console.error('The Electron stand-in does not host windows opened by a page:', url);
  }
}
