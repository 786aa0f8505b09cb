import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readSettings, type Settings } from '../../electron/settings.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';

const defaults: Settings = {
  preferences: {
    theme: 'system',
    singleLetterKeys: true,
    projectOrder: 'opened',
    viewAs: null,
    keys: {},
    yourName: null,
    grid: true,
    snap: true,
  },
  window: null,
  session: null,
  places: [],
  exampleShown: false,
};

test('a first start has the defaults and writes nothing', () => {
  const folder = temporaryFolder();
  expect(readSettings(path.join(folder, 'settings.json')).current).toEqual(defaults);
});

test('settings come back after a restart, the last of several changes at once included', async () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  const settings = readSettings(file);
  const window = { x: 1, y: 2, width: 1100, height: 700, maximized: true };
  const prefer = (changed: Partial<Settings['preferences']>) =>
    settings.change({ preferences: { ...defaults.preferences, ...changed } });
  await Promise.all([
    prefer({ theme: 'light' }),
    settings.change({ window }),
    prefer({ theme: 'dark', singleLetterKeys: false, projectOrder: 'risk', viewAs: 'ciso', keys: { 'tool.hand': [] } }),
  ]);
  expect(readSettings(file).current).toEqual({
    preferences: {
      ...defaults.preferences,
      theme: 'dark',
      singleLetterKeys: false,
      projectOrder: 'risk',
      viewAs: 'ciso',
      keys: { 'tool.hand': [] },
    },
    window,
    session: null,
    places: [],
    exampleShown: false,
  });
});

test('settings from before there were others mean the defaults for those alone', () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  writeFileSync(file, '{"preferences":{"theme":"dark","singleLetterKeys":false},"window":null}');
  expect(readSettings(file).current).toEqual({
    ...defaults,
    preferences: { ...defaults.preferences, theme: 'dark', singleLetterKeys: false },
  });
});

test('a place of the window that cannot be read is forgotten alone', () => {
  const file = path.join(temporaryFolder(), 'settings.json');
  const preferences = { ...defaults.preferences, keys: { 'tool.hand': ['x'] } };
  writeFileSync(file, JSON.stringify({ preferences, window: { width: 800 } }));
  expect(readSettings(file).current).toEqual({ ...defaults, preferences });
});

test.each(['', '{', '[]', '{"preferences":{"theme":"purple"}}'])('odd settings (%s) mean the defaults', (text) => {
  const file = path.join(temporaryFolder(), 'settings.json');
  writeFileSync(file, text);
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(readSettings(file).current).toEqual(defaults);
  expect(said).toHaveBeenCalledOnce();
  expect(readFileSync(file, 'utf8')).toBe(text);
  said.mockRestore();
});
