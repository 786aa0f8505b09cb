import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import { component, drawn, flow } from '#test/fixtures/model.ts';
import { connectedFlows } from '../../../renderer/panels/connected-flows.ts';

test('lists what flows in, then both ways, then out, each with its other end', () => {
  const model = drawn([
    component('scorer'),
    component('portal'),
    component('log'),
    flow('scores', 'scorer', 'log'),
    flow('chat', 'scorer', 'portal', { twoWay: true }),
    flow('request', 'portal', 'scorer'),
    flow('elsewhere', 'portal', 'log'),
  ]);
  const listed = connectedFlows(model, 'scorer' as ElementId).map(({ flow: { id }, ...seen }) => ({ id, ...seen }));
  expect(listed).toEqual([
    { id: 'request', direction: 'in', other: 'portal' },
    { id: 'chat', direction: 'both', other: 'portal' },
    { id: 'scores', direction: 'out', other: 'log' },
  ]);
});
