import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { writeOwnFinding } from '#core/commands/by-hand.ts';
import type { ElementId } from '#core/model/ids.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { after, component, drawn, flow } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { rowsOf } from '../../../renderer/table/rows.ts';

test('every finding becomes a row, those outside the list last and without a score', () => {
  const catalogue = readCatalogue();
  const asked = drawn([
    component('User', 'end-user', { kind: 'externalEntity' }),
    component('Scorer', 'inference-service'),
    flow('ask', 'User', 'Scorer'),
  ]);
  const said = { title: 'Screens are shared', description: 'At branches', severity: null };
  const model = after(asked, writeOwnFinding(asked, [{ id: 'o1', element: 'User' as ElementId }], said));
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  const rows = rowsOf(model, assessment, () => 'Title');
  expect(rows).toHaveLength(assessment.findings.length + 1);
  expect(rows.find(({ key }) => key === 'ML01:Scorer')).toMatchObject({
    risk: 'ML01',
    title: 'Title',
    where: 'Scorer',
    because: 'Input from User reaches Scorer.',
    rule: 'ML01.outsider-input',
    progress: 'open',
    residual: 20,
  });
  expect(rows.at(-1)).toEqual({
    key: 'own:o1',
    level: null,
    risk: 'own',
    title: 'Screens are shared',
    where: 'User',
    because: 'At branches',
    rule: '',
    treatment: 'undecided',
    isParked: false,
    lapse: null,
    isToReview: false,
    progress: 'open',
    owner: '',
    due: null,
    until: null,
    type: 'end-user',
    residual: null,
  });
});
