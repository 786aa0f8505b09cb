// @ts-check
// Stands in for Electron's executable: reads its command line, offers the `electron` module, runs the app's main file,
// and raises Chromium.
import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { app, appConfig, lifecycle } from './api/app.mjs';
import { browser } from './chromium/browser.mjs';
import { readCommandLine } from './command-line.mjs';
import { poseAsElectron } from './pose.mjs';

const words = process.argv.slice(2);
const { preloaded, app: named, switches } = readCommandLine(words);
poseAsElectron('browser');
if (switches.has('version')) {
  console.log(`v${process.versions['electron']}`);
  process.exit();
}
// As it was written: test drivers cut away their part by themselves.
process.argv = [join(import.meta.dirname, 'electron'), ...words];
Object.defineProperty(process, 'defaultApp', { value: true });

const electronModule = new URL('./electron-module.mjs', import.meta.url).href;
registerHooks({
  resolve(specifier, context, nextResolve) {
    if (specifier !== 'electron' && specifier !== 'electron/main') return nextResolve(specifier, context);
    return { url: electronModule, format: 'module', shortCircuit: true };
  },
});
const inspectAt = switches.get('inspect');
if (inspectAt !== undefined) inspector.open(Number(inspectAt), '127.0.0.1');

const main = readApp(named ?? '.');
appConfig.switches = switches;
const require = createRequire(join(process.cwd(), 'electron'));
for (const file of [...preloaded, main]) require(file);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());

try {
  await browser.start(app.getPath('sessionData'), switches, () => app.exit(1));
  lifecycle.becomeReady();
} catch (error) {
  // An app may end before it is ready; then there is nothing to be ready for.
  if (!lifecycle.isExiting) throw error;
}

/** Takes in the app's name and version. @param {string} given a folder or a file @returns the app's main file */
function readApp(given) {
  const path = resolve(given);
  if (!existsSync(path)) {
    console.error(`Unable to find Electron app at ${path}`);
    process.exit(1);
  }
  appConfig.folder = path;
  if (!statSync(path).isDirectory()) {
    appConfig.folder = dirname(path);
    return path;
  }
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name ?? app.getName());
  appConfig.version = description.version ?? appConfig.version;
  return join(path, description.main ?? 'index.js');
}
