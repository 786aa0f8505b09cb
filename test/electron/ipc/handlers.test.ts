import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProjectFile } from '#core/formats/mltw.ts';
import type { Handlers } from '#core/ipc/contract.ts';
import { applyChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { createHandlers } from '../../../electron/ipc/handlers.ts';
import { createJobs } from '../../../electron/jobs/jobs.ts';
import { readSettings } from '../../../electron/settings.ts';
import { connectStore } from '../../../electron/store/client.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { nodeChild } from '#test/fixtures/node-child.ts';
import { drawn, training } from '#test/fixtures/small-project.ts';

/** The calls on a library of their own; the person chooses `chosen` in every dialog. */
function workbench(chosen: { file: string | null; startedWith?: string }): { calls: Handlers; suggested: string[] } {
  const folder = temporaryFolder();
  const suggested: string[] = [];
  let startedWith = chosen.startedWith ?? null;
  const calls = createHandlers({
    app: { version: '1.0.0', platform: 'linux' },
    store: connectStore(() => nodeChild('library-process.ts', [path.join(folder, 'library.db')]).child),
    catalogue: readCatalogue,
    settings: readSettings(path.join(folder, 'settings.json')),
    dialogs: {
      whereToSave: async (_what, name) => {
        suggested.push(name);
        return chosen.file;
      },
      whatToOpen: async () => chosen.file,
      showFile: () => undefined,
    },
    jobs: createJobs(() => undefined),
    startReportProcess: () => nodeChild('report-process.ts', ['finish']).child,
    takeFileToOpen: () => {
      const file = startedWith;
      startedWith = null;
      return file;
    },
    onPreferences: () => undefined,
  });
  return { calls, suggested };
}

test('a new project has its name, one top diagram, and no step to undo', async () => {
  const { calls } = workbench({ file: null });
  const created = await calls['project.create']({ name: 'Credit scoring' });
  const { project, diagram, element } = applyChange(emptyModel, created.rows);
  expect([...project.values()]).toEqual([{ id: created.id, name: 'Credit scoring', description: '' }]);
  expect([...diagram.values()]).toMatchObject([{ name: 'System', refines: null }]);
  expect({ drawn: element.size, revision: created.revision, log: created.log }).toEqual({
    drawn: 0,
    revision: 0,
    log: [],
  });
});

test('a copy that is saved can be opened beside its original, under another id and name', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls, suggested } = workbench({ file });
  const { id: projectId, rows } = await calls['project.create']({ name: 'Credit scoring' });
  const diagram = [...applyChange(emptyModel, rows).diagram.values()][0]?.id ?? ('' as never);
  await calls['project.apply']({ projectId, baseRevision: 0, entry: drawn({ ...training(), diagram }) });
  expect(await calls['file.saveCopy']({ projectId })).toEqual({ path: file });
  expect(suggested).toEqual(['credit-scoring.mltw']);

  const copy = await calls['file.open'](undefined);
  const names = await calls['library.list'](undefined);
  expect(
    names.map(({ name, components }) => ({ name, components })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ).toEqual([
    { name: 'Credit scoring', components: 1 },
    { name: 'Credit scoring (copy)', components: 1 },
  ]);
  expect(copy?.id).not.toBe(projectId);
  expect(applyChange(emptyModel, copy?.rows ?? []).element).toEqual(new Map([['e1', { ...training(), diagram }]]));
});

test('what lies in the bin is not replaced by the file of the same project', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  await calls['file.saveCopy']({ projectId });
  await calls['project.delete']({ projectId });
  await calls['file.open'](undefined);
  await calls['project.restore']({ projectId });
  expect((await calls['library.list'](undefined)).map(({ name }) => name).toSorted()).toEqual([
    'Credit scoring',
    'Credit scoring (copy)',
  ]);
});

test('a copy can be saved of what the window holds when the library cannot give it', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls } = workbench({ file });
  const { rows } = await calls['project.create']({ name: 'Credit scoring' });
  await calls['file.saveCopy']({ projectId: 'p9' as never, rows: [...rows] });
  const read = readProjectFile(readFileSync(file, 'utf8'));
  expect(read).toEqual({
    ok: true,
    value: { model: applyChange(emptyModel, rows), catalogueVersion: readCatalogue().version },
  });
});

test('a dialog that is cancelled does nothing', async () => {
  const { calls } = workbench({ file: null });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  expect(await calls['file.saveCopy']({ projectId })).toBeNull();
  expect(await calls['file.open'](undefined)).toBeNull();
  expect(await calls['report.export']({ projectId })).toBeNull();
});

test('the file that the workbench was started with is opened once, without asking', async () => {
  const file = path.join(temporaryFolder(), 'copy.mltw');
  const { calls: first } = workbench({ file });
  const { id: projectId } = await first['project.create']({ name: 'Credit scoring' });
  await first['file.saveCopy']({ projectId });

  const { calls } = workbench({ file: null, startedWith: file });
  expect((await calls['file.open'](undefined))?.id).toBe(projectId);
  expect(await calls['file.open'](undefined)).toBeNull();
});

test('preferences come back as they were written', async () => {
  const { calls } = workbench({ file: null });
  await calls['preferences.write']({ theme: 'dark', singleLetterKeys: false });
  expect(await calls['preferences.read'](undefined)).toEqual({ theme: 'dark', singleLetterKeys: false });
});
