import { expect, test } from 'vitest';
import { installCommand, whenMissing } from '../../build/chromium.mjs';

const debian = { hasApt: true, isRoot: true, isTerminal: false, mayInstall: true };

test('installs Chromium unasked only as root, away from a terminal, and where nobody forbade it', () => {
  expect(whenMissing(debian)).toBe('install');
  expect(whenMissing({ ...debian, isRoot: false })).toBe('tell');
  expect(whenMissing({ ...debian, mayInstall: false })).toBe('tell');
  expect(whenMissing({ ...debian, isTerminal: true })).toBe('ask');
  expect(whenMissing({ ...debian, isTerminal: true, mayInstall: false })).toBe('tell');
  expect(whenMissing({ ...debian, hasApt: false })).toBe('tell');
});

test('names the command as the person would type it', () => {
  expect(installCommand({ hasApt: true, isRoot: true })).toBe('apt-get install -y chromium');
  expect(installCommand({ hasApt: true, isRoot: false })).toBe('sudo apt-get install -y chromium');
  expect(installCommand({ hasApt: false, isRoot: true })).toBe(undefined);
});
