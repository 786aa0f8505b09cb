import { expect, test } from 'vitest';
import { carryOutApart } from '../../../electron/apart/apart.ts';

const thread = new URL('../../fixtures/odd-thread.ts', import.meta.url);
const told = (order: string, seconds = 60): Promise<unknown> =>
  carryOutApart(thread, order, { seconds, megabytes: 50 });

test('a thread answers what it was asked, or refuses it by name', async () => {
  expect(await told('answer')).toBe('an answer');
  await expect(told('refuse')).rejects.toMatchObject({ code: 'fileDamaged', detail: 'line 7' });
});

test.each([
  ['loop', 0.5, 'it takes more than 0.5 s to read'],
  ['grow', 60, 'it takes more than 50 MB to read'],
])(
  'a thread that would %s without end is ended, and what it was given is too large',
  async (order, seconds, detail) => {
    await expect(told(order, seconds)).rejects.toMatchObject({ code: 'fileTooLarge', detail });
  },
);

test('a thread that ends without an answer keeps nobody waiting', async () => {
  await expect(told('end')).rejects.toMatchObject({ code: 'internal' });
});
