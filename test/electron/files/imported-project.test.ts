import { expect, test } from 'vitest';
import { applyChange, type RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { emptyModel } from '#core/model/model.ts';
import { newProject, training } from '#test/fixtures/small-project.ts';
import { importedProject } from '../../../electron/files/imported-project.ts';

const { rows } = newProject('from-the-page', 'As the file has it');
const drawn: RowChange = { table: 'element', id: 'e1', before: null, after: training() };

test('takes a whole project under an id and a name of its own', () => {
  const { id, rows: taken } = importedProject([...rows, drawn], 'new' as ProjectId, 'As a person has it');
  const model = applyChange(emptyModel, taken);
  expect(id).toBe('new');
  expect([...model.project.values()]).toEqual([{ id: 'new', name: 'As a person has it', description: '' }]);
  expect([...model.element.values()]).toEqual([training()]);
});

test.each<[string, readonly RowChange[]]>([
  ['have no project', [drawn]],
  ['have two projects', [...rows, ...newProject('another').rows.slice(0, 1)]],
  ['draw on a diagram that is not there', [...rows.slice(0, 1), drawn]],
  ['change what was there before', [...rows, { ...drawn, before: training() }]],
  ['take something away', [...rows, drawn, { table: 'element', id: 'e1', before: training(), after: null }]],
  ['stand under another id', [...rows, { ...drawn, id: 'e2' }]],
])('refuses rows that %s', (_what, wrong) => {
  const refused = expect.objectContaining({ code: 'invalidInput' }) as unknown;
  expect(() => importedProject(wrong, 'new' as ProjectId, 'Name')).toThrow(refused as Error);
});
