// @ts-check
// `npm start`: opens the workbench, in Electron where its binary is or can be had, otherwise in the stand-in.
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { ensureChromium } from './chromium.mjs';
import { fetchElectron, hasDisplay, hasElectron, OVERRIDE, STAND_IN } from './host.mjs';
import { root } from './install.mjs';
import { runToTheEnd } from './node.mjs';
import { setUp } from './setup.mjs';

await setUp(fileURLToPath(import.meta.url));
buildBundles();
if (!process.env[OVERRIDE]) await chooseHost();
const electronCommand = fileURLToPath(new URL('../node_modules/electron/cli.js', import.meta.url));
await runToTheEnd(process.execPath, [electronCommand, root, ...process.argv.slice(2)], process.env);

async function chooseHost() {
  if (!hasElectron()) fetchElectron();
  if (hasElectron() && hasDisplay()) return;
  if (process.platform === 'win32') {
    console.error("Electron's binary could not be fetched. Please try again with a connection to the internet.");
    process.exit(1);
  }
  await ensureChromium();
  process.env[OVERRIDE] = STAND_IN;
  console.error(
    hasDisplay()
      ? "Electron's binary is not available here: running on Node 24 and Chromium instead. Native menus, dialogs and window frame are missing; everything else is the same code."
      : 'There is no display: running on Node 24 and Chromium without a window. To see it, start in a desktop session, or give it a virtual display: xvfb-run -a npm start',
  );
}
