import { expect, test } from 'vitest';
import { keys, row, rows } from '#test/fixtures/risk-rows.ts';
import { sortRows } from '../../../renderer/table/row-order.ts';

test('rows are sorted by meaning, not by letter; what has no value stays last', () => {
  expect(keys(sortRows(rows, { by: 'level', direction: 'descending' }))).toEqual(['b', 'd', 'a', 'c']);
  expect(keys(sortRows(rows, { by: 'level', direction: 'ascending' }))).toEqual(['d', 'a', 'b', 'c']);
  expect(keys(sortRows(rows, { by: 'due', direction: 'ascending' }))).toEqual(['c', 'a', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'due', direction: 'descending' }))).toEqual(['a', 'c', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'owner', direction: 'ascending' }))).toEqual(['c', 'a', 'b', 'd']);
  expect(keys(sortRows(rows, { by: 'progress', direction: 'ascending' }))).toEqual(['b', 'a', 'c', 'd']);
});

test('what is to be reviewed comes before any level', () => {
  const expired = row('e', { level: 'low', isToReview: true, lapse: 'expired' });
  expect(keys(sortRows([...rows, expired], { by: 'level', direction: 'descending' }))[0]).toBe('e');
  expect(keys(sortRows([...rows, expired], { by: 'level', direction: 'ascending' }))[0]).toBe('e');
});
