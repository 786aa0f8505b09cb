// @ts-check
// `npm run screenshots`: takes every picture of the README and the guide from the running app, into docs/pictures.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

const SIZE = { width: 1440, height: 860 };
/** How long a picture waits for what still moves or loads. */
const CALM_MS = 500;

await setUp(fileURLToPath(import.meta.url));
buildBundles();
if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
const { _electron } = await import('playwright');
const { smallPng } = await import('./screenshots/small-png.mjs');
const { pageWith } = await import('./screenshots/report-page.mjs');
const { walk } = await import('./screenshots/walk.mjs');

const pictures = join(root, 'docs', 'pictures');
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const pdf = join(folder, 'report.pdf');

const app = await _electron.launch({
  args: ['.'],
  cwd: root,
  env: { ...process.env, MLTW_DATA_DIR: join(folder, 'data') },
});
await app.evaluate(({ dialog }, filePath) => {
  dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
}, pdf);
const page = await app.firstWindow();
await page.setViewportSize(SIZE);
await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
page.setDefaultTimeout(15_000);

/** @param {string} name @param {Buffer} png */
async function keep(name, png) {
  writeFileSync(join(pictures, `${name}.png`), await smallPng(png));
  console.log(`docs/pictures/${name}.png`);
}

await walk(page, {
  async take(name) {
    // Nothing is under the pointer.
    await page.mouse.move(SIZE.width / 2, 1);
    await page.waitForTimeout(CALM_MS);
    await keep(name, await page.screenshot());
  },
  async takeReport(pages) {
    const report = new Uint8Array(readFileSync(pdf));
    for (const [name, heading] of Object.entries(pages)) await keep(name, await pageWith(report, heading));
  },
});

await app.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
