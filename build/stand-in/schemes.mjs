// @ts-check
// Chromium knows nothing of app://. Inside it, `app://bundle/page` is `https://bundle.app.localhost/page`: a secure
// origin of its own that is never looked up, because every request for it is answered before it leaves.

/** Schemes that the app has registered, in lower case. @type {Set<string>} */
export const schemes = new Set();

/** @param {string} url as the app writes it */
export function toWeb(url) {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^]*)$/i.exec(url) ?? [];
  if (!schemes.has(scheme.toLowerCase())) return url;
  return `https://${host}.${scheme}.localhost`.toLowerCase() + (rest.startsWith('/') ? rest : `/${rest}`);
}

/** @param {string} url as Chromium knows it */
export function toApp(url) {
  const [, host, scheme = '', rest] =
    /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)([^]*)$/.exec(url) ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** @param {string} url of either kind */
export const schemeOf = (url) => toApp(url).split(':', 1)[0]?.toLowerCase() ?? '';

/** Rewrites the `app:` sources of a content-security policy. @param {string} policy */
export const policyToWeb = (policy) =>
  policy.replace(/(?<=[\s;])([a-z][a-z0-9+-]*):(\/\/[^\s;]+)?(?=[\s;]|$)/gi, (source, scheme, host) => {
    if (!schemes.has(scheme.toLowerCase())) return source;
    return host ? toWeb(source) : `https://*.${scheme}.localhost`;
  });
