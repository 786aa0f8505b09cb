import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contract } from '#core/ipc/contract.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import type { Dialogs } from '../../../electron/ipc/dialogs.ts';
import { pictureCalls } from '../../../electron/ipc/pictures.ts';

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** The calls; every dialog answers `file`, and what was asked for is noted. */
function calls(file: string | null) {
  const asked: string[] = [];
  const copied: { png: Uint8Array; text: string }[] = [];
  const dialogs = {
    whereToSave: async (what: string, name: string) => {
      asked.push(`${what} ${name}`);
      return file;
    },
    copyPicture: async (png: Uint8Array, text: string) => void copied.push({ png, text }),
  } as unknown as Dialogs;
  return { ...pictureCalls(dialogs), asked, copied };
}

test('a diagram is written as the file a person chose, under a name that is valid everywhere', async () => {
  const file = path.join(temporaryFolder(), 'diagram.svg');
  const pictures = calls(file);
  const save = pictures['picture.save'];
  expect(await save({ name: 'Übersicht / 1', file: { format: 'svg', content: '<svg/>' } })).toEqual({ path: file });
  expect(readFileSync(file, 'utf8')).toBe('<svg/>');
  await save({ name: 'Übersicht / 1', file: { format: 'png', content: PNG } });
  expect(new Uint8Array(readFileSync(file))).toEqual(PNG);
  expect(pictures.asked).toEqual(['svg ubersicht-1.svg', 'png ubersicht-1.png']);
});

test('nothing is written when the person cancels', async () => {
  expect(await calls(null)['picture.save']({ name: 'a', file: { format: 'txt', content: 'a' } })).toBeNull();
});

test('only a PNG is written or copied as one, and only known formats are asked for', async () => {
  const pictures = calls('nowhere');
  const text = new TextEncoder().encode('<html></html>');
  await expect(pictures['picture.save']({ name: 'a', file: { format: 'png', content: text } })).rejects.toMatchObject({
    code: 'invalidInput',
  });
  await expect(pictures['picture.copy']({ png: text, text: '' })).rejects.toMatchObject({ code: 'invalidInput' });
  await pictures['picture.copy']({ png: PNG, text: 'A -> B' });
  expect(pictures.copied).toEqual([{ png: PNG, text: 'A -> B' }]);
  const accepts = (file: unknown) => contract['picture.save'].input.safeParse({ name: 'a', file }).success;
  expect(accepts({ format: 'exe', content: 'x' })).toBe(false);
  expect(accepts({ format: 'svg', content: PNG })).toBe(false);
});
