import { expect, test } from 'vitest';
import { setOutOfScope } from '#core/commands/describe.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { scopeReason } from '#core/risks/scope.ts';
import { after, boundary, component, drawn, flow } from '#test/fixtures/model.ts';

const reference = { ...boundary('there', 0, 0, 152, 64), kind: 'reference' as const, of: 'scorer' as ElementId };
const model = drawn([
  component('scorer'),
  component('log'),
  component('user'),
  reference as never,
  flow('scores', 'there', 'log'),
  flow('asks', 'user', 'scorer'),
]);
const reasons = (of: Model) => ['scorer', 'there', 'scores', 'asks'].map((id) => scopeReason(of, id as ElementId));
const without = (of: Model, id: string, reason: string) => after(of, setOutOfScope(of, id as ElementId, reason));

test('what stands for a component leaves the scope with it, a flow only with both of its ends', () => {
  expect(reasons(model)).toEqual([null, null, null, null]);
  const scorerLeft = without(model, 'scorer', 'Assessed last year');
  expect(reasons(scorerLeft)).toEqual(['Assessed last year', 'Assessed last year', null, null]);
  expect(reasons(without(scorerLeft, 'log', ''))).toEqual([
    'Assessed last year',
    'Assessed last year',
    'Assessed last year',
    null,
  ]);
});
