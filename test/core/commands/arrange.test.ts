import { expect, test } from 'vitest';
import { dissolve, move, nudge, resize, wrap } from '#core/commands/arrange.ts';
import type { Model } from '#core/model/model.ts';
import { after, boundary, component, drawn, id, placed } from '#test/fixtures/model.ts';

const at = (model: Model, name: string) => [placed(model, name).rect.x, placed(model, name).rect.y];
const owner = (model: Model, name: string) => placed(model, name).boundary;

const nested = () =>
  drawn([
    boundary('cloud', 0, 0, 800, 600),
    boundary('platform', 40, 40, 400, 300, 'cloud'),
    component('training', 'training', { x: 80, y: 80, boundary: 'platform' }),
    component('user', 'end-user', { kind: 'externalEntity', x: 1000, y: 80 }),
  ]);

test('a moved boundary takes what lies in it along, at any depth', () => {
  const moved = after(nested(), move(nested(), [id('cloud')], { x: 16, y: -8 }));
  expect([at(moved, 'cloud'), at(moved, 'platform'), at(moved, 'training'), at(moved, 'user')]).toEqual([
    [16, -8],
    [56, 32],
    [96, 72],
    [1000, 80],
  ]);
  expect(owner(moved, 'training')).toBe('platform');
});

test('a component belongs to the innermost boundary it is moved into, and to none outside', () => {
  const inside = after(nested(), move(nested(), [id('user')], { x: -900, y: 0 }));
  expect(owner(inside, 'user')).toBe('platform');
  const between = after(inside, move(inside, [id('user')], { x: 400, y: 0 }));
  expect(owner(between, 'user')).toBe('cloud');
  const outside = after(between, move(between, [id('user')], { x: 700, y: 0 }));
  expect(owner(outside, 'user')).toBeNull();
});

test('moving by nothing changes nothing', () => {
  expect(move(nested(), [id('user')], { x: 0, y: 0 })).toBeNull();
  expect(move(nested(), [id('nobody')], { x: 8, y: 0 })).toBeNull();
});

test('nudges of the same selection merge, of another do not', () => {
  const model = nested();
  const right = nudge(model, [id('user')], { x: 8, y: 0 });
  expect(right?.mergeKey).toBe(nudge(model, [id('user')], { x: 0, y: 8 })?.mergeKey);
  expect(right?.mergeKey).not.toBe(nudge(model, [id('training')], { x: 8, y: 0 })?.mergeKey);
});

test('a resized boundary lets go what it no longer holds and takes in what it now does', () => {
  const smaller = after(nested(), resize(nested(), id('platform'), { x: 40, y: 40, width: 96, height: 64 }));
  expect(owner(smaller, 'training')).toBe('cloud');
  const wider = after(nested(), resize(nested(), id('cloud'), { x: 0, y: 0, width: 1400, height: 600 }));
  expect(owner(wider, 'user')).toBe('cloud');
  expect(owner(wider, 'training')).toBe('platform');
});

test('a boundary wrapped around components owns them and lies in the boundary around', () => {
  const model = nested();
  const wrapped = after(model, wrap(model, [id('training')], { id: id('zone'), name: 'Zone' }));
  expect([owner(wrapped, 'training'), owner(wrapped, 'zone')]).toEqual(['zone', 'platform']);
});

test('what lay in a dissolved boundary belongs to the boundary around it', () => {
  const model = nested();
  const one = after(model, dissolve(model, [id('platform')]));
  expect([one.element.has('platform'), owner(one, 'training')]).toEqual([false, 'cloud']);
  const both = after(model, dissolve(model, [id('platform'), id('cloud')]));
  expect(owner(both, 'training')).toBeNull();
  expect(dissolve(model, [id('user')])).toBeNull();
});
