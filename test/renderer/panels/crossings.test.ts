import { expect, test } from 'vitest';
import type { DataFlow } from '#core/model/element.ts';
import { boundary, component, drawn, flow } from '#test/fixtures/model.ts';
import { crossings } from '../../../renderer/panels/crossings.ts';

const model = drawn([
  boundary('bank', 0, 0, 900, 900),
  boundary('platform', 0, 0, 400, 400, 'bank'),
  boundary('vault', 0, 0, 200, 200, 'platform'),
  boundary('branch', 500, 0, 300, 300, 'bank'),
  component('customer'),
  component('models', 'model-registry', { kind: 'dataStore', boundary: 'vault' }),
  component('training', 'training', { boundary: 'platform' }),
  component('teller', 'application', { boundary: 'branch' }),
]);

function crossed(drawnFlow: DataFlow) {
  const { leaves, enters } = crossings(model, drawnFlow);
  return { leaves: leaves.map(({ id }) => id), enters: enters.map(({ id }) => id) };
}

test('says which boundaries a flow enters from outside, the outermost first', () => {
  expect(crossed(flow('upload', 'customer', 'models'))).toEqual({ leaves: [], enters: ['bank', 'platform', 'vault'] });
});

test('says which boundaries a flow leaves, the innermost first, and leaves out those around both ends', () => {
  expect(crossed(flow('deploy', 'models', 'teller'))).toEqual({ leaves: ['vault', 'platform'], enters: ['branch'] });
});

test('says nothing of a flow whose ends lie in the same boundaries', () => {
  expect(crossed(flow('loop', 'training', 'training'))).toEqual({ leaves: [], enters: [] });
});
