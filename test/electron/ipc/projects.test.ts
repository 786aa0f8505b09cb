import { expect, test } from 'vitest';
import { applyChange } from '#core/model/change.ts';
import { emptyModel } from '#core/model/model.ts';
import { sample } from '#test/fixtures/threat-dragon.ts';
import { projectNames, workbench } from '#test/fixtures/workbench-calls.ts';

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

test('a duplicate is a project of its own', async () => {
  const { calls } = workbench({ file: null });
  const { id: projectId } = await calls['project.create']({ name: 'Credit scoring' });
  await calls['project.duplicate']({ projectId });
  expect(await projectNames(calls)).toEqual(['Credit scoring', 'Credit scoring (copy)']);
});

test('every template becomes a project of its name', async () => {
  const { calls } = workbench({ file: null });
  const templates = await calls['template.list'](undefined);
  for (const { id } of templates) await calls['project.fromTemplate']({ template: id });
  expect(await projectNames(calls)).toEqual(templates.map(({ name }) => name).toSorted());
  await expect(calls['project.fromTemplate']({ template: 'none' })).rejects.toMatchObject({ code: 'invalidInput' });
});

test('the very first start finds an example, and no later one does', async () => {
  const { calls } = workbench({ file: null });
  const example = await calls['project.firstExample'](undefined);
  expect(await projectNames(calls)).toEqual([`${(await calls['template.list'](undefined))[0]?.name} (example)`]);
  const projectId = example?.id ?? ('' as never);
  await calls['project.delete']({ projectId });
  await calls['project.erase']({ projectId });
  expect(await calls['project.firstExample'](undefined)).toBeNull();
  expect(await projectNames(calls)).toEqual([]);
});

test('who has projects already, or was given a file, finds no example', async () => {
  const { calls } = workbench({ file: null });
  await calls['project.create']({ name: 'Credit scoring' });
  expect(await calls['project.firstExample'](undefined)).toBeNull();
  const { calls: given } = workbench({ file: null, startedWith: 'copy.mltw' });
  expect(await given['project.firstExample'](undefined)).toBeNull();
});

test('what was imported becomes a project as a whole or not at all', async () => {
  const { calls } = workbench({ file: null });
  const { rows } = await calls['project.create']({ name: 'As the file has it' });
  const imported = await calls['project.import']({ name: 'As a person has it', rows: [...rows] });
  expect((await calls['library.list'](undefined)).map(({ name }) => name)).toEqual([
    'As a person has it',
    'As the file has it',
  ]);
  expect(imported.revision).toBe(0);
  const broken = rows.filter(({ table }) => table !== 'diagram');
  const refused = calls['project.import']({ name: 'Broken', rows: broken });
  await expect(refused).rejects.toMatchObject({ code: 'invalidInput', detail: 'no top diagram' });
  expect(await calls['library.list'](undefined)).toHaveLength(2);
});

test('the sample is the model of Husky AI, unchanged', async () => {
  const { calls } = workbench({ file: null });
  const { name, bytes } = await calls['import.sample'](undefined);
  expect(name).toBe('husky-ai.json');
  expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(JSON.parse(sample('husky-ai.json')));
});
