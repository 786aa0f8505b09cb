import { expect, test } from 'vitest';
import type { ElementId, FindingKey, RiskId } from '#core/model/ids.ts';
import { boundary, component, drawn, flow, text } from '#test/fixtures/model.ts';
import { outlineRows, rowAround, rowCalled } from '../../../renderer/outline/rows.ts';

const elements = [
  boundary('Bank', 0, 0, 400, 300),
  component('Retraining', 'training', { x: 80, y: 80, boundary: 'Bank' }),
  component('Models', 'model-registry', { x: 80, y: 200, boundary: 'Bank' }),
  component('Applicant', 'end-user', { x: 600, y: 80 }),
  flow('weights', 'Retraining', 'Models'),
  flow('asks', 'Applicant', 'Models', { name: '' }),
];
const model = drawn(elements);
const finding = {
  key: 'ML02:Retraining' as FindingKey,
  risk: 'ML02:2023' as RiskId,
  element: 'Retraining' as ElementId,
};
const assessment = { findings: [{ finding }] } as unknown as Parameters<typeof outlineRows>[1];
const rowsWith = (...turned: string[]) => outlineRows(model, assessment, new Set(turned), () => 'Data Poisoning');
const shown = (...turned: string[]) => rowsWith(...turned).map(({ level, name }) => '  '.repeat(level - 1) + name);

test('boundaries stand open and components closed, in reading order', () => {
  expect(shown()).toEqual(['Overview', '  Applicant', '  Bank', '    Retraining', '    Models']);
});

test('an open component shows where its flows lead and what was found at it', () => {
  expect(shown('element Retraining', 'element Applicant')).toEqual([
    'Overview',
    '  Applicant',
    '    to Models',
    '  Bank',
    '    Retraining',
    '      weights, to Models',
    '      ML02:2023 Data Poisoning',
    '    Models',
  ]);
  expect(shown('element Bank')).toEqual(['Overview', '  Applicant', '  Bank']);
});

test('a text stands among the components of its boundary, called by how it begins, with nothing beneath', () => {
  const words = 'Retrains every night,\nbut only while the feed of the other bank is up to date';
  const noted = drawn([...elements, text('note', words, { x: 80, y: 150, boundary: 'Bank' })]);
  const rows = outlineRows(noted, assessment, new Set(), () => '');
  expect(rows.map(({ name }) => name)).toEqual([
    'Overview',
    'Applicant',
    'Bank',
    'Retraining',
    'Retrains every night, but only while the feed of the other…',
    'Models',
  ]);
  expect(rows[4]).toMatchObject({ subject: { kind: 'text', id: 'note' }, level: 3, isOpen: undefined });
});

test('each line tells its level, its place among its neighbours, and whether it can be opened', () => {
  expect(rowsWith().map(({ level, position, of, isOpen }) => [level, position, of, isOpen])).toEqual([
    [1, 1, 1, true],
    [2, 1, 2, false],
    [2, 2, 2, true],
    [3, 1, 2, false],
    [3, 2, 2, undefined],
  ]);
});

test('the way up leads to the line around, and letters to the next name that begins so', () => {
  const rows = rowsWith();
  expect([rowAround(rows, 4), rowAround(rows, 2), rowAround(rows, 0)]).toEqual([2, 0, null]);
  expect([
    rowCalled(rows, 'm', 0),
    rowCalled(rows, 'M', 4),
    rowCalled(rows, 'ret', 3),
    rowCalled(rows, 'x', 0),
  ]).toEqual([4, 4, 3, null]);
});
