// @ts-check
// Runs before anything is installed, on whatever Node the machine has: it may import only `node:`.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Set-up speaks on stderr, because stdout belongs to the command's own result. @type {['inherit', 2, 2]} */
export const ON_STDERR = ['inherit', 2, 2];

/** Installs what package-lock.json names, unless it is already there. Ends the process where that fails. */
export function installPackages() {
  if (isInstalled()) return;
  console.error('Installing packages: npm ci --ignore-scripts');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ON_STDERR,
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** npm leaves in node_modules a list of what it put there; packages for other systems are missing from it. */
function isInstalled() {
  const listOfInstalled = `${root}/node_modules/.package-lock.json`;
  if (!existsSync(listOfInstalled)) return false;
  const installed = readPackages(listOfInstalled);
  return Object.entries(readPackages(`${root}/package-lock.json`)).every(
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && installed[place] === undefined),
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
