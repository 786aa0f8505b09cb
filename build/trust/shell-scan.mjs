// @ts-check
// Electron's security checklist of twenty points, read out of the sources.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { FUSES } from '../package/fuses.mjs';
import { calls, nodesOf, productNodes, texts, valuesOf } from './ast.mjs';

/** Names of XML, not addresses that anything loads. */
const NAMESPACE = /^http:\/\/www\.w3\.org\//;
const NINE_FUSES = '010011001';

/** @returns {readonly { point: number, what: string, holds: boolean }[]} the twenty points, in their order */
export function checklist() {
  const all = productNodes();
  const main = nodesOf('electron/main.ts');
  const lockdown = nodesOf('electron/lockdown.ts');
  const window = nodesOf('electron/window.ts');
  const preload = nodesOf('electron/preload.ts');
  /** Whether a property is written once or more and always with this value. @param {string} name @param {string} value */
  const always = (name, value) =>
    valuesOf(window, name).length > 0 && valuesOf(all, name).every((one) => one === value);
  /** @param {string} name */
  const never = (name) => valuesOf(all, name).length === 0;
  /** Whether a listener for this event of pages does nothing but prevent it. @param {string} event */
  const prevents = (event) =>
    calls(lockdown, 'on').some(({ text }) => text.includes(`'${event}', (event) => event.preventDefault()`));
  /** @param {string} name @param {string} answer */
  const answers = (name, answer) => calls(lockdown, name).some(({ text }) => text.endsWith(`=> ${answer})`));
  /** @param {string} name @param {readonly string[]} files */
  const onlyIn = (name, files) => calls(all, name).every(({ file }) => files.includes(file));
  const said = texts(all);
  const policy = readFileSync(join(root, 'electron/bundle-files.ts'), 'utf8');

  const points = /** @type {[what: string, holds: boolean][]} */ ([
    [
      'loads nothing from afar',
      calls(all, 'loadURL').every(({ text }) => text.endsWith('loadURL(PAGE)')) &&
        said.every(({ value }) => !/^(?:http|ws|ftp):\/\//.test(value) || NAMESPACE.test(value)),
    ],
    [
      'no Node in any page, worker or frame',
      ['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames'].every((name) =>
        always(name, 'false'),
      ),
    ],
    ['context isolation', always('contextIsolation', 'true')],
    [
      'the sandbox of the system, for every process of a page',
      calls(main, 'enableSandbox').length === 1 && always('sandbox', 'true'),
    ],
    [
      'every permission is denied',
      answers('setPermissionRequestHandler', 'decide(false)') &&
        answers('setPermissionCheckHandler', 'false') &&
        answers('setDevicePermissionHandler', 'false'),
    ],
    ['web security stays on', always('webSecurity', 'true')],
    ['a strict content-security policy', policy.includes("default-src 'none'") && !policy.includes('unsafe-')],
    ['no insecure content', never('allowRunningInsecureContent')],
    ['no experimental features', never('experimentalFeatures')],
    ['no Blink features', never('enableBlinkFeatures')],
    [
      'no webview',
      always('webviewTag', 'false') &&
        !all.some(({ type, node }) => type === 'JSXIdentifier' && node.name === 'webview'),
    ],
    ['a webview is never attached', prevents('will-attach-webview')],
    [
      'navigation is prevented',
      ['will-navigate', 'will-frame-navigate', 'will-redirect'].every(prevents) &&
        always('navigateOnDragDrop', 'false'),
    ],
    ['no other window opens', answers('setWindowOpenHandler', "({ action: 'deny' })")],
    [
      'only addresses of the catalogue go to the browser',
      onlyIn('openExternal', ['electron/ipc/dialogs.ts']) &&
        calls(all, 'openLink').every(({ text }) => text.includes('knownLink(')),
    ],
    ['the newest Electron that was noted', electronIsNewest()],
    [
      'every message is asked who sent it',
      calls(all, 'handle').every(({ file }) =>
        ['electron/ipc/serve.ts', 'electron/bundle-protocol.ts'].includes(file),
      ) &&
        all
          .filter(({ type, node }) => type === 'Identifier' && node.name === 'ipcMain')
          .every(({ file }) => file === 'electron/ipc/serve.ts') &&
        calls(nodesOf('electron/ipc/serve.ts'), 'answer').length === 1 &&
        calls(nodesOf('electron/ipc/answer.ts'), 'mayAsk').length === 1,
    ],
    [
      'a scheme of our own, never file:',
      calls(all, 'loadFile').length === 0 &&
        never('bypassCSP') &&
        said.every(({ value }) => !value.startsWith('file:')),
    ],
    ['the fuses', fuseWire() === NINE_FUSES],
    [
      'nothing of Electron reaches the page',
      calls(preload, 'exposeInMainWorld').length === 1 &&
        // Only ever called by a method's name: never handed on as a value.
        preload.filter(({ type, node }) => type === 'Identifier' && node.name === 'ipcRenderer').length ===
          calls(preload, 'invoke').length +
            calls(preload, 'on').filter(({ text }) => text.startsWith('ipcRenderer')).length +
            2,
    ],
  ]);
  return points.map(([what, holds], index) => ({ point: index + 1, what, holds }));
}

/** The fuses as they are written into a binary: a digit for each, in their order. */
function fuseWire() {
  const { version: _version, strictlyRequireAllFuses, ...fuses } = FUSES;
  return strictlyRequireAllFuses ? Object.values(fuses).map(Number).join('') : '';
}

function electronIsNewest() {
  const { electron } = JSON.parse(readFileSync(join(root, 'build/trust/advisories.json'), 'utf8'));
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron === electron.newest;
}
