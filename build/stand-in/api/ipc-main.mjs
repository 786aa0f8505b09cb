// @ts-check
import { HostedEmitter } from '../hosted.mjs';
import { codec } from './node-codec.mjs';

/** @typedef {(event: any, ...args: any[]) => unknown} Handler */

/** Handlers by emitter and channel, out of the app's sight. @type {WeakMap<IpcMain, Map<string, Handler>>} */
const handlersOf = new WeakMap();

export class IpcMain extends HostedEmitter {
  constructor() {
    super();
    handlersOf.set(this, new Map());
  }
  /** @param {string} channel @param {Handler} handler */
  handle(channel, handler) {
    const handlers = handlersOf.get(this);
    if (handlers?.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers?.set(channel, handler);
  }
  /** @param {string} channel */
  removeHandler(channel) {
    handlersOf.get(this)?.delete(channel);
  }
}

export const ipcMain = new IpcMain();

/**
 * Answers one `ipcRenderer.invoke`, with Electron's words when it fails.
 *
 * @param {readonly IpcMain[]} emitters the first that handles the channel answers
 * @param {object} event
 * @param {{ id: number, channel: string, args: string }} message
 * @returns {Promise<['answer' | 'error', number, string]>} what to tell the page
 */
export async function serveInvoke(emitters, event, { id, channel, args }) {
  try {
    const handler = emitters.map((emitter) => handlersOf.get(emitter)?.get(channel)).find(Boolean);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return ['answer', id, encode(await handler(event, ...codec.decode(args)))];
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    return ['error', id, codec.encode(String(error))];
  }
}

/** @param {unknown} value */
function encode(value) {
  try {
    return codec.encode(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
}
