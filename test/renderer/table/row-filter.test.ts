import { expect, test } from 'vitest';
import { keys, row, rows } from '#test/fixtures/risk-rows.ts';
import { EVERYTHING, filterRows } from '../../../renderer/table/row-filter.ts';

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
