import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { CallName, Workbench } from '#core/ipc/contract.ts';
import { openLibrary } from '../../../electron/store/library.ts';
import { SaveQueue } from '../../../renderer/state/save-queue.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';

test('a version holds what was there when it was asked for, and nothing that was edited after', async () => {
  const project = newProject();
  const library = openLibrary(path.join(temporaryFolder(), 'library.db'));
  library.put(project, 0);
  const calls: Partial<Record<CallName, (input: never) => unknown>> = {
    'project.apply': ({ baseRevision, entry }) => library.apply(project.id, baseRevision, entry),
  };
  const workbench = {
    call: async (name: CallName, input: never) => ({ ok: true, value: await calls[name]?.(input) }),
  } as unknown as Workbench;
  vi.stubGlobal('window', { workbench });

  const queue = new SaveQueue(project.id, 0, () => undefined);
  queue.add(added(training('e1', 'Before')));
  const kept = queue.afterThat(async () => library.keepVersion(project.id, { kind: 'named', name: 'Review', at: 5 }));
  queue.add(added(training('e2', 'After')));
  expect(queue.isEmpty).toBe(false);

  const { revision } = await kept;
  await queue.settled();
  const names = (at: number) =>
    library.readVersion(project.id, at).rows.map(({ after }) => (after as { name: string }).name);
  expect(names(revision)).toEqual(['Credit scoring', 'System', 'Before']);
  expect(names(2)).toEqual(['Credit scoring', 'System', 'Before', 'After']);

  const refused = queue.afterThat(() => Promise.reject(new Error('full')));
  queue.add(added(training('e3', 'Later')));
  await expect(refused).rejects.toThrow('full');
  await queue.settled();
  expect(names(3)).toContain('Later');
  library.close();
  vi.unstubAllGlobals();
});
