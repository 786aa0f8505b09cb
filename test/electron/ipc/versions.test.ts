import path from 'node:path';
import { expect, test } from 'vitest';
import { versionCalls } from '../../../electron/ipc/versions.ts';
import { connectStore } from '../../../electron/store/client.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

test('a version is kept under a name, read, copied beside its project, renamed and forgotten', async () => {
  const store = connectStore(() => nodeChild('library-process.ts', [path.join(temporaryFolder(), 'library.db')]).child);
  const calls = versionCalls(store);
  const project = newProject();
  const of = { projectId: project.id };
  await store.put(project, 0);
  await store.apply(project.id, 0, added(training()));
  expect(await calls['version.pin']({ ...of, name: 'Review' })).toEqual({ revision: 1 });
  await store.apply(project.id, 1, changed(training(), training('e1', 'Retraining')));

  const { rows } = await calls['version.read']({ ...of, revision: 1 });
  expect(rows.find(({ id }) => id === 'e1')?.after).toEqual(training());
  const copy = await calls['version.copy']({ ...of, revision: 1, name: 'Credit scoring (Review)' });
  expect(copy.id).not.toBe(project.id);
  expect(copy.rows.map(({ after }) => after)).toEqual([
    { ...project.rows[0]?.after, id: copy.id, name: 'Credit scoring (Review)' },
    project.rows[1]?.after,
    training(),
  ]);

  await calls['version.rename']({ ...of, revision: 1, name: 'First review' });
  expect((await calls['version.list'](of)).map(({ name }) => name)).toEqual(['First review', '']);
  const { entries } = await calls['project.history']({ ...of, rows: ['element e1'] });
  expect(entries.map(({ revision }) => revision)).toEqual([2, 1]);
  await calls['version.drop']({ ...of, revision: 1 });
  expect((await calls['version.list'](of)).map(({ kind }) => kind)).toEqual(['start']);
  await store.close();
});
