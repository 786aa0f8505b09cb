import { expect, test } from 'vitest';
import { writeProjectFile } from '#core/formats/mltw.ts';
import { applyChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';
import { type FileProcess, fileProcess } from '../../../electron/files/file-process.ts';

const project = newProject();
const rows = [...project.rows, ...added(training()).rows];
const text = writeProjectFile({ model: applyChange(emptyModel, rows), catalogueVersion: '2026.1' });

/** A process that does as it is told, and may hold no more than 50 MB. */
const told = (what: string, seconds?: number): FileProcess =>
  fileProcess(() => nodeChild('file-process.ts', [what], ['--max-old-space-size=50']).child, seconds);
const files = fileProcess(() => nodeChild('file-process.ts').child);

test('a file is read in a process of its own, as text, as bytes, and closed with a passphrase', async () => {
  const read = { id: project.id, rows };
  expect(await files.read(text, 'model.mltw')).toEqual(read);
  expect(await files.read(new TextEncoder().encode(text), 'model.mltw')).toEqual(read);
  const sealed = await files.seal(text, 'open sesame');
  expect(await files.readSealed(sealed, 'open sesame', 'model.mltw')).toEqual(read);
  await expect(files.readSealed(sealed, 'open', 'model.mltw')).rejects.toMatchObject({
    code: 'passphraseWrong',
    detail: 'model.mltw',
  });
});

test('what is wrong with a file is told with its name', async () => {
  await expect(files.read('{"format":', 'model.mltw')).rejects.toMatchObject({
    code: 'fileDamaged',
    detail: 'model.mltw: not JSON from line 1 on',
  });
});

const ended = 'its process ended before it was done, most likely for want of memory';

test.each([
  ['takes too long', 'loop', 0.5, 'large.mltw: it takes more than 0.5 s'],
  ['takes too much memory', 'grow', 60, `large.mltw: ${ended}`],
  ['ends the process', 'end', 60, `large.mltw: ${ended}`],
])('a file that %s is refused by name, and whoever asked goes on', async (_what, order, seconds, detail) => {
  await expect(told(order, seconds).read('', 'large.mltw')).rejects.toMatchObject({ code: 'fileTooLarge', detail });
});
