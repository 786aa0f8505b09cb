import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, respond } from '../../electron/bundle-files.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';

function bundle(): ReadonlyMap<string, string> {
  const root = temporaryFolder();
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
  mkdirSync(path.join(root, 'renderer', 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(path.join(root, 'renderer', 'assets', 'main.js'), 'start();');
  return listFiles(path.join(root, 'renderer'));
}

test('serves its own files by name, each under the policy that keeps the page from the world', async () => {
  const response = await respond(bundle(), new Request('app://bundle/assets/main.js'));
  expect(await response.text()).toBe('start();');
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/javascript; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'none'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types workers",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test.each([
  'app://bundle/',
  'app://bundle/assets',
  'app://bundle/../secret.txt',
  'app://bundle/%2e%2e/secret.txt',
  'app://bundle/assets/..%2f..%2fsecret.txt',
  'app://bundle/..\\secret.txt',
  'app://bundle//index.html',
  'app://bundle/index.html%00',
  'app://bundle/INDEX.HTML',
  'app://elsewhere/index.html',
  'app://bundle:1/index.html',
  'app://bundle/__proto__',
])('has nothing at %s', async (address) => {
  const response = await respond(bundle(), new Request(address));
  expect({ status: response.status, text: await response.text() }).toEqual({ status: 404, text: '' });
});

test('takes no other method than GET', async () => {
  const response = await respond(bundle(), new Request('app://bundle/index.html', { method: 'POST' }));
  expect(response.status).toBe(404);
});
