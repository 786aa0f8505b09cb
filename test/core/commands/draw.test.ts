import { expect, test } from 'vitest';
import { addBoundary, addComponent, connect, reconnect, reverse } from '#core/commands/draw.ts';
import type { PlacedElement } from '#core/model/element.ts';
import { after, boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

test('a component drawn inside a boundary belongs to it', () => {
  const model = drawn([boundary('cloud', 0, 0, 400, 300)]);
  const { boundary: _, ...training } = component('training', 'training', { x: 80, y: 80 });
  expect(addComponent(model, training as never)).toEqual({
    title: 'Add training',
    rows: [{ table: 'element', id: 'training', before: null, after: { ...training, boundary: 'cloud' } }],
  });
});

test('a boundary drawn around components takes them in, but not from a smaller boundary inside', () => {
  const model = drawn([
    boundary('inner', 40, 40, 240, 200),
    component('training', 'training', { x: 80, y: 80, boundary: 'inner' }),
    component('serving', 'inference-service', { x: 320, y: 80 }),
    component('user', 'end-user', { x: 900, y: 80 }),
  ]);
  const { boundary: _, ...cloud } = boundary('cloud', 0, 0, 600, 400);
  const owners = after(model, addBoundary(model, cloud)).element;
  expect(
    ['inner', 'training', 'serving', 'user', 'cloud'].map((name) => (owners.get(name) as PlacedElement).boundary),
  ).toEqual(['cloud', 'inner', 'cloud', null, null]);
});

test('a flow joins two different components of its diagram and nothing else', () => {
  const model = drawn([
    component('user'),
    component('model'),
    boundary('cloud', 0, 0, 9, 9),
    flow('asks', 'user', 'model'),
  ]);
  expect(connect(model, flow('again', 'user', 'model'))).toMatchObject({
    ok: true,
    value: { title: 'Connect user to model' },
  });
  expect(connect(model, flow('self', 'user', 'user'))).toEqual({ ok: false, refusal: 'sameComponent' });
  expect(connect(model, flow('zone', 'user', 'cloud'))).toEqual({ ok: false, refusal: 'unknownComponent' });
  expect(connect(model, flow('onFlow', 'user', 'asks'))).toEqual({ ok: false, refusal: 'unknownComponent' });
  expect(connect(model, flow('nowhere', 'user', 'gone'))).toEqual({ ok: false, refusal: 'unknownComponent' });
  expect(connect(model, { ...flow('far', 'user', 'model'), diagram: 'other' as never })).toEqual({
    ok: false,
    refusal: 'otherDiagram',
  });
});

test('a flow led to another component keeps everything but its end', () => {
  const model = drawn([
    component('user'),
    component('model'),
    component('log'),
    flow('asks', 'user', 'model', { data: 'input' }),
  ]);
  const led = reconnect(model, id('asks'), { from: id('user'), to: id('log') });
  expect(led.ok && after(model, led.value).element.get('asks')).toEqual(flow('asks', 'user', 'log', { data: 'input' }));
  expect(reconnect(model, id('asks'), { from: id('user'), to: id('user') })).toEqual({
    ok: false,
    refusal: 'sameComponent',
  });
  expect(reconnect(model, id('user'), { from: id('user'), to: id('log') })).toEqual({
    ok: false,
    refusal: 'unknownComponent',
  });
});

test('a flow that is turned round leads back by the way it came', () => {
  const bends = [
    { x: 10, y: 20 },
    { x: 10, y: 80 },
  ];
  const asks = flow('asks', 'user', 'model', { data: 'input', bends });
  const model = drawn([component('user'), component('model'), asks, flow('logs', 'model', 'user')]);
  const change = reverse(model, [id('asks'), id('user')]);
  expect(change?.title).toBe('Reverse asks');
  expect(change && after(model, change).element.get('asks')).toEqual({
    ...asks,
    from: 'model',
    to: 'user',
    bends: bends.toReversed(),
  });
  expect(reverse(model, [id('asks'), id('logs')])?.title).toBe('Reverse 2 flows');
  expect(reverse(model, [id('user')])).toBeNull();
});
