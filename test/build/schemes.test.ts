import { beforeEach, expect, test } from 'vitest';
import { policyToWeb, schemeOf, schemes, toApp, toWeb } from '../../build/stand-in/schemes.mjs';

beforeEach(() => void schemes.add('app'));

test.each([
  ['app://bundle/index.html?a=1#b', 'https://bundle.app.localhost/index.html?a=1#b'],
  ['app://bundle/', 'https://bundle.app.localhost/'],
])('%s goes to Chromium as %s and comes back', (own, web) => {
  expect(toWeb(own)).toBe(web);
  expect(toApp(web)).toBe(own);
});

test.each(['https://example.com/app', 'https://bundle.other.localhost/', 'other://bundle/', 'about:blank'])(
  '%s is left as it is',
  (url) => {
    expect([toWeb(url), toApp(url)]).toEqual([url, url]);
  },
);

test('knows the scheme on either side', () => {
  expect(['https://bundle.app.localhost/x', 'app://bundle/x', 'HTTPS://example.com'].map(schemeOf)).toEqual([
    'app',
    'app',
    'https',
  ]);
});

test('a policy that names the scheme means the same in Chromium', () => {
  expect(policyToWeb("default-src 'none'; img-src app: data:; font-src app://fonts 'self'")).toBe(
    "default-src 'none'; img-src https://*.app.localhost data:; font-src https://fonts.app.localhost/ 'self'",
  );
});
