import { expect, test } from 'vitest';
import { drop } from '#core/commands/drop.ts';
import { setLocked } from '#core/commands/lock.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { after, boundary, component, drawn, id, rectOf } from '#test/fixtures/model.ts';

const nested = () =>
  drawn([
    boundary('cloud', 0, 0, 600, 400),
    boundary('platform', 40, 40, 400, 300, 'cloud'),
    component('training', 'training', { x: 700, y: 80 }),
    component('neighbour', 'other', { x: 620, y: 300 }),
  ]);

test('boundaries grow around what is dropped on their edge, and undo takes it back in one step', () => {
  const model = nested();
  const change = drop(model, [id('training')], { x: -350, y: 0 });
  const grown = after(model, change);
  expect(grown.element.get('training')).toMatchObject({ boundary: 'platform', rect: { x: 350, y: 80 } });
  expect(rectOf(grown, 'platform')).toEqual({ x: 40, y: 40, width: 478, height: 300 });
  expect(rectOf(grown, 'cloud')).toEqual(rectOf(model, 'cloud'));
  expect(applyChange(grown, invert(change!.rows)).element).toEqual(model.element);
});

test('the boundaries further out grow with it', () => {
  const model = drawn([
    boundary('cloud', 0, 0, 460, 400),
    boundary('platform', 40, 40, 400, 300, 'cloud'),
    component('training', 'training', { x: 700, y: 80 }),
  ]);
  const grown = after(model, drop(model, [id('training')], { x: -350, y: 0 }));
  expect(rectOf(grown, 'cloud')).toEqual({ x: 0, y: 0, width: 534, height: 400 });
});

test('a locked boundary does not grow, nor one that would take in something else', () => {
  const locked = after(nested(), setLocked(nested(), [id('platform')], true));
  const dropped = after(locked, drop(locked, [id('training')], { x: -350, y: 0 }));
  expect(rectOf(dropped, 'platform')).toEqual(rectOf(locked, 'platform'));

  const crowded = drawn([
    boundary('zone', 0, 0, 400, 300),
    component('dropped', 'other', { x: 700, y: 80 }),
    component('neighbour', 'other', { x: 380, y: 200 }),
  ]);
  const beside = after(crowded, drop(crowded, [id('dropped')], { x: -390, y: 0 }));
  expect(beside.element.get('dropped')).toMatchObject({ boundary: 'zone' });
  expect(rectOf(beside, 'zone')).toEqual(rectOf(crowded, 'zone'));
});

test('a boundary grows upwards until nothing in it lies on its name', () => {
  const model = drawn([
    boundary('cloud', 0, 0, 600, 400),
    boundary('platform', 300, 40, 200, 200, 'cloud'),
    component('training', 'training', { x: 700, y: 80 }),
  ]);
  const shape = after(model, drop(model, [id('training')], { x: -600, y: -72 }));
  expect(rectOf(shape, 'cloud')).toEqual({ x: 0, y: -8, width: 600, height: 408 });
  const zone = after(model, drop(model, [id('platform')], { x: 0, y: -24 }));
  expect(rectOf(zone, 'cloud')).toEqual({ x: 0, y: -8, width: 600, height: 408 });
});
