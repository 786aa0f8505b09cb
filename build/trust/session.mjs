// @ts-check
// A workbench of its own for a check: in Electron where its binary and a display are there, otherwise on the stand-in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { buildBundles } from '../bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from '../host.mjs';
import { root } from '../install.mjs';

/**
 * Starts the workbench with an empty library, lets `use` work with it, and takes everything away again.
 *
 * @template Result
 * @param {(session: { app: import('playwright').ElectronApplication, page: import('playwright').Page, folder: string, data: string }) => Promise<Result>} use
 */
export async function withWorkbench(use) {
  buildBundles();
  if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
  const folder = mkdtempSync(join(tmpdir(), 'workbench-trust-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const preferences = { theme: 'system', singleLetterKeys: true };
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ preferences, window: null, exampleShown: true }));
  const app = await _electron.launch({ args: ['.'], cwd: root, env: { ...process.env, MLTW_DATA_DIR: data } });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading', { name: 'ML Threat Workbench' }).waitFor();
    return await use({ app, page, folder, data });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
