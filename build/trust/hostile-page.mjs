// @ts-check
// Runs tricks and attempts in the page of a running workbench, and says which of them worked.
import { createSocket } from 'node:dgram';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { attempts } from './attempts.mjs';
import { TRICKS } from './tricks.mjs';

/** @typedef {{ app: import('playwright').ElectronApplication, page: import('playwright').Page }} Running */

const CANARY = 'canary-that-nobody-may-read';
/** How long an attempt may take, and what it sets off may take after it, in milliseconds. */
const PATIENCE_MS = 600;
const AFTER_MS = 60;

/** Runs a body in the page, as a gesture of the person, and after a turn: only then does the page's policy hold for it. @param {import('playwright').Page} page @param {string} body @returns {Promise<unknown>} */
const runIn = (page, body) =>
  page.evaluate(
    `Promise.race([(async () => { await new Promise((go) => setTimeout(go)); ${body} })().then((got) => typeof got === 'boolean' ? got : JSON.stringify(got) ?? null, () => null), new Promise((done) => setTimeout(done, ${PATIENCE_MS}, null))])`,
  );

/**
 * Every trick, one after the other.
 *
 * @param {Running} running
 * @returns {Promise<{ tried: number, worked: readonly string[] }>}
 */
export async function tryTricks({ app, page }) {
  const downloads = await app.evaluate(({ app: electron }) => electron.getPath('downloads'));
  const [place, windows] = await whereItIs(app);
  await page.evaluate('window.stillHere = true');
  /** @type {string[]} */
  const worked = [];
  for (const { name, body } of TRICKS) {
    const got = await runIn(page, body);
    await page.waitForTimeout(AFTER_MS);
    const [now, windowsNow] = await whereItIs(app);
    const stayed = now === place && windowsNow === windows && (await page.evaluate('window.stillHere === true'));
    const inside = (await Promise.all(page.frames().slice(1).map(holdsSomething))).some(Boolean);
    if (got === true || !stayed || inside) worked.push(name);
  }
  const fetched = existsSync(downloads)
    ? readdirSync(downloads).filter((name) => name.startsWith('mltw-download'))
    : [];
  return { tried: TRICKS.length, worked: [...worked, ...fetched] };
}

/** @param {import('playwright').ElectronApplication} app @returns {Promise<readonly [address: string, windows: number]>} */
const whereItIs = (app) =>
  app.evaluate(({ BrowserWindow }) => {
    const all = BrowserWindow.getAllWindows();
    return /** @type {const} */ ([String(all[0]?.webContents.getURL()), all.length]);
  });

/** Whether a frame shows a page: a refused one is empty or an error page. @param {import('playwright').Frame} frame */
async function holdsSomething(frame) {
  if (/^(?:about:|chrome-error:|$)/.test(frame.url())) return false;
  return frame.evaluate('document.body !== null && document.body.childNodes.length > 0').catch(() => false);
}

/**
 * Every attempt, with a canary file in `folder` and a listener on a port of this machine.
 *
 * @param {Running} running
 * @param {string} folder
 * @returns {Promise<{ tried: number, worked: readonly string[] }>}
 */
export async function tryAttempts({ page }, folder) {
  const file = join(folder, 'canary.txt');
  writeFileSync(file, CANARY);
  const listener = await listen();
  /** @type {string[]} */
  const worked = [];
  const list = attempts({ file, port: listener.port });
  for (const { name, body } of list) {
    const before = listener.reached();
    const got = await runIn(page, body);
    await page.waitForTimeout(AFTER_MS);
    // A number is what a program or a function from text would have given.
    if (String(got).includes(CANARY) || /^\d+$/.test(String(got)) || listener.reached() > before) worked.push(name);
  }
  listener.close();
  return { tried: list.length, worked };
}

/** Listens on one port for streams and datagrams, and counts what comes. */
async function listen() {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const datagrams = createSocket('udp4').on('message', () => (count += 1));
  await new Promise((resolve) => datagrams.bind(port, '127.0.0.1', () => resolve(undefined)));
  return {
    port,
    reached: () => count,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
