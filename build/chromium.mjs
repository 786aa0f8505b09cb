// @ts-check
// Where the system keeps Chromium, and how it gets there.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Real programs before the wrapper scripts that distributions put on PATH: those add switches and print. */
const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The program file of Chromium, or undefined where there is none. `MLTW_CHROMIUM` names another one. */
export function findChromium() {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env['MLTW_CHROMIUM'], ...USUAL_PLACES, ...onPath].find((file) => file && existsSync(file));
}
