import path from 'node:path';
import { expect, test } from 'vitest';
import { projectFile, run, runWith } from '#test/fixtures/command.ts';
import manifest from '../../../package.json' with { type: 'json' };

test('ends with 2 and points to the help when it cannot follow', async () => {
  expect(await run('publish', 'x.mltw')).toEqual({
    code: 2,
    out: '',
    err: 'There is no command “publish”. See --help.\n',
  });
});

test('ends with 2 when SOURCE_DATE_EPOCH is no date', async () => {
  const { file, folder } = projectFile();
  const output = path.join(folder, 'report.pdf');
  expect(await runWith({ SOURCE_DATE_EPOCH: 'tomorrow' }, 'report', file, '-o', output)).toMatchObject({ code: 2 });
});

test('prints help and version on stdout', async () => {
  expect(await run('--help')).toMatchObject({
    code: 0,
    out: expect.stringContaining('report FILE -o OUT') as unknown,
    err: '',
  });
  expect(await run('-V')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});
