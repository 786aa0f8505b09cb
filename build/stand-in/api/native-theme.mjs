// @ts-check
import { HostedEmitter } from '../hosted.mjs';

/** @typedef {import('../chromium/page.mjs').Page} Page */

/** @type {Set<Page>} */
const pages = new Set();

class NativeTheme extends HostedEmitter {
  /** @type {'system' | 'light' | 'dark'} */
  #source = 'system';
  get themeSource() {
    return this.#source;
  }
  set themeSource(source) {
    this.#source = source;
    for (const page of pages) applyTo(page);
    this.emit('updated');
  }
  /** Without a desktop to ask, "system" is light. */
  get shouldUseDarkColors() {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

/** Lets a new page follow the theme until it ends. @param {Page} page */
export function followTheme(page) {
  pages.add(page);
  page.once('ended', () => pages.delete(page));
  applyTo(page);
}

/** @param {Page} page */
function applyTo(page) {
  const value = nativeTheme.themeSource;
  const features = value === 'system' ? [] : [{ name: 'prefers-color-scheme', value }];
  page.send('Emulation.setEmulatedMedia', { features }).catch(() => {}); // the page may be on its way out
}
