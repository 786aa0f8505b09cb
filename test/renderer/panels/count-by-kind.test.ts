import { expect, test } from 'vitest';
import { boundary, component, flow } from '#test/fixtures/model.ts';
import { countByKind } from '../../../renderer/panels/count-by-kind.ts';

test('counts what is selected by kind, the same order whatever was selected first, without kinds that are missing', () => {
  const selected = [
    boundary('bank', 0, 0, 10, 10),
    component('log', 'prediction-log', { kind: 'dataStore' }),
    flow('scores', 'scorer', 'log'),
    component('scorer'),
    component('portal'),
  ];
  expect(countByKind(selected)).toEqual([
    ['process', 2],
    ['dataStore', 1],
    ['dataFlow', 1],
    ['trustBoundary', 1],
  ]);
});
