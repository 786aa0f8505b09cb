import { expect, test } from 'vitest';
import type { FindingKey } from '#core/model/ids.ts';
import { EVERYTHING, filterRows, type RiskRow, rowsOf, sortRows } from '../../../renderer/table/rows.ts';
import { rowsInView } from '../../../renderer/table/use-rows-in-view.ts';
import { writeOwnFinding } from '#core/commands/by-hand.ts';
import { assess } from '#core/assessment/assessment.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import type { ElementId } from '#core/model/ids.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { after, component, drawn, flow } from '#test/fixtures/model.ts';

const row = (key: string, facts: Partial<RiskRow>): RiskRow => ({
  key: key as FindingKey,
  level: 'low',
  risk: 'ML01',
  title: 'Input Manipulation',
  where: 'Scorer',
  because: '',
  rule: '',
  treatment: 'undecided',
  isParked: false,
  lapse: null,
  isToReview: false,
  progress: 'open',
  owner: '',
  due: null,
  until: null,
  type: '',
  residual: 3,
  ...facts,
});
const keys = (rows: readonly RiskRow[]) => rows.map(({ key }) => key);

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

const rows = [
  row('a', { level: 'high', residual: 12, owner: 'Zoe', due: '2027-01-31' }),
  row('b', { level: 'critical', residual: 20, treatment: 'accept', because: 'Feeds Retraining', risk: 'ML02' }),
  row('c', { level: null, residual: null, owner: 'Ada', due: '2026-12-31', progress: 'mitigated', risk: 'own' }),
  row('d', { level: 'high', residual: 15, progress: 'suggested' }),
];

test('rows are sorted by meaning, not by letter; what has no value stays last', () => {
  expect(keys(sortRows(rows, { by: 'level', direction: 'descending' }))).toEqual(['b', 'd', 'a', 'c']);
  expect(keys(sortRows(rows, { by: 'level', direction: 'ascending' }))).toEqual(['d', 'a', 'b', 'c']);
  expect(keys(sortRows(rows, { by: 'due', direction: 'ascending' }))).toEqual(['c', 'a', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'due', direction: 'descending' }))).toEqual(['a', 'c', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'owner', direction: 'ascending' }))).toEqual(['c', 'a', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'progress', direction: 'ascending' }))).toEqual(['b', 'a', 'c', 'd']);
});

test('rows are filtered by level, risk, treatment, owner and words', () => {
  const shown = (filter: Partial<typeof EVERYTHING>) =>
    keys(filterRows(rows, { ...EVERYTHING, ...filter }, '2027-01-10'));
  expect(shown({})).toEqual(['a', 'b', 'c', 'd']);
  expect(shown({ level: 'high' })).toEqual(['a', 'd']);
  expect(shown({ risk: 'own' })).toEqual(['c']);
  expect(shown({ treatment: 'accept' })).toEqual(['b']);
  expect(shown({ owner: '' })).toEqual(['b', 'd']);
  expect(shown({ text: 'RETRAINING ml02' })).toEqual(['b']);
  expect(shown({ text: 'zoe', level: 'critical' })).toEqual([]);
});

test('what a meeting has put off is found by that, whatever was decided about it', () => {
  const rows = [row('a', { isParked: true }), row('b', {}), row('c', { isParked: true, treatment: 'mitigate' })];
  expect(keys(filterRows(rows, { ...EVERYTHING, treatment: 'parked' }, '2026-06-01'))).toEqual(['a', 'c']);
  expect(keys(filterRows(rows, { ...EVERYTHING, treatment: 'undecided' }, '2026-06-01'))).toEqual(['a', 'b']);
});

test('what is to be reviewed comes before any level', () => {
  const expired = row('e', { level: 'low', isToReview: true, lapse: 'expired' });
  expect(keys(sortRows([...rows, expired], { by: 'level', direction: 'descending' }))[0]).toBe('e');
  expect(keys(sortRows([...rows, expired], { by: 'level', direction: 'ascending' }))[0]).toBe('e');
});

test('rows are filtered by progress, type and what their dates ask for', () => {
  const dated = [
    row('late', { due: '2027-01-09' }),
    row('done', { due: '2027-01-09', progress: 'mitigated' }),
    row('soon', { due: '2027-02-09', type: 'training' }),
    row('later', { due: '2027-02-10' }),
    row('until', { treatment: 'accept', until: '2027-01-10' }),
    row('over', { treatment: 'accept', until: '2027-01-09', lapse: 'expired', isToReview: true }),
    row('none', {}),
  ];
  const shown = (filter: Partial<typeof EVERYTHING>) =>
    keys(filterRows(dated, { ...EVERYTHING, ...filter }, '2027-01-10'));
  expect(shown({ dates: 'overdue' })).toEqual(['late']);
  expect(shown({ dates: 'soon' })).toEqual(['soon', 'until']);
  expect(shown({ dates: 'expired' })).toEqual(['over']);
  expect(shown({ dates: 'toReview' })).toEqual(['over']);
  expect(shown({ dates: 'none' })).toEqual(['none']);
  expect(shown({ progress: 'mitigated' })).toEqual(['done']);
  expect(shown({ type: 'training' })).toEqual(['soon']);
});

test('of very many rows only those around the view are there, with room for the others', () => {
  const { from, to, above, below } = rowsInView(5000, { top: 33_000, height: 330 });
  expect([from, to]).toEqual([980, 1030]);
  expect(above + (to - from) * 33 + below).toBe(5000 * 33);
  expect(rowsInView(5000, { top: 0, height: 330 })).toMatchObject({ from: 0, above: 0 });
  expect(rowsInView(10, { top: 9_000, height: 330 })).toMatchObject({ to: 10, below: 0 });
});
