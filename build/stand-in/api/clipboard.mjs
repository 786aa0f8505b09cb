// @ts-check
import { hosted, HostedObject } from '../hosted.mjs';

/** What is put on the clipboard in one go, by its media types. */
export class ClipboardItem extends HostedObject {
  #items;
  /** @param {Readonly<Record<string, string | Blob>>} items */
  constructor(items) {
    super();
    this.#items = items;
    this.types = Object.keys(items);
  }

  /** @param {string} type */
  async getType(type) {
    const found = this.#items[type];
    if (found === undefined) throw new Error(`the clipboard holds no ${type}`);
    return typeof found === 'string' ? new Blob([found], { type }) : found;
  }
}

/** @type {readonly ClipboardItem[]} */
let held = [];

/** A clipboard of the app's own: the system's is left alone. */
export const clipboard = hosted('clipboard', {
  /** @param {readonly ClipboardItem[]} items */
  async write(items) {
    held = items;
  },
  async read() {
    return held;
  },
});
