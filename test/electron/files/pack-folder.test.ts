import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { smallPackText } from '#test/fixtures/packs.ts';
import { packFolder } from '../../../electron/files/pack-folder.ts';

test('a pack is kept under its id, replaced by another version, and removed', async () => {
  const folder = path.join(temporaryFolder(), 'packs');
  const packs = packFolder(folder);
  expect(await packs.list()).toEqual([]);
  await packs.install(smallPackText('acme'));
  const later = smallPackText('acme', { version: '2' });
  await packs.install(later);
  expect(await packs.list()).toEqual([{ file: 'acme.mltwpack.json', text: later }]);
  await packs.remove('acme');
  await packs.remove('acme');
  expect(readdirSync(folder)).toEqual([]);
});

test('nothing that is no sound pack comes in', async () => {
  const folder = path.join(temporaryFolder(), 'packs');
  await expect(packFolder(folder).install('{}')).rejects.toMatchObject({ code: 'invalidInput' });
  await expect(packFolder(folder).install(smallPackText('../up'))).rejects.toMatchObject({ code: 'invalidInput' });
  expect(await packFolder(folder).list()).toEqual([]);
});

test('a file of the folder that cannot be read leaves the others there', async () => {
  const folder = path.join(temporaryFolder(), 'packs');
  mkdirSync(path.join(folder, 'odd.mltwpack.json'), { recursive: true });
  writeFileSync(path.join(folder, 'acme.mltwpack.json'), smallPackText('acme'));
  expect((await packFolder(folder).list()).map(({ file }) => file)).toEqual(['acme.mltwpack.json']);
});
