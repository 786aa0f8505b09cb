import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile, run, runWith } from '#test/fixtures/command.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { seal } from '../../../electron/files/age.ts';

test('opens a project that is closed with the passphrase of the environment, and with no other', async () => {
  const { file, folder } = projectFile();
  const sealed = path.join(folder, 'sealed.mltw');
  writeFileSync(sealed, await seal(readFileSync(file, 'utf8'), 'four words of mine', 1));
  const open = await runWith({ MLTW_PASSPHRASE: 'four words of mine' }, 'findings', sealed);
  expect(open).toEqual({ ...(await run('findings', file)), err: '' });
  expect(await runWith({ MLTW_PASSPHRASE: 'four words of yours' }, 'findings', sealed)).toEqual({
    code: 3,
    out: '',
    err: 'The passphrase does not open this file. (sealed.mltw)\n',
  });
  expect(await runWith({ MLTW_PASSPHRASE: '' }, 'findings', sealed)).toEqual({
    code: 3,
    out: '',
    err: 'The file is closed with a passphrase. (sealed.mltw: set MLTW_PASSPHRASE)\n',
  });
});

test.each([
  ['is missing', null, 'The file cannot be read. (in.mltw: ENOENT)'],
  ['is not JSON', '{ "format": "ml-threat-workbench",', 'The file is damaged. (in.mltw: not JSON from line 1 on)'],
  ['is not ours', '{"hello": "world"}', 'This is not a project of the workbench. (in.mltw)'],
  [
    'is no text',
    Buffer.from([0xff, 0xfe, 0x00]),
    'This is not a project of the workbench. (in.mltw: it is not a text)',
  ],
  [
    'comes from a newer version',
    '{"format": "ml-threat-workbench", "version": 99}',
    'The file was written by a newer version of the workbench. (in.mltw: version 99, this workbench reads up to 3)',
  ],
  ['nests too deep', '['.repeat(200_000), 'This is not a project of the workbench. (in.mltw)'],
])('ends with 3 and leaves no report when the file %s', async (_what, content, message) => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'in.mltw');
  const output = path.join(folder, 'out.pdf');
  if (content !== null) writeFileSync(file, content);
  const before = readdirSync(folder);
  const runs = await Promise.all([run('report', file, '-o', output), run('findings', file)]);
  const refused = { code: 3, out: '', err: `${message}\n` };
  expect(runs).toEqual([refused, refused]);
  expect(readdirSync(folder)).toEqual(before);
});

test('ends with 3 for drawings that are damaged, and names the place', async () => {
  const file = path.join(temporaryFolder(), 'damaged.json');
  writeFileSync(file, '{"cases": [{"id": "a", "elements": 7}]}');
  expect(await run('findings', file)).toEqual({
    code: 3,
    out: '',
    err: 'The file is damaged. (damaged.json: cases.0.elements)\n',
  });
});
