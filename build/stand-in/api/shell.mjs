// @ts-check
import { hosted } from '../hosted.mjs';
import { note } from '../note.mjs';

/** Nothing leaves the app here: what would be opened is written to the terminal. */
export const shell = hosted('shell', {
  /** @param {string} url */
  async openExternal(url) {
    note(`shell.openExternal ${url}`);
  },
  /** @param {string} path */
  showItemInFolder(path) {
    note(`shell.showItemInFolder ${path}`);
  },
});
