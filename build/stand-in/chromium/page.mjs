// @ts-check
import { EventEmitter } from 'node:events';
import { toApp, toWeb } from '../schemes.mjs';
import { binding, preloadScripts, receiver, WORLD } from '../world/scripts.mjs';
import { browser } from './browser.mjs';

/**
 * One page of Chromium, from the first address it is given to its end.
 *
 * Emits `begun`, `domReady`, `loaded`, `failed`, `navigated`, `titled`, `said` (console), `asked` (from the preload's
 * world), `crashed` and `ended`.
 */
export class Page extends EventEmitter {
  /** @type {import('./connection.mjs').Session | undefined} */
  #session;
  /** In Chromium a page's target and its main frame have the same id. */
  #targetId = '';
  /** @type {Set<string>} */
  #frames = new Set();
  /** The preload's world in the document now shown. @type {{ id: number, uniqueId: string } | undefined} */
  #world;
  /** Where our side sent the page and it has not arrived yet. @type {string | undefined} */
  #goingTo;
  #isReloading = false;
  #shown = '';
  #isErrorPage = false;
  /** @type {Promise<void> | undefined} */
  #opened;
  /** @type {{ resolve: () => void, reject: (error: Error) => void } | undefined} */
  #loading;
  #hasEnded = false;

  /** @param {string | undefined} preload file of the preload script */
  constructor(preload) {
    super();
    this.preload = preload;
    /** Decides on a navigation that our side did not start. @type {(to: Navigation) => boolean} */
    this.judge = () => true;
  }

  /** @typedef {{ url: string, isMainFrame: boolean, isRedirect: boolean }} Navigation */

  get targetId() {
    return this.#targetId;
  }

  get hasEnded() {
    return this.#hasEnded;
  }

