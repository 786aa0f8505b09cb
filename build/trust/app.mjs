// @ts-check
// The running app as the rows use it: in Electron where its binary and a display are there, otherwise on the stand-in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { buildBundles } from '../bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from '../host.mjs';
import { root } from '../install.mjs';
import { openLibrary, withFolder } from './library.mjs';

/** What the figures of these rows are of. */
export const HOST =
  hasElectron() && hasDisplay() ? "Electron's own binary" : 'the stand-in; a packaged binary was not run';

/** Starts the app on a data folder and waits for its start screen. @param {string} data */
export async function startApp(data) {
  buildBundles();
  if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
  const preferences = { theme: 'system', singleLetterKeys: true };
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ preferences, window: null, exampleShown: true }));
  const app = await _electron.launch({ args: ['.'], cwd: root, env: { ...process.env, MLTW_DATA_DIR: data } });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'ML Threat Workbench' }).waitFor();
  return { app, page };
}

/**
 * Starts the app with an empty library, lets `use` work with it, and takes everything away again.
 *
 * @template Result
 * @param {(running: { app: import('playwright').ElectronApplication, page: import('playwright').Page, folder: string, data: string }) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export function withApp(use) {
  return withFolder(async (folder) => {
    const data = join(folder, 'data');
    mkdirSync(data);
    const { app, page } = await startApp(data);
    try {
      return await use({ app, page, folder, data });
    } finally {
      await app.close();
    }
  });
}

/**
 * Edits a project without a pause through the page's own door, each edit sent again until it is answered, and counts
 * the answers from the first one on, which it waits for; `answered.times` are milliseconds.
 *
 * @param {import('playwright').Page} page
 */
export async function editWithoutPause(page) {
  const answered = { id: '', revision: 0, times: /** @type {number[]} */ ([]) };
  page.on('console', (message) => {
    const told = /^answered (\S+) (\d+) ([\d.]+)$/.exec(message.text());
    if (!told) return;
    answered.id = told[1] ?? '';
    answered.revision = Number(told[2]);
    answered.times.push(Number(told[3]));
  });
  const begun = page.waitForEvent('console', (message) => message.text().startsWith('answered '));
  await page.evaluate(async () => {
    const { workbench } = /** @type {any} */ (window);
    const made = await workbench.call('project.create', { name: 'Killed' });
    const { id, rows } = made.value;
    const row = rows.find((/** @type {any} */ { table }) => table === 'project');
    let before = row.after;
    let revision = made.value.revision;
    const go = async () => {
      for (;;) {
        const after = { ...before, description: `Edit ${revision + 1}` };
        const entry = { kind: 'do', title: 'Edit', at: 1, rows: [{ table: 'project', id, before, after }] };
        const started = performance.now();
        const answer = await workbench.call('project.apply', { projectId: id, baseRevision: revision, entry });
        if (!answer.ok) {
          // What was committed stands, though the kill swallowed its answer: it goes on from what is there.
          const now = await workbench.call('project.open', { projectId: id });
          if (!now.ok) continue;
          revision = now.value.revision;
          before = now.value.rows.find((/** @type {any} */ { table }) => table === 'project').after;
          continue;
        }
        revision = answer.value.revision;
        before = after;
        console.log(`answered ${id} ${revision} ${performance.now() - started}`);
      }
    };
    void go();
  });
  await begun;
  return answered;
}

/** How many answered edits the library of a data folder lacks; NaN where it cannot be opened. @param {string} data @param {{ id: string, revision: number }} answered */
export function missing(data, { id, revision }) {
  try {
    const library = openLibrary(join(data, 'library.db'));
    const kept = library.open(/** @type {any} */ (id)).revision;
    library.close();
    return Math.max(0, revision - kept);
  } catch (thrown) {
    console.error(thrown);
    return Number.NaN;
  }
}
