// @ts-check
/// <reference lib="dom" />

/**
 * Runs the preload script in its isolated world with the modules a sandboxed preload may require, and reports what
 * Electron's browser side would notice by itself: wanted windows and the title.
 *
 * Sent as source text: it may use nothing from outside its braces.
 *
 * @param {{
 *   ask: (text: string) => void,
 *   hear: (listener: (kind: string, key: any, text: string) => void) => void,
 *   codec: { encode: (value: unknown) => string, decode: (text: string) => any },
 *   bridge: ReturnType<typeof import('./context-bridge.mjs').joinWorlds>,
 * }} world
 * @param {(require: (name: string) => object, module: { exports: object }, exports: object) => void} preload
 */
export function hostPreload({ ask, hear, codec, bridge }, preload) {
  /** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void, channel: string }} Call */
  /** @typedef {(event: object, ...args: any[]) => void} Listener */

  /** @type {Map<number, Call>} */
  const calls = new Map();
  /** @type {Map<string, Listener[]>} */
  const listeners = new Map();
  let lastCall = 0;
  const listenersOf = (/** @type {string} */ channel) => listeners.get(channel) ?? [];
  const tell = (/** @type {object} */ message) => ask(JSON.stringify(message));

  const ipcRenderer = {
    /** @param {string} channel @param {readonly unknown[]} args */
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        const text = encode(args);
        calls.set(++lastCall, { resolve, reject, channel });
        tell({ kind: 'invoke', id: lastCall, channel, args: text });
      });
    },
    /** @param {string} channel @param {readonly unknown[]} args */
    send(channel, ...args) {
      tell({ kind: 'send', channel, args: encode(args) });
    },
    /** @param {string} channel @param {Listener} listener */
    on(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), listener]);
    },
    /** @param {string} channel @param {Listener} listener */
    off(channel, listener) {
      const last = listenersOf(channel).lastIndexOf(listener);
      listeners.set(
        channel,
        listenersOf(channel).filter((_, at) => at !== last),
      );
    },
    /** @param {string} channel @param {Listener} listener */
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
  };

  /** @param {unknown} value */
  function encode(value) {
    try {
      return codec.encode(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  hear((kind, key, text) => {
    const value = codec.decode(text);
    if (kind === 'event') {
      for (const listener of listenersOf(key)) listener({ sender: ipcRenderer, ports: [] }, ...value);
      return;
    }
    const call = calls.get(key);
    calls.delete(key);
    if (kind === 'answer') call?.resolve(value);
    else call?.reject(new Error(`Error invoking remote method '${call.channel}': ${value}`));
  });

  /** @param {string} name @param {object} offered */
  const hosted = (name, offered) =>
    new Proxy(offered, {
      get(target, key) {
        if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'then' || key === 'default') {
          return Reflect.get(target, key);
        }
        throw new Error(`The Electron stand-in does not host ${name}.${key} in a preload script`);
      },
    });
  const electron = hosted('electron', {
    ipcRenderer: hosted('ipcRenderer', ipcRenderer),
    contextBridge: hosted('contextBridge', { exposeInMainWorld: bridge.exposeInMainWorld }),
  });

  const module = { exports: {} };
  try {
    const require = (/** @type {string} */ name) => {
      if (name === 'electron') return electron;
      throw new Error(`module not found: ${name}`);
    };
    preload(require, module, module.exports);
  } catch (error) {
    console.error('Unable to load preload script', error);
    tell({ kind: 'preloadFailed', message: String(error) });
  }

  /** @param {{ url: string, name: string, features: string }} wanted */
  const wantWindow = ({ url, name, features }) => tell({ kind: 'window', url, name, features });
  bridge.onWindowWanted(wantWindow);
  for (const type of ['click', 'auxclick']) {
    window.addEventListener(type, (event) => {
      const { button, ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || button > 1) return;
      const leavesWindow = link.target !== '' && !/^_(self|top|parent)$/i.test(link.target);
      if (button !== 1 && !ctrlKey && !metaKey && !shiftKey && !leavesWindow) return;
      event.preventDefault();
      wantWindow({ url: link.href, name: link.target.replace(/^_.*/, ''), features: '' });
    });
  }

  let title = '';
  const tellTitle = () => {
    if (document.title === title) return;
    title = document.title;
    tell({ kind: 'title', title });
  };
  document.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    new MutationObserver(tellTitle).observe(document.head, { subtree: true, childList: true, characterData: true });
  });
}
