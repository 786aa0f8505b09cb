// @ts-check
import { browser } from '../chromium/browser.mjs';
import { filters } from '../chromium/requests.mjs';
import { HostedEmitter, hosted } from '../hosted.mjs';

/** @typedef {(details: object, callback: (verdict: { cancel?: boolean }) => void) => void} BeforeRequest */

class Session extends HostedEmitter {
  webRequest = hosted('webRequest', {
    /** @param {BeforeRequest} listener */
    onBeforeRequest(listener) {
      filters.beforeRequest = (request) => new Promise((resolve) => listener(request, resolve));
      browser.watchEverything();
    },
  });
  // Chromium runs with every permission and every download denied: whatever these would answer is not asked for.
  setPermissionRequestHandler() {}
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
}

export const defaultSession = new Session();
export const session = hosted('session', { defaultSession });
