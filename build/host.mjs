// @ts-check
// Which program runs the app: Electron itself, or the stand-in.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const electron = join(root, 'node_modules', 'electron');
const FETCH_LIMIT_MS = 30_000;

/** The variable by which the `electron` package is told another folder for its executable. */
export const OVERRIDE = 'ELECTRON_OVERRIDE_DIST_PATH';
export const STAND_IN = join(root, 'build', 'stand-in');

/** Whether Electron's binary lies in its package. */
export function hasElectron() {
  const name = join(electron, 'path.txt');
  return existsSync(name) && existsSync(join(electron, 'dist', readFileSync(name, 'utf8')));
}

/** Whether a window could be seen. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** Lets Electron's package fetch its binary, once and not for long. */
export function fetchElectron() {
  if (process.env['CI'] || process.env['MLTW_SKIP_ELECTRON_DOWNLOAD']) return;
  console.error("Fetching Electron's binary (for 30 seconds at most) …");
  spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: FETCH_LIMIT_MS });
}
