// @ts-check
// Where the system keeps Chromium, and how it gets there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { ON_STDERR } from './install.mjs';

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

/**
 * How this system installs Chromium, or undefined where that is not known.
 *
 * @param {{ hasApt: boolean, isRoot: boolean }} system
 */
export const installCommand = ({ hasApt, isRoot }) =>
  hasApt ? `${isRoot ? '' : 'sudo '}apt-get install -y chromium` : undefined;

/**
 * What to do where Chromium is missing. A step that changes the system can be declined: on a terminal by answering no,
 * elsewhere by `MLTW_NO_SYSTEM_INSTALL=1`; without a terminal only root may go ahead.
 *
 * @param {{ hasApt: boolean, isRoot: boolean, isTerminal: boolean, mayInstall: boolean }} system
 * @returns {'ask' | 'install' | 'tell'}
 */
export function whenMissing({ hasApt, isRoot, isTerminal, mayInstall }) {
  if (!hasApt || !mayInstall) return 'tell';
  if (isTerminal) return 'ask';
  return isRoot ? 'install' : 'tell';
}

/** Sees to it that Chromium is there. Ends the process, saying what to do, where it cannot. */
export async function ensureChromium() {
  if (findChromium()) return;
  const system = {
    hasApt: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    isTerminal: process.stdin.isTTY,
    mayInstall: process.env['MLTW_NO_SYSTEM_INSTALL'] !== '1',
  };
  const command = installCommand(system);
  const step = whenMissing(system);
  console.error('Chromium is needed here, and it was not found.');
  if (command && step !== 'tell' && (step === 'install' || (await agrees(command)))) {
    console.error(`Installing it: ${command}`);
    spawnSync(command, { shell: true, stdio: ON_STDERR });
    if (findChromium()) return;
  }
  console.error(`Please install it${command ? `: ${command}` : ''}, or name its program file in MLTW_CHROMIUM.`);
  process.exit(1);
}

/** @param {string} command */
async function agrees(command) {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`Run "${command}" now? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
