// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../../chromium.mjs';
import { Connection } from './connection.mjs';

/** Makes Chromium quiet, offline and without a page of its own. */
const SWITCHES = {
  'no-first-run': '',
  'no-default-browser-check': '',
  'no-startup-window': '',
  'disable-gpu': '',
  'disable-quic': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-sync': '',
  'disable-extensions': '',
  'disable-popup-blocking': '',
  // A page taken out of this cache would come back with its world already closed.
  'disable-back-forward-cache': '',
  'disable-session-crashed-bubble': '',
  'hide-crash-restore-bubble': '',
  // Every permission is denied: the handlers an app sets are never asked.
  'deny-permission-prompts': '',
  'password-store': 'basic',
  // Without it a bar about unsupported switches shrinks the page.
  'test-type': '',
  'remote-debugging-pipe': '',
};
const FEATURES_OFF =
  'Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable';

/** Switches that are meant for Node or are decided here. */
const NOT_PASSED_ON = new Set(['inspect', 'no-sandbox', 'user-data-dir', 'headless']);

/** Without a display there is no window to see. */
export const isHeadless = () =>
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

/** Chromium refuses its own sandbox to root. */
const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

function program() {
  const file = findChromium();
  if (file) return file;
  throw new Error('Chromium was not found. The Electron stand-in needs it; on Debian: apt-get install -y chromium');
}

/**
 * Starts Chromium. It ends by itself when this process ends, however that happens, because the pipes break.
 *
 * @param {string} sessionData folder that holds the browser profile
 * @param {ReadonlyMap<string, string>} appSwitches from the command line and `app.commandLine`
 */
export function launchChromium(sessionData, appSwitches) {
  const profile = chooseProfile(sessionData);
  const switches = {
    ...Object.fromEntries([...appSwitches].filter(([name]) => !NOT_PASSED_ON.has(name))),
    ...SWITCHES,
    ...(isHeadless() ? { headless: '' } : {}),
    'disable-features': [FEATURES_OFF, appSwitches.get('disable-features')].filter(Boolean).join(','),
    'user-data-dir': profile.folder,
  };
  const written = Object.entries(switches).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  // A process group of its own: a signal to ours must let the app end in order before the browser goes.
  const child = spawn(program(), [...written, ...sandboxSwitches()], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? 'disabled:' },
  });
  const [, , stderr, to, from] = child.stdio;
  createInterface({ input: /** @type {any} */ (stderr) }).on('line', relay);
  return { child, profile, connection: new Connection(/** @type {any} */ (to), /** @type {any} */ (from)) };
}

/**
 * Opens a window without tabs or address bar in the running browser, which takes this second call over.
 *
 * @param {string} profile
 * @param {string} url
 * @returns {Promise<void>} when the call was handed over
 */
export function openAppWindow(profile, url) {
  const call = [`--user-data-dir=${profile}`, '--test-type', ...sandboxSwitches(), `--app=${url}`];
  return new Promise((resolve, reject) => {
    spawn(program(), call, { stdio: 'ignore' })
      .on('error', reject)
      .on('exit', () => resolve());
  });
}

/** Chromium's own messages are of no use to the reader, except where DevTools listens. @param {string} line */
function relay(line) {
  if (line.startsWith('DevTools listening on ') || process.env['MLTW_CHROMIUM_LOG'])
    process.stderr.write(`\n${line}\n`);
}

/**
 * As in Electron the profile is kept among the app's data; only where a living process holds it, another one is thrown
 * away afterwards.
 *
 * @param {string} sessionData
 */
function chooseProfile(sessionData) {
  const folder = join(sessionData, 'Chromium profile');
  if (isHeld(folder)) {
    const temporary = mkdtempSync(join(tmpdir(), 'chromium-profile-'));
    return { folder: temporary, remove: () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }) };
  }
  mkdirSync(folder, { recursive: true });
  return { folder, remove: () => {} };
}

/** @param {string} profile */
function isHeld(profile) {
  try {
    const holder = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    return process.kill(holder, 0);
  } catch {
    // No lock, or its holder has ended.
    return false;
  }
}
