// @ts-check
import { browser } from '../chromium/browser.mjs';
import { Page } from '../chromium/page.mjs';
import { HostedEmitter, isPrevented } from '../hosted.mjs';
import { app, lifecycle } from './app.mjs';
import { followTheme } from './native-theme.mjs';
import { openWindows } from './open-windows.mjs';
import { WebContents } from './web-contents.mjs';

/** Preferences that would take away a wall which the stand-in's pages always have. */
const REFUSED_PREFERENCES = new Map(
  Object.entries({
    nodeIntegration: true,
    nodeIntegrationInWorker: true,
    nodeIntegrationInSubFrames: true,
    webviewTag: true,
    contextIsolation: false,
    sandbox: false,
    webSecurity: false,
  }),
);

let lastId = 0;

export class BrowserWindow extends HostedEmitter {
  /** @type {Page} */
  #page;
  /** @type {{ x?: number, y?: number, width: number, height: number }} */
  #bounds;
  #title;
  #isVisible;
  /** @type {'normal' | 'minimized' | 'maximized' | 'fullscreen'} */
  #state = 'normal';
  #wasReadyToShow = false;
  #closeWasAsked = false;

  /** @param {Record<string, any>} [options] */
  constructor({ webPreferences = {}, x, y, width = 800, height = 600, title, show = true } = {}) {
    super();
    if (!lifecycle.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    for (const [name, refused] of REFUSED_PREFERENCES) {
      if (webPreferences[name] === refused) {
        throw new Error(`The Electron stand-in does not host webPreferences.${name}: ${refused}`);
      }
    }
    this.id = ++lastId;
    this.#bounds = { x, y, width, height };
    this.#title = title ?? app.getName();
    this.#isVisible = show;
    this.#page = new Page(webPreferences.preload);
    this.webContents = new WebContents(this.#page, () => this.#bounds);
    openWindows.set(this.id, this);
    this.#page.on('begun', () => {
      void this.#arrange();
      followTheme(this.#page);
    });
    this.#page.on('asked', ({ kind, title: pageTitle }) => kind === 'title' && this.#takeTitle(pageTitle));
    this.#page.on('loaded', () => this.#becomeReadyToShow());
    this.#page.on('ended', () => this.#end());
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  static getAllWindows() {
    return [...openWindows.values()];
  }
  static getFocusedWindow() {
    return [...openWindows.values()].at(-1) ?? null;
  }
  /** @param {WebContents} webContents */
  static fromWebContents(webContents) {
    return [...openWindows.values()].find((window) => window.webContents === webContents) ?? null;
  }

  /** @param {string} url */
  loadURL(url) {
    return this.webContents.loadURL(url);
  }

  show() {
    this.#isVisible = true;
    this.emit('show', {});
    this.focus();
  }
  hide() {
    this.#isVisible = false;
    this.emit('hide', {});
  }
  isVisible() {
    return this.#isVisible;
  }
  focus() {
    this.#page.send('Page.bringToFront').catch(() => {}); // the page may be on its way out
    this.emit('focus', {});
  }
  isDestroyed() {
    return this.#page.hasEnded;
  }

  close() {
    if (this.isDestroyed()) return;
    if (isPrevented(this, 'close')) return lifecycle.stay();
    this.#closeWasAsked = true;
    void this.#page.refusesToUnload().then((refuses) => {
      if (!refuses) return this.#page.close();
      this.#closeWasAsked = false;
      lifecycle.stay();
    });
  }
  destroy() {
    this.#closeWasAsked = true;
    this.#page.close();
  }

  getTitle() {
    return this.#title;
  }
  /** @param {string} title */
  setTitle(title) {
    this.#title = title;
  }

  getBounds() {
    return { x: 0, y: 0, ...this.#bounds };
  }
  getNormalBounds() {
    return this.getBounds();
  }
  /** @param {{ x?: number, y?: number, width?: number, height?: number }} bounds */
  setBounds(bounds) {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.#arrange();
    this.emit('resize', {});
  }
  minimize() {
    this.#enter('minimized', 'minimize');
  }
  maximize() {
    this.#enter('maximized', 'maximize');
  }
  restore() {
    this.#enter('normal', 'restore');
  }
  /** @param {boolean} flag */
  setFullScreen(flag) {
    if (flag) this.#enter('fullscreen', 'enter-full-screen');
    else this.#enter('normal', 'leave-full-screen');
  }
  isMinimized() {
    return this.#state === 'minimized';
  }
  isMaximized() {
    return this.#state === 'maximized';
  }
  isFullScreen() {
    return this.#state === 'fullscreen';
  }

  /** @param {'normal' | 'minimized' | 'maximized' | 'fullscreen'} state @param {string} event */
  #enter(state, event) {
    this.#state = state;
    void this.#arrange();
    this.emit(event, {});
  }

  /** Gives the page the size asked for: Electron's width is the window's, here it is the content's. */
  async #arrange() {
    if (!this.#page.targetId) return;
    const { x: left, y: top, width, height } = this.#bounds;
    try {
      const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.#page.targetId });
      const set = (/** @type {object} */ bounds) => browser.send('Browser.setWindowBounds', { windowId, bounds });
      await set({ windowState: 'normal' });
      if (left !== undefined && top !== undefined) await set({ left, top });
      await browser.send('Browser.setContentsSize', { windowId, width, height });
      if (this.#state !== 'normal') await set({ windowState: this.#state });
    } catch (error) {
      if (!this.isDestroyed()) console.error('The Electron stand-in could not arrange a window.', error);
    }
  }

  /** @param {string} title */
  #takeTitle(title) {
    if (!isPrevented(this, 'page-title-updated', {}, title, true)) this.#title = title;
  }

  #becomeReadyToShow() {
    if (this.#wasReadyToShow) return;
    this.#wasReadyToShow = true;
    this.emit('ready-to-show', {});
  }

  #end() {
    // Closed by the window manager: too late to refuse, but the app is told in the usual order.
    if (!this.#closeWasAsked) isPrevented(this, 'close');
    openWindows.delete(this.id);
    this.emit('closed', {});
    if (openWindows.size === 0) lifecycle.allWindowsClosed();
  }
}
