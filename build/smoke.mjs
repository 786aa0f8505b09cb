// @ts-check
// `npm run smoke`: walks the real app once, from an empty drawing to the PDF, and says per step whether it worked.
// For the first person with Electron's own binary; on the stand-in it says so.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';
import { root } from './install.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
const onStandIn = !hasElectron() || !hasDisplay();
if (onStandIn) process.env[OVERRIDE] ??= STAND_IN;
const { _electron } = await import('playwright');

const folder = mkdtempSync(join(tmpdir(), 'workbench-smoke-'));
const pdf = join(folder, 'smoke.pdf');
const data = join(folder, 'data');
// Without the example of a first start.
mkdirSync(data);
const preferences = { theme: 'system', singleLetterKeys: true };
writeFileSync(join(data, 'settings.json'), JSON.stringify({ preferences, window: null, exampleShown: true }));
/** @param {readonly string[]} files @returns {Promise<import('playwright').ElectronApplication>} */
const launch = (...files) =>
  _electron.launch({ args: ['.', ...files], cwd: root, env: { ...process.env, MLTW_DATA_DIR: data } });
let app = await launch();
let page = await app.firstWindow();
page.setDefaultTimeout(15_000);
let failed = 0;

/**
 * @param {string} name
 * @param {() => Promise<unknown>} walk
 */
async function step(name, walk) {
  try {
    await walk();
    console.log(`pass  ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

/**
 * @param {string} type
 * @param {string} name
 */
async function add(type, name) {
  await page.keyboard.press('/');
  await page.keyboard.type(type);
  await page.keyboard.press('Enter');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

console.log(`Running on ${onStandIn ? 'the stand-in (Node and Chromium)' : "Electron's own binary"}.`);
await step('the window opens', () => page.getByRole('heading', { name: 'ML Threat Workbench' }).waitFor());
await step('the window is sandboxed: no Node in the page', async () => {
  const seen = await page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
  ]);
  if (seen.some((type) => type !== 'undefined')) throw new Error(`the page sees ${seen.join()}`);
});
await step('a project is made', async () => {
  await page.getByRole('button', { name: 'New project' }).first().click();
  await page.keyboard.type('Smoke test');
  await page.keyboard.press('Enter');
  await page.locator('#canvas').waitFor();
  await page.locator('#canvas').focus();
});
await step('two components are drawn', async () => {
  await add('end user', 'Customer');
  await add('inference service', 'Model');
  await page.getByText('2 components', { exact: false }).waitFor();
});
await step('they are connected, and a risk attaches', async () => {
  await page.keyboard.press('a');
  await page.keyboard.type('Customer');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Home');
  await page.keyboard.press('a');
  await page.keyboard.type('Model');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('1 flow', { exact: false }).waitFor();
  await page.getByRole('tab', { name: /^Findings/u }).click();
  await page.getByRole('button', { name: /^ML01 /u }).waitFor();
});
await step('it is saved', () => page.getByText('Saved', { exact: true }).waitFor());
await step('the report is written as PDF', async () => {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  await page.getByRole('button', { name: 'Export report' }).click();
  await page.getByRole('button', { name: 'Save report…' }).click();
  await page.getByText('Report saved').waitFor({ timeout: 60_000 });
  if (!existsSync(pdf) || !readFileSync(pdf).subarray(0, 5).equals(Buffer.from('%PDF-')))
    throw new Error('no PDF there');
});
await step('after a kill everything is there, where it was left', async () => {
  const main = app.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
  app = await launch();
  page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  await page.getByText('2 components, 1 flow', { exact: false }).waitFor();
});
await step('a project file opens, read in a process of its own', async () => {
  await app.close();
  app = await launch(join('docs', 'threat-model.mltw'));
  page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  await page.getByRole('img', { name: ', Main process,' }).waitFor();
});
await step('it closes', () => app.close());

rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
console.log(failed === 0 ? 'All steps passed.' : `${failed} steps failed.`);
process.exitCode = failed === 0 ? 0 : 1;
