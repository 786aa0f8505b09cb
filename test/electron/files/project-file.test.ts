import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { asCopy, loadProjectFile, projectOf, saveProjectFile } from '../../../electron/files/project-file.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';

const project = newProject();
const rows = [...project.rows, ...added(training()).rows];

test('a saved project is loaded with the same rows', async () => {
  const file = path.join(temporaryFolder(), 'model.mltw');
  await saveProjectFile(file, rows, '2026.1');
  expect(await loadProjectFile(file)).toEqual({ id: project.id, rows });
});

test.each([
  ['Dear colleague', { code: 'fileForeign', detail: '' }],
  [
    '{"format":"ml-threat-workbench","version":4}',
    { code: 'fileNewer', detail: 'version 4, this workbench reads up to 3' },
  ],
  ['{"format":', { code: 'fileDamaged', detail: 'not JSON from line 1 on' }],
])('a file that says %s is refused by name', async (text, refusal) => {
  const file = path.join(temporaryFolder(), 'model.mltw');
  writeFileSync(file, text);
  await expect(loadProjectFile(file)).rejects.toMatchObject(refusal);
});

test('a copy keeps everything but its id and name, and the name stays short enough', () => {
  const copy = asCopy({ id: project.id, rows }, 'p2' as typeof project.id);
  expect(copy.rows.map(({ id }) => id)).toEqual(['p2', 'd1', 'e1']);
  expect(projectOf(copy.rows)).toEqual({ id: 'p2', name: 'Credit scoring (copy)', description: '' });
  const long = newProject('p1', 'x'.repeat(120));
  expect(projectOf(asCopy(long, long.id).rows).name).toBe(`${'x'.repeat(113)} (copy)`);
});
