// @ts-check
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makeCodec } from '../codec.mjs';
import { joinWorlds } from './context-bridge.mjs';
import { hostPreload } from './preload-world.mjs';

/** Name of the isolated world in which the preload script runs, as in Electron. */
export const WORLD = 'Electron Isolated Context';

/** Names that no page can guess: the door out of the preload's world, the door into it, and the way between worlds. */
const secret = randomBytes(16).toString('hex');
export const binding = `ask_${secret}`;
export const receiver = `receive_${secret}`;

/** Functions that go to the page as source text. */
const [codecSource, bridgeSource, hostSource] = [makeCodec, joinWorlds, hostPreload].map(String);
const codecInPage = `(${codecSource})((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text))`;

/**
 * What every new document of a page runs before its own scripts: in its own world one half of the context bridge, in
 * the isolated world the other half and the preload script.
 *
 * @param {string | undefined} preload
 * @returns {{ source: string, worldName?: string }[]}
 */
export function preloadScripts(preload) {
  const script = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const run = `function (require, module, exports) {${script}\n}`;
  const source = `if (self === top) (${hostSource})({
    ask: globalThis.${binding},
    hear: (listener) => { globalThis.${receiver} = listener; },
    codec: ${codecInPage},
    bridge: (${bridgeSource})('${secret}', 'preload'),
  }, ${run});
  delete globalThis.${binding};
  //# sourceURL=${preload === undefined ? 'no-preload' : pathToFileURL(preload).href}`;
  return [{ source: `if (self === top) (${bridgeSource})('${secret}', 'page');` }, { source, worldName: WORLD }];
}
