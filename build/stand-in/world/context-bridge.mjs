// @ts-check
/// <reference lib="dom" />

/**
 * One half of the context bridge; the other half is the same code in the other world of the same document.
 *
 * The two worlds share the document and nothing else. They talk by synchronous DOM events under a secret name, whose
 * `detail` Chromium clones from one world to the other. Functions and promises stay where they are and are known to the
 * other side by a number.
 *
 * Sent as source text: it may use nothing from outside its braces. The page may change every global later, so what is
 * needed later is taken now.
 *
 * @param {string} secret
 * @param {'page' | 'preload'} side
 */
export function joinWorlds(secret, side) {
  /** @typedef {{ as: 'value' | 'error' | 'list' | 'record' | 'function' | 'promise', of: any }} Carried */
  const { CustomEvent, Promise, Error, Object, Array, Map, TypeError, URL, document } = window;
  const send = window.dispatchEvent.bind(window);
  const detailOf = /** @type {(event: Event) => any} */ (
    Function.prototype.call.bind(
      /** @type {any} */ (Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')).get,
    )
  );
  const tagOf = /** @type {(value: unknown) => string} */ (Function.prototype.call.bind(Object.prototype.toString));
  const [toThere, toHere] = side === 'page' ? [`${secret}>`, `${secret}<`] : [`${secret}<`, `${secret}>`];

  /** Ours that the other side may call or waits for. @type {Map<number, any>} */
  const functions = new Map();
  /** Theirs that we wait for. @type {Map<number, { resolve: (value: any) => void, reject: (reason: any) => void }>} */
  const promises = new Map();
  let lastId = 0;
  /** Answers that posting has already brought. @type {{ threw: boolean, carried: Carried }[]} */
  const answers = [];
  /** What the preload's half does when the page wants a window. @type {(wanted: any) => void} */
  let whenWindowWanted = () => {};

  /** @param {any} value @param {number} [depth] @returns {Carried} */
  function carry(value, depth = 0) {
    if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.');
    if (typeof value === 'function') {
      functions.set(++lastId, value);
      return { as: 'function', of: lastId };
    }
    if (value === null || typeof value !== 'object') return { as: 'value', of: value };
    if (value instanceof Promise) return carryPromise(value);
    if (value instanceof Error) return { as: 'error', of: value.message };
    if (Array.isArray(value)) return { as: 'list', of: Array.from(value, (item) => carry(item, depth + 1)) };
    // As in Electron prototypes are dropped: what an object holds itself goes over.
    if (tagOf(value) === '[object Object]') {
      const held = Object.entries(value).map(([key, item]) => [key, carry(item, depth + 1)]);
      return { as: 'record', of: Object.fromEntries(held) };
    }
    return { as: 'value', of: value };
  }

  /** @param {Promise<any>} promise @returns {Carried} */
  function carryPromise(promise) {
    const id = ++lastId;
    const settle = (/** @type {boolean} */ failed, /** @type {any} */ value) =>
      post({ kind: 'settle', id, failed, carried: carry(value) });
    promise.then(
      (value) => settle(false, value),
      (reason) => settle(true, reason),
    );
    return { as: 'promise', of: id };
  }

  /** @param {Carried} carried @param {<T>(value: T) => T} [finish] @returns {any} */
  function receive({ as, of }, finish = (value) => value) {
    switch (as) {
      case 'value':
        return of;
      case 'error':
        return new Error(of);
      case 'list':
        return finish(of.map((/** @type {Carried} */ item) => receive(item, finish)));
      case 'record':
        return finish(Object.fromEntries(Object.entries(of).map(([key, item]) => [key, receive(item, finish)])));
      case 'function':
        return finish((/** @type {any[]} */ ...args) =>
          ask({ kind: 'call', id: of, args: args.map((arg) => carry(arg)) }),
        );
      case 'promise':
        return new Promise((resolve, reject) => promises.set(of, { resolve, reject }));
    }
  }

  /** @param {any} message */
  function post(message) {
    send(new CustomEvent(toThere, { detail: message }));
  }

  /** Posts and takes the answer, which has come by the time that posting returns. @param {any} message */
  function ask(message) {
    post(message);
    const answer = answers.pop();
    if (!answer) throw new Error('The other world of this document does not answer');
    const value = receive(answer.carried);
    if (answer.threw) throw value;
    return value;
  }

  /** @param {() => any} work */
  function reply(work) {
    let outcome;
    try {
      outcome = { threw: false, carried: carry(work()) };
    } catch (error) {
      outcome = { threw: true, carried: carry(error) };
    }
    post({ kind: 'answer', ...outcome });
  }

  /** @param {string} name @param {Carried} api */
  function expose(name, api) {
    if (Object.hasOwn(window, name)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, name, { value: receive(api, Object.freeze), enumerable: true });
  }

  window.addEventListener(toHere, (event) => {
    event.stopImmediatePropagation();
    const message = detailOf(event);
    switch (message.kind) {
      case 'call':
        return reply(() =>
          functions.get(message.id)(...message.args.map((/** @type {Carried} */ arg) => receive(arg))),
        );
      case 'expose':
        return reply(() => expose(message.name, message.api));
      case 'answer':
        answers.push(message);
        return;
      case 'settle': {
        const waiting = promises.get(message.id);
        promises.delete(message.id);
        const value = receive(message.carried);
        return message.failed ? waiting?.reject(value) : waiting?.resolve(value);
      }
      case 'window':
        return whenWindowWanted(message);
    }
  });

  if (side === 'page') {
    // A window that is going to be denied must not come into being at all.
    window.open = (url = '', name = '', features = '') => {
      const wanted = `${url}` === '' ? 'about:blank' : new URL(url, document.baseURI).href;
      post({ kind: 'window', url: wanted, name: `${name}`, features: `${features}` });
      return null;
    };
  }

  return {
    /** @param {string} name @param {unknown} api */
    exposeInMainWorld: (name, api) => void ask({ kind: 'expose', name, api: carry(api) }),
    /** @param {(wanted: { url: string, name: string, features: string }) => void} listener */
    onWindowWanted: (listener) => (whenWindowWanted = listener),
  };
}
