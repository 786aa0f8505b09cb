// @ts-check
// Every navigation and every request for an app's own scheme stops here until it is answered or refused.
import { policyToWeb, schemeOf, schemes, toApp, toWeb } from '../schemes.mjs';

/** @typedef {(request: Request) => Response | Promise<Response>} SchemeHandler */
/** @typedef {(request: { url: string, method: string, resourceType: string }) => Promise<{ cancel?: boolean }>} Filter */
/** @typedef {{ method: string, params: object }} Command what to tell the browser about a paused request */

/** Set by `protocol.handle`. @type {Map<string, SchemeHandler>} */
export const schemeHandlers = new Map();

/** Set by `session.webRequest`. @type {{ beforeRequest: Filter | undefined }} */
export const filters = { beforeRequest: undefined };

/** @param {string} requestId @param {'Aborted' | 'BlockedByClient' | 'Failed'} errorReason @returns {Command} */
export const refusal = (requestId, errorReason) => ({
  method: 'Fetch.failRequest',
  params: { requestId, errorReason },
});

/**
 * @param {any} paused the protocol's `Fetch.requestPaused`
 * @param {import('./page.mjs').Page | undefined} page where the request comes from
 * @returns {Promise<Command>}
 */
export async function answerTo(paused, page) {
  const { requestId, request, resourceType, frameId } = paused;
  if (resourceType === 'Document' && page) {
    const isRedirect = paused.redirectedRequestId !== undefined;
    if (!page.mayNavigate(request.url, frameId, isRedirect)) return refusal(requestId, 'Aborted');
  }
  const verdict = await filters.beforeRequest?.({
    url: toApp(request.url),
    method: request.method,
    resourceType: electronsResourceType(paused, page),
  });
  if (verdict?.cancel) return refusal(requestId, 'BlockedByClient');
  const scheme = schemeOf(request.url);
  if (!schemes.has(scheme)) return { method: 'Fetch.continueRequest', params: { requestId } };
  if (isHabitOfHttps(paused)) return fulfilment(requestId, new Response(null, { status: 204 }), request.url);
  const handler = schemeHandlers.get(scheme);
  if (!handler) return refusal(requestId, 'Failed');
  return fulfilment(requestId, await handler(toAppRequest(request)), request.url);
}

/** Chromium asks every https site for an icon; Electron never asks an app's own scheme. @param {any} paused */
const isHabitOfHttps = ({ request, resourceType }) => resourceType === 'Other' && request.url.endsWith('/favicon.ico');

/** @param {any} request */
function toAppRequest({ url, method, headers }) {
  const mapped = Object.entries(headers).map(([name, value]) =>
    /^(origin|referer)$/i.test(name) ? [name, toApp(value)] : [name, value],
  );
  return new Request(toApp(url), { method, headers: Object.fromEntries(mapped) });
}

/** @param {string} requestId @param {Response} response @param {string} url of the request, as Chromium knows it */
async function fulfilment(requestId, response, url) {
  const responseHeaders = Array.from(response.headers, ([name, value]) => ({
    name,
    value: headerToWeb(name, value, url),
  }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return {
    method: 'Fetch.fulfillRequest',
    params: { requestId, responseCode: response.status, responseHeaders, body },
  };
}

/** @param {string} name in lower case @param {string} value @param {string} url of the request */
function headerToWeb(name, value, url) {
  if (name === 'location') return toWeb(new URL(value, toApp(url)).href);
  return name.startsWith('content-security-policy') ? policyToWeb(value) : value;
}

/** @type {Readonly<Record<string, string>>} */
const RESOURCE_TYPES = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
};

/** @param {any} paused @param {import('./page.mjs').Page | undefined} page */
function electronsResourceType({ resourceType, frameId }, page) {
  if (resourceType === 'Document') return page?.isMainFrame(frameId) ? 'mainFrame' : 'subFrame';
  return RESOURCE_TYPES[resourceType] ?? 'other';
}
