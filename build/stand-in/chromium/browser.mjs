// @ts-check
import { isHeadless, launchChromium, openAppWindow } from './launch.mjs';
import { answerTo, refusal } from './requests.mjs';
import { schemes } from '../schemes.mjs';

/** @typedef {import('./page.mjs').Page} Page */
/** @typedef {import('./connection.mjs').Session} Session */

/** The one Chromium of this app: its start, its pages, its end. */
class Browser {
  /** @type {ReturnType<typeof launchChromium> | undefined} */
  #running;
  /** @type {Map<string, Page>} by session id */
  #pages = new Map();
  /** The page that the next new target belongs to. @type {((session: Session, targetId: string) => void) | undefined} */
  #expected;
  #lastOpened = Promise.resolve();
  /** Targets that a page opened by itself. @type {Set<string>} */
  #unwanted = new Set();
  #watchesEverything = false;

  /**
   * @param {string} sessionData
   * @param {ReadonlyMap<string, string>} switches
   * @param {() => void} whenGone
   * @returns {Promise<string>} Chromium's version
   */
  async start(sessionData, switches, whenGone) {
    const { child, profile, connection } = (this.#running = launchChromium(sessionData, switches));
    child.once('exit', () => {
      this.#running = undefined;
      profile.remove();
      whenGone();
    });
    process.once('exit', () => this.#running && child.kill('SIGKILL') && profile.remove());
    const { browser } = connection;
    browser.on('Fetch.requestPaused', (paused) => void this.#decide(paused));
    browser.on('Target.attachedToTarget', (attached) => this.#attached(attached));
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      connection.endSession(sessionId);
      this.#pages.get(sessionId)?.end();
      this.#pages.delete(sessionId);
    });
    const [{ product }] = await Promise.all([
      browser.send('Browser.getVersion'),
      this.#watch(),
      browser.send('Browser.setDownloadBehavior', { behavior: 'deny' }),
      browser.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'page' }],
      }),
    ]);
    return product.split('/')[1];
  }

  /** Ends Chromium and waits for it; it has three seconds to do so in order. */
  async stop() {
    if (!this.#running) return;
    const { child } = this.#running;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    this.send('Browser.close').catch(() => {}); // the answer may not come before the end
    const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(timer);
  }

  /** @param {string} method @param {object} [params] @returns {Promise<any>} */
  send(method, params) {
    if (!this.#running) return Promise.reject(new Error(`${method}: the browser is gone`));
    return this.#running.connection.browser.send(method, params);
  }

  /**
   * Gives `page` a target that goes to `url`. One at a time: the next target without an opener is the one asked for.
   *
   * @param {Page} page
   * @param {string} url
   * @param {{ width: number, height: number }} size
   */
  open(page, url, { width, height }) {
    const opened = this.#lastOpened.then(async () => {
      const attached = new Promise((resolve) => {
        this.#expected = (session, targetId) => {
          this.#pages.set(String(session.id), page);
          page.begin(session, targetId);
          resolve(undefined);
        };
      });
      if (isHeadless()) await this.send('Target.createTarget', { url, newWindow: true, width, height });
      else if (this.#running) await openAppWindow(this.#running.profile.folder, url);
      await attached;
    });
    this.#lastOpened = opened.catch(() => {}); // the caller is told; the next window is not concerned
    return opened;
  }

  /** From now on every request is judged, not only ours and navigations. */
  watchEverything() {
    this.#watchesEverything = true;
    if (this.#running) void this.#watch();
  }

  #watch() {
    const own = [...schemes].map((scheme) => ({ urlPattern: `https://*.${scheme}.localhost/*` }));
    const patterns = this.#watchesEverything
      ? [{ urlPattern: '*' }]
      : [...own, { urlPattern: '*', resourceType: 'Document' }];
    return this.send('Fetch.enable', { patterns });
  }

  /** @param {any} attached */
  #attached({ sessionId, targetInfo: { targetId, openerId } }) {
    const session = this.#running?.connection.session(sessionId);
    if (!session) return;
    if (openerId === undefined && this.#expected) {
      this.#expected(session, targetId);
      this.#expected = undefined;
      return;
    }
    // Closing a target while it is still paused can freeze the page that opened it: let it ask for its document first.
    if (openerId !== undefined) this.#unwanted.add(targetId);
    session.send('Runtime.runIfWaitingForDebugger').catch(() => {}); // it may be gone already
  }

  /** @param {any} paused */
  async #decide(paused) {
    try {
      await this.#tell(await this.#answerTo(paused));
      if (this.#unwanted.delete(paused.frameId)) await this.send('Target.closeTarget', { targetId: paused.frameId });
    } catch (error) {
      const pageCancelledIt = -32602;
      if (/** @type {any} */ (error).code === pageCancelledIt || !this.#running) return;
      console.error('The Electron stand-in could not answer a request.', error);
      await this.#tell(refusal(paused.requestId, 'Failed')).catch(() => {}); // answered in the meantime
    }
  }

  /** @param {any} paused */
  #answerTo(paused) {
    if (this.#unwanted.has(paused.frameId)) return refusal(paused.requestId, 'Aborted');
    return answerTo(
      paused,
      [...this.#pages.values()].find((page) => page.hasFrame(paused.frameId)),
    );
  }

  /** @param {import('./requests.mjs').Command} command */
  #tell({ method, params }) {
    return this.send(method, params);
  }
}

export const browser = new Browser();
