import { expect, test } from 'vitest';
import type { Preferences } from '#core/ipc/contract.ts';
import { png } from '#test/fixtures/pixels.ts';
import { workbench } from '#test/fixtures/workbench-calls.ts';

test('preferences come back as they were written', async () => {
  const { calls } = workbench({ file: null });
  const preferences = {
    theme: 'dark',
    singleLetterKeys: false,
    projectOrder: 'name',
    viewAs: 'mlops',
    keys: { 'tool.hand': ['x'] },
    yourName: 'Ada',
    grid: false,
    snap: true,
  } satisfies Preferences;
  await calls['preferences.write'](preferences);
  expect(await calls['preferences.read'](undefined)).toEqual(preferences);
});

test('the logo of reports is kept on this machine until it is removed', async () => {
  const { calls } = workbench({ file: null });
  expect(await calls['logo.read'](undefined)).toBeNull();
  await calls['logo.write'](new Uint8Array(png(60, 20)));
  expect(await calls['logo.read'](undefined)).toEqual(new Uint8Array(png(60, 20)));
  await expect(calls['logo.write'](new Uint8Array(9))).rejects.toMatchObject({ code: 'invalidInput' });
  await calls['logo.write'](null);
  expect(await calls['logo.read'](undefined)).toBeNull();
});
