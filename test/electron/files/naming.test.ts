import { expect, test } from 'vitest';
import { WorkbenchError } from '#core/workbench-error.ts';
import { carryOutApart } from '../../../electron/apart/apart.ts';
import { naming } from '../../../electron/files/naming.ts';

const thread = new URL('../../fixtures/odd-thread.ts', import.meta.url);

test('what takes too long to read is refused with the name of its file', async () => {
  const reading = naming('large.mltw', carryOutApart(thread, 'loop', { seconds: 0.5, megabytes: 50 }));
  await expect(reading).rejects.toMatchObject({
    code: 'fileTooLarge',
    detail: 'large.mltw: it takes more than 0.5 s to read',
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
