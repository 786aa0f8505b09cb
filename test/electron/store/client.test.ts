import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connectStore } from '../../../electron/store/client.ts';
import type { AsyncStore } from '../../../electron/store/store.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

/** A store on `file` in processes of its own, and the processes it has started so far. */
function storeOn(file: string, patienceMs?: number): { store: AsyncStore; processes: ChildProcess[] } {
  const processes: ChildProcess[] = [];
  const start = () => {
    const { child, process } = nodeChild('library-process.ts', [file]);
    processes.push(process);
    return child;
  };
  return { store: connectStore(start, patienceMs), processes };
}

const newLibraryPath = (): string => path.join(temporaryFolder(), 'library.db');
const project = newProject();

test('edits that were answered are there after the store was killed, and the next call starts another', async () => {
  const { store, processes } = storeOn(newLibraryPath());
  await store.put(project, 0);
  await store.apply(project.id, 0, added(training()));
  const before = await store.open(project.id);
  const waiting = store.list();
  const ended = once(processes[0]!, 'exit');
  processes[0]?.kill('SIGKILL');
  // The answer may have come before the kill; the process is gone in any case before the next call.
  await Promise.allSettled([waiting, ended]);
  expect(await store.open(project.id)).toEqual(before);
  expect(processes).toHaveLength(2);
});

test('whenever the store is killed amid a stream of edits, none that was answered is lost', async () => {
  const { store, processes } = storeOn(newLibraryPath());
  await store.put(project, 0);
  await store.apply(project.id, 0, added(training()));
  let answered = training();
  let revision = 1;
  for (let round = 0; round < 6; round++) {
    setTimeout(() => processes.at(-1)?.kill('SIGKILL'), 20 + 7 * round);
    try {
      for (;;) {
        const next = training('e1', `Name ${revision}`);
        ({ revision } = await store.apply(project.id, revision, changed(answered, next)));
        answered = next;
      }
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: 'libraryUnavailable' });
    }
    const opened = await store.open(project.id);
    const found = opened.rows.find(({ id }) => id === 'e1')?.after;
    // The edit that was under way may have been written although its answer never came.
    const underWay = training('e1', `Name ${revision}`);
    expect([
      { revision, found: answered },
      { revision: revision + 1, found: underWay },
    ]).toContainEqual({ revision: opened.revision, found });
    if (opened.revision > revision) [answered, revision] = [underWay, opened.revision];
  }
});

test('a store that is stuck is killed, fails what waits for it by name, and is replaced', async () => {
  const { store, processes } = storeOn(newLibraryPath(), 2000);
  await store.put(project, 0);
  processes[0]?.kill('SIGSTOP');
  const waiting = [store.list(), store.open(project.id)];
  expect(await Promise.allSettled(waiting)).toEqual(
    waiting.map(() => ({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'libraryUnavailable', detail: 'the store gave no answer' }) as unknown,
    })),
  );
  expect(await store.list()).toHaveLength(1);
});

test('a refusal of the store arrives with its code', async () => {
  const { store } = storeOn(newLibraryPath());
  await expect(store.open(project.id)).rejects.toMatchObject({ code: 'projectMissing' });
});

test('a library that another process has open is refused, and served once it is free', async () => {
  const file = newLibraryPath();
  const { store: first } = storeOn(file);
  const { store: second } = storeOn(file);
  await first.put(project, 0);
  await expect(second.list()).rejects.toMatchObject({ code: 'libraryLocked' });
  await first.close();
  expect(await second.list()).toHaveLength(1);
});
