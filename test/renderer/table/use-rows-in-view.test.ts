import { expect, test } from 'vitest';
import { rowsInView } from '../../../renderer/table/use-rows-in-view.ts';

test('of very many rows only those around the view are there, with room for the others', () => {
  const { from, to, above, below } = rowsInView(5000, { top: 33_000, height: 330 });
  expect([from, to]).toEqual([980, 1030]);
  expect(above + (to - from) * 33 + below).toBe(5000 * 33);
  expect(rowsInView(5000, { top: 0, height: 330 })).toMatchObject({ from: 0, above: 0 });
  expect(rowsInView(10, { top: 9_000, height: 330 })).toMatchObject({ to: 10, below: 0 });
});
