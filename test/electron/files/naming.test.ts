import { expect, test } from 'vitest';
import { WorkbenchError } from '#core/workbench-error.ts';
import { naming } from '../../../electron/files/naming.ts';

test('a refusal tells which file it was', async () => {
  const refused = Promise.reject(new WorkbenchError('fileTooLarge', 'more than 50 MB'));
  await expect(naming('large.mltw', refused)).rejects.toMatchObject({
    code: 'fileTooLarge',
    detail: 'large.mltw: more than 50 MB',
  });
});

test('a refusal without further words tells the name alone, and one of nameless content stays as it is', async () => {
  const refused = () => Promise.reject(new WorkbenchError('fileForeign', ''));
  await expect(naming('letter.mltw', refused())).rejects.toMatchObject({ code: 'fileForeign', detail: 'letter.mltw' });
  await expect(naming('', refused())).rejects.toMatchObject({ code: 'fileForeign', detail: '' });
});

test('what is read is answered, and a bug stays a bug', async () => {
  expect(await naming('good.mltw', Promise.resolve('read'))).toBe('read');
  await expect(naming('good.mltw', Promise.reject(new TypeError('a bug')))).rejects.toThrow(new TypeError('a bug'));
});
