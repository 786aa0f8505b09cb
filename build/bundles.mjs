// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ON_STDERR, root } from './install.mjs';

/** What the bundles are made of. */
const SOURCES = ['core', 'electron', 'renderer', 'content', 'build/electron.vite.config.ts', 'package.json'];
/** Written beside the bundles; its time is that of the start of the build. */
const STAMP = join(root, 'out', 'built');

/** Bundles the app into `out/`, unless what is there is newer than every source. Ends the process where that fails. */
export function buildBundles() {
  if (existsSync(STAMP) && SOURCES.every((source) => lastChange(join(root, source)) < statSync(STAMP).mtimeMs)) return;
  console.error('Building the app …');
  const started = new Date();
  const command = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, [...command, '-c', join(root, 'build/electron.vite.config.ts')], {
    cwd: root,
    stdio: ON_STDERR,
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, '');
  utimesSync(STAMP, started, started);
}

/** Of a file, or of a folder and all in it: removals change the time of the folder. @param {string} path @returns {number} */
function lastChange(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
