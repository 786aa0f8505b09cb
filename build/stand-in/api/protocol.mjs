// @ts-check
import { schemeHandlers } from '../chromium/requests.mjs';
import { hosted } from '../hosted.mjs';
import { schemes } from '../schemes.mjs';
import { lifecycle } from './app.mjs';

export const protocol = hosted('protocol', {
  /** @param {readonly { scheme: string, privileges?: { standard?: boolean, secure?: boolean } }[]} list */
  registerSchemesAsPrivileged(list) {
    if (lifecycle.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of list) {
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`The Electron stand-in hosts standard, secure schemes only, not ${scheme}`);
      }
      schemes.add(scheme.toLowerCase());
    }
  },
  /** @param {string} scheme @param {import('../chromium/requests.mjs').SchemeHandler} handler */
  handle(scheme, handler) {
    if (!lifecycle.isReady) throw new Error('protocol.handle should be called after app is ready');
    if (!schemes.has(scheme)) throw new Error(`The Electron stand-in hosts registered schemes only, not ${scheme}`);
    if (schemeHandlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    schemeHandlers.set(scheme, handler);
  },
});
