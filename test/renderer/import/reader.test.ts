import { Worker as Thread } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Reader } from '../../../renderer/import/reader.ts';

/** A thread of Node that a page's code can talk to as to a worker, and whether it has ended. */
function threadOf(code: string): { start: () => Worker; hasEnded: () => Promise<void> } {
  const thread = new Thread(`const { parentPort } = require('node:worker_threads'); ${code}`, { eval: true });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  const worker = {
    onmessage: (_event: { readonly data: unknown }) => {},
    onerror: (_event: { readonly message: string; readonly preventDefault: () => void }) => {},
    postMessage: (message: unknown) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data) => worker.onmessage({ data }));
  thread.on('error', ({ message }) => worker.onerror({ message, preventDefault: () => {} }));
  return { start: () => worker as unknown as Worker, hasEnded: () => ended };
}

const nothingChosen = { choices: { types: {} } };

test('gives each task the answer under its number, whatever their order', async () => {
  const { start } = threadOf(`
    const waiting = [];
    parentPort.on('message', ({ number, task }) => {
      waiting.push({ number, answer: [task] });
      if (waiting.length === 2) for (const each of waiting.reverse()) parentPort.postMessage(each);
    });
  `);
  const reader = new Reader(start);
  const answers = await Promise.all([
    reader.ask('draw', { ...nothingChosen, theme: 'light' }),
    reader.ask('plan', nothingChosen),
  ]);
  expect(answers).toEqual([['draw'], ['plan']]);
  reader.close();
});

test('ends a task that takes too long, and the worker with it', async () => {
  const { start, hasEnded } = threadOf(`parentPort.on('message', () => { for (;;); });`);
  const asked = new Reader(start, 0.2).ask('plan', nothingChosen);
  await expect(asked).rejects.toMatchObject({ refusal: { kind: 'tookTooLong', seconds: 0.2 } });
  await hasEnded();
});

test('tells of a worker that breaks off', async () => {
  const { start, hasEnded } = threadOf(`parentPort.on('message', () => { throw new Error('out of memory'); });`);
  const asked = new Reader(start).ask('plan', nothingChosen);
  await expect(asked).rejects.toMatchObject({ refusal: { kind: 'brokeOff' } });
  await hasEnded();
});
