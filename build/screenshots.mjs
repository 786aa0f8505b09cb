// @ts-check
// Takes the README's pictures from the running app: `npm run screenshots`.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
if (!hasElectron() || !hasDisplay()) process.env[OVERRIDE] ??= STAND_IN;
const { _electron } = await import('playwright');
const { writeProjectFile } = await import('../core/formats/mltw.ts');
const { readCatalogue } = await import('../electron/content.ts');
const { creditScoring } = await import('../test/fixtures/credit-scoring.ts');

const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
const project = join(folder, 'credit-scoring.mltw');
writeFileSync(project, writeProjectFile({ model: creditScoring(), catalogueVersion: readCatalogue().version }));
mkdirSync(join(root, 'docs'), { recursive: true });

const app = await _electron.launch({
  args: ['.'],
  cwd: root,
  env: { ...process.env, MLTW_DATA_DIR: join(folder, 'data') },
});
const page = await app.firstWindow();
await page.setViewportSize({ width: 1440, height: 860 });
await app.evaluate(({ dialog }, file) => {
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
}, project);
await page.getByRole('button', { name: 'Open file…' }).click();
await page.getByRole('tab', { name: /^Findings/u }).click();
await page
  .getByRole('tabpanel')
  .getByRole('button', { name: /^ML08 /u })
  .first()
  .click();
await page.getByRole('button', { name: 'Fit', exact: false }).last().click();
for (const theme of ['light', 'dark']) {
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(root, 'docs', `workbench-${theme}.png`) });
}
await app.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