  /** The app's address of what is shown, or of what is about to be. */
  get url() {
    return toApp(this.#goingTo ?? this.#shown);
  }

  /**
   * @param {string} url
   * @param {{ width: number, height: number }} size of a page that does not exist yet
   * @returns {Promise<void>} when the page has loaded; rejects with Electron's error when it cannot
   */
  load(url, size) {
    this.#fail('ERR_ABORTED', -3);
    const address = toWeb(url);
    this.#goingTo = address;
    const loaded = new Promise((resolve, reject) => (this.#loading = { resolve: () => resolve(undefined), reject }));
    const going = this.#opened
      ? this.#opened.then(() => this.send('Page.navigate', { url: address }))
      : (this.#opened = browser.open(this, address, size));
    going.then(
      (answer) => answer?.errorText && this.#goingTo === address && this.#fail('ERR_FAILED', -2),
      () => this.#fail('ERR_FAILED', -2),
    );
    return /** @type {Promise<void>} */ (loaded);
  }

  reload() {
    this.#isReloading = true;
    return this.send('Page.reload');
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  async send(method, params) {
    if (!this.#session) await new Promise((resolve) => this.once('begun', resolve));
    return this.#session?.send(method, params);
  }

  /** Runs `expression` in the page's own world. @param {string} expression @param {boolean} [userGesture] */
  async evaluate(expression, userGesture = false) {
    const options = { awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Hands something to the preload's world; it is lost when the page has moved on. @param {readonly unknown[]} words */
  tell(...words) {
    if (!this.#world) return;
    const expression = `${receiver}(${words.map((word) => JSON.stringify(word)).join()})`;
    this.send('Runtime.evaluate', { expression, uniqueContextId: this.#world.uniqueId }).catch(() => {});
  }

  /** Whether the page asks to stay. A synthetic event: the real one opens a dialog that test drivers answer too. */
  async refusesToUnload() {
    if (!this.#session) return false;
    return this.evaluate(
      `(() => {
      const event = document.createEvent('BeforeUnloadEvent');
      event.initEvent('beforeunload', false, true);
      window.dispatchEvent(event);
      return event.defaultPrevented || Boolean(event.returnValue);
    })()`,
    ).catch(() => false); // a page that cannot answer cannot stay
  }

  close() {
    if (!this.#session) return this.end();
    browser.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => {}); // it may have gone first
  }

  /** @param {string} frameId */
  hasFrame(frameId) {
    return this.#frames.has(frameId);
  }

  /** @param {string} frameId */
  isMainFrame(frameId) {
    return frameId === this.#targetId;
  }

  /** @param {string} address as Chromium knows it @param {string} frameId @param {boolean} isRedirect */
  mayNavigate(address, frameId, isRedirect) {
    const isMainFrame = this.isMainFrame(frameId);
    const isOurs = isMainFrame && !isRedirect && (this.#isReloading || this.#goingTo === address);
    return isOurs || this.judge({ url: toApp(address), isMainFrame, isRedirect });
  }

  /** @param {import('./connection.mjs').Session} session @param {string} targetId */
  begin(session, targetId) {
    this.#session = session;
    this.#targetId = targetId;
    this.#frames.add(targetId);
    this.#listen(session);
    // The order counts, the answers do not: a page that goes away in between ends by itself.
    const send = (/** @type {string} */ method, /** @type {object} */ params = {}) => {
      session.send(method, params).catch(() => {});
    };
    for (const domain of ['Page', 'Runtime', 'Inspector', 'Log']) send(`${domain}.enable`);
    send('Runtime.addBinding', { name: binding, executionContextName: WORLD });
    for (const script of preloadScripts(this.preload)) send('Page.addScriptToEvaluateOnNewDocument', script);
    this.emit('begun');
    send('Runtime.runIfWaitingForDebugger');
  }

  end() {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#fail('ERR_FAILED', -2);
    this.emit('ended');
  }

  /** @param {import('./connection.mjs').Session} session */
  #listen(session) {
    session.on('Page.frameAttached', ({ frameId }) => this.#frames.add(frameId));
    session.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    session.on('Page.frameNavigated', ({ frame }) => this.isMainFrame(frame.id) && this.#arrive(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (this.isMainFrame(frameId)) this.#shown = url;
    });
    session.on('Page.domContentEventFired', () => !this.#isErrorPage && this.emit('domReady'));
    session.on('Page.loadEventFired', () => !this.#isErrorPage && this.#finish());
    session.on('Runtime.executionContextCreated', ({ context: { id, uniqueId, name, auxData } }) => {
      if (name === WORLD && this.isMainFrame(auxData?.frameId)) this.#world = { id, uniqueId };
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      if (this.#world?.uniqueId === executionContextUniqueId) this.#world = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => (this.#world = undefined));
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      if (executionContextId === this.#world?.id) this.emit('asked', JSON.parse(payload));
    });
    session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const text = args.map((/** @type {any} */ arg) => String(arg.value ?? arg.description ?? arg.type)).join(' ');
      this.#say(type, text, stackTrace?.callFrames[0]);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const { exception, text } = exceptionDetails;
      this.#say('error', exception?.description ?? text, exceptionDetails);
    });
    session.on('Log.entryAdded', ({ entry }) => this.#say(entry.level, entry.text, entry));
    session.on('Inspector.targetCrashed', () => this.emit('crashed'));
  }

  /** @param {any} frame */
  #arrive({ url, urlFragment = '', unreachableUrl }) {
    this.#isReloading = false;
    this.#isErrorPage = unreachableUrl !== undefined;
    if (this.#isErrorPage) {
      // A late error page of an earlier address says nothing about the one we are going to now.
      if (unreachableUrl === this.#goingTo) this.#fail('ERR_FAILED', -2);
      return;
    }
    this.#goingTo = undefined;
    this.#shown = url + urlFragment;
    this.emit('navigated', this.url);
  }

  #finish() {
    this.emit('loaded');
    this.#loading?.resolve();
    this.#loading = undefined;
  }

  /** @param {string} code @param {number} errno as Chromium numbers its network errors */
  #fail(code, errno) {
    if (!this.#loading) return;
    const url = this.url;
    const { reject } = this.#loading;
    this.#loading = this.#goingTo = undefined;
    this.emit('failed', errno, code, url);
    reject(Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url }));
  }

  /** @param {string} kind @param {string} message @param {{ url?: string, lineNumber?: number } | undefined} where */
  #say(kind, message, where) {
    const level = kind === 'error' || kind === 'warning' || kind === 'debug' ? kind : 'info';
    const sourceId = toApp(where?.url ?? '');
    this.emit('said', { level, message, lineNumber: (where?.lineNumber ?? 0) + 1, sourceId });
  }
}
