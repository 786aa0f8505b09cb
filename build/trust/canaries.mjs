// @ts-check
// A session in which everything that a person types is a canary, and the search for it where it must not be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withApp } from './app.mjs';

const CANARY = 'Quokka7Vesper';
/** Where projects belong: the library with its journal, and copies of it. */
const LIBRARY = /^(?:library\.db|backups)/;
/** What Chromium remembers of fields that were filled in; Electron keeps no such file. */
const STAND_IN_ONLY = /^Chromium profile.*Web Data/;
const CRASH_MS = 300;

/** @returns {Promise<{ looked: number, found: readonly string[] }>} `looked`: files and outputs searched; `found`: those with a canary */
export function strayCanaries() {
  return withApp(async ({ app, page, data, folder }) => {
    /** @type {Record<string, string>} */
    const said = { 'standard output': '', 'error output': '', 'console of the page': '', 'recent files': '' };
    const hear = (/** @type {string} */ where) => (/** @type {Buffer} */ text) => (said[where] += String(text));
    app.process().stdout?.on('data', hear('standard output'));
    app.process().stderr?.on('data', hear('error output'));
    page.on('console', (message) => (said['console of the page'] += message.text()));
    await app.evaluate(
      ({ app: electron, dialog }, filePath) => {
        Reflect.set(globalThis, 'recent', []);
        electron.addRecentDocument = (file) => void Reflect.get(globalThis, 'recent').push(file);
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      },
      join(folder, 'chosen.mltw'),
    );

    await live(page);
    said['recent files'] = JSON.stringify(await app.evaluate(() => Reflect.get(globalThis, 'recent')));
    const files = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => ![LIBRARY, STAND_IN_ONLY].some((place) => place.test(file.slice(data.length + 1))));
    const holding = files.filter((file) => holds(readFileSync(file)));
    const saying = Object.entries(said).filter(([, text]) => text.includes(CANARY));
    return {
      looked: files.length + Object.keys(said).length,
      found: [...holding.map((file) => file.slice(data.length + 1)), ...saying.map(([where]) => where)],
    };
  });
}

/** Draws, saves a copy, breaks a call, and lets the page fail with a canary on its lips. @param {import('playwright').Page} page */
async function live(page) {
  await page.getByRole('button', { name: 'New project' }).first().click();
  await page.keyboard.type(`${CANARY} system`);
  await page.keyboard.press('Enter');
  await page.locator('#canvas').focus();
  for (const type of ['end user', 'inference service']) {
    await page.keyboard.press('/');
    await page.keyboard.type(type);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${CANARY} ${type}`);
    await page.keyboard.press('Enter');
  }
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.evaluate(`Promise.allSettled([
    workbench.call('library.list').then((list) => workbench.call('file.saveCopy', { projectId: list.value[0].id })),
    workbench.call('file.openText', { text: '{"format":"${CANARY}"' }),
    workbench.call('project.rename', { projectId: '${CANARY}', name: '${CANARY}' }),
    workbench.call('project.open', { projectId: '${CANARY}' }),
    workbench.call('${CANARY}', '${CANARY}'),
  ])`);
  await page.waitForTimeout(CRASH_MS);
}

/** As it is written in a file, in either encoding. @param {Buffer} bytes */
const holds = (bytes) => bytes.includes(CANARY) || bytes.includes(Buffer.from(CANARY, 'utf16le'));
