import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finishFile, readText, unfinishedName, writeWhole } from '../../../electron/files/whole-file.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';

test('a file is written over what was there, and nothing else is left', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'model.mltw');
  writeFileSync(file, 'old');
  await writeWhole(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['model.mltw']);
});

test('a link stays a link, and the file it leads to is written', async () => {
  const folder = temporaryFolder();
  const [file, link] = [path.join(folder, 'model.mltw'), path.join(folder, 'link.mltw')];
  writeFileSync(file, 'old');
  symlinkSync(file, link);
  await writeWhole(link, 'new');
  expect({ link: readlinkSync(link), text: readFileSync(file, 'utf8') }).toEqual({ link: file, text: 'new' });
});

test('where nothing can be written the failure has a name and nothing is left', async () => {
  const folder = temporaryFolder();
  const inTheWay = path.join(folder, 'model.mltw');
  mkdirSync(inTheWay);
  await expect(writeWhole(inTheWay, 'new')).rejects.toMatchObject({ code: 'fileUnwritable' });
  await expect(writeWhole(path.join(folder, 'no', 'model.mltw'), 'new')).rejects.toMatchObject({
    code: 'fileUnwritable',
    detail: 'ENOENT',
  });
  expect(readdirSync(folder)).toEqual(['model.mltw']);
});

test('an unfinished file gets its name only when it is whole, and goes when it cannot get it', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'report.pdf');
  const unfinished = unfinishedName(file);
  writeFileSync(unfinished, 'whole');
  await finishFile(unfinished, file);
  expect(readdirSync(folder)).toEqual(['report.pdf']);

  const other = unfinishedName(file);
  writeFileSync(other, 'whole');
  mkdirSync(path.join(folder, 'folder.pdf'));
  await expect(finishFile(other, path.join(folder, 'folder.pdf'))).rejects.toMatchObject({ code: 'fileUnwritable' });
  expect(readdirSync(folder)).toEqual(['folder.pdf', 'report.pdf']);
});

test('what is read is a text of limited size', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'model.mltw');
  writeFileSync(file, 'Prüfung');
  expect(await readText(file, 8)).toBe('Prüfung');
  await expect(readText(file, 7)).rejects.toMatchObject({ code: 'fileTooLarge' });
  await expect(readText(folder, 100)).rejects.toMatchObject({ code: 'fileUnreadable' });
  await expect(readText(path.join(folder, 'absent'), 100)).rejects.toMatchObject({ code: 'fileUnreadable' });
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
  await expect(readText(file, 100)).rejects.toMatchObject({ code: 'fileForeign' });
});
