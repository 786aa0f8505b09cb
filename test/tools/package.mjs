// Looks at a package as it would ship, and walks the packed app on the stand-in. Last line: "N passed, N failed".
import { extractAll, listPackage, statFile } from '@electron/asar';
import { getCurrentFuseWire } from '@electron/fuses';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright';
import { buildBundles } from '../../build/bundles.mjs';
import { ensureChromium } from '../../build/chromium.mjs';
import { OVERRIDE, STAND_IN } from '../../build/host.mjs';
import { root } from '../../build/install.mjs';
import { packDummy } from '../../build/package/dummy.mjs';
import { FUSES } from '../../build/package/fuses.mjs';

/** What may lie in the archive; anything else fails. */
const ALLOWED = [
  /^package\.json$/u,
  /^out\/main\/[a-z-]+\.cjs$/u,
  /^out\/preload\/preload\.cjs$/u,
  /^out\/renderer\/index\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|ttf|woff2|svg|png)$/u,
  /^node_modules\/.+\.(?:js|cjs|json|trie)$/u,
  /^node_modules\/@expo-google-fonts\/[\w-]+\/\w+\/\w+\.ttf$/u,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-x64\.node$/u,
  /^node_modules\/harfbuzzjs\/dist\/harfbuzz-subset\.wasm$/u,
];
const FORBIDDEN = [
  /\.map$/u,
  /\.tsx?$/u,
  /(?:^|\/)\.[^/]+/u,
  /(?:^|\/)(?:tests?|fixtures|stand-in)\//u,
  /(?:^|\/)node-(?:linux|win)-/u,
  /(?:^|\/)(?:electron|playwright|typescript|vitest)\//u,
];
/** Electron's own files come on top of these. */
const LARGEST_BYTES = 40_000_000;

let passed = 0;
let failed = 0;

async function check(what, shows) {
  try {
    await shows();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED: ${what}\n${error.message}`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'workbench-package-'));
process.env[OVERRIDE] = STAND_IN;
await ensureChromium();
buildBundles();
const first = await packDummy(path.join(folder, 'first'));
const files = listPackage(first.asar, { isPack: false })
  .map((name) => name.replaceAll('\\', '/').slice(1))
  .filter((name) => !('files' in statFile(first.asar, name)));
const unpacked = path.join(folder, 'unpacked');
extractAll(first.asar, unpacked);

await check('every file in the archive is of a kind that ships', () => {
  assert.deepEqual(
    files.filter((name) => !ALLOWED.some((pattern) => pattern.test(name))),
    [],
  );
});
await check('no test, source, map, hidden file or tool of development ships', () => {
  assert.deepEqual(
    files.filter((name) => FORBIDDEN.some((pattern) => pattern.test(name))),
    [],
  );
});
await check('no bundle tells where it was built', () => {
  const telling = files.filter(
    (name) => name.startsWith('out/') && readFileSync(path.join(unpacked, name)).includes(root),
  );
  assert.deepEqual(telling, []);
});
await check('the native module lies beside the archive, for this platform alone', () => {
  const native = readdirSync(`${first.asar}.unpacked`, { recursive: true, encoding: 'utf8' });
  assert.deepEqual(
    native.filter((name) => path.extname(name) !== ''),
    [path.join('node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node')],
  );
});
await check('licences ship beside the archive', () => {
  const licences = readdirSync(path.join(first.asar, '../licences'), { recursive: true, encoding: 'utf8' });
  const expected = [
    'LICENSE.txt',
    'NOTICE.txt',
    'THIRD-PARTY-NOTICES.txt',
    'content/LICENSE.txt',
    'content/NOTICE.txt',
  ];
  assert.deepEqual(licences.filter((name) => name.endsWith('.txt')).toSorted(), expected);
});
await check('all nine fuses are set as decided, and there is no tenth', async () => {
  const { version: _version, strictlyRequireAllFuses: _strict, ...wanted } = FUSES;
  const { version: _wireVersion, ...wire } = await getCurrentFuseWire(first.program);
  const isOn = Object.fromEntries(Object.entries(wire).map(([fuse, state]) => [fuse, state === '1'.charCodeAt(0)]));
  assert.deepEqual(isOn, wanted);
});
await check('the package stays small', () => {
  const size = statSync(first.asar).size + statSync(path.join(`${first.asar}.unpacked`, native())).size;
  console.log(`The archive and the native module: ${(size / 1e6).toFixed(1)} MB, ${files.length} files.`);
  assert.ok(size < LARGEST_BYTES, `${size} bytes`);
});
await check('building and packing again gives the same archive', async () => {
  rmSync(path.join(root, 'out', 'built'));
  buildBundles();
  const second = await packDummy(path.join(folder, 'second'));
  assert.equal(hashOf(second.asar), hashOf(first.asar));
});
await check('the packed app prints findings without a window', () => {
  const { status, stdout } = headless('findings', path.join(root, 'test/fixtures/threat-dragon/husky-ai.json'));
  assert.equal(status, 0);
  assert.ok(JSON.parse(stdout).length > 0);
});
await check('the packed app writes a report without a window', () => {
  const report = path.join(folder, 'report.pdf');
  const { status } = headless('report', path.join(root, 'test/fixtures/threat-dragon/husky-ai.json'), '-o', report);
  assert.equal(status, 0);
  assert.equal(readFileSync(report).subarray(0, 5).toString(), '%PDF-');
});
await check('the packed app has the typefaces of every script that a report can be set in', () => {
  const husky = readFileSync(path.join(root, 'test/fixtures/threat-dragon/husky-ai.json'), 'utf8');
  const model = JSON.parse(husky);
  model.summary.title = 'Ελλάδα Україна مرحبا שלום नमस्ते สวัสดี 你好 こんにちは';
  const file = path.join(folder, 'scripts.json');
  writeFileSync(file, JSON.stringify(model));
  const { status, stderr } = headless('report', file, '-o', path.join(folder, 'scripts.pdf'));
  assert.equal(status, 0, stderr);
});
await check('the packed app refuses a command that it does not know', () => {
  assert.equal(headless('nonsense').status, 2);
});
await check('the packed app opens its window and makes a project', makeProject);

rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function native() {
  return path.join('node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node');
}

function hashOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Runs a command of the packed app; the archive is extracted, because the stand-in cannot read within it. */
function headless(...args) {
  const env = { ...process.env, MLTW_DATA_DIR: path.join(folder, 'headless') };
  return spawnSync(path.join(STAND_IN, 'electron'), [unpacked, '--headless', ...args], { env, encoding: 'utf8' });
}

async function makeProject() {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const preferences = { theme: 'system', singleLetterKeys: true };
  // Without the example that the very first start opens.
  writeFileSync(path.join(data, 'settings.json'), JSON.stringify({ preferences, window: null, exampleShown: true }));
  const env = { ...process.env, MLTW_DATA_DIR: data };
  const app = await _electron.launch({ args: [unpacked], cwd: unpacked, env });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    await page.getByRole('heading', { name: 'ML Threat Workbench' }).waitFor();
    await page.getByRole('button', { name: 'New project' }).first().click();
    await page.keyboard.type('Packed');
    await page.keyboard.press('Enter');
    await page.locator('#canvas').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();
  } finally {
    await app.close();
  }
}
