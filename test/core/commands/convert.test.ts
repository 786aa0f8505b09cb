import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setTypes, toBoundary, toComponent } from '#core/commands/convert.ts';
import { setLocked } from '#core/commands/lock.ts';
import { decide } from '#core/commands/decide.ts';
import { makeSubDiagram } from '#core/commands/diagrams.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { faultOf } from '#core/model/fault.ts';
import { type DiagramId, findingKey } from '#core/model/ids.ts';
import { after, boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

const SIZE = { width: 152, height: 64 };
const sizeOf = () => SIZE;
const store = { id: 'model-registry', kind: 'dataStore' } as const;

test('several components take another type in one step and keep their flows', () => {
  const model = drawn([
    component('a', 'training'),
    component('b'),
    flow('f', 'a', 'b'),
    boundary('zone', 400, 0, 200, 200),
  ]);
  const change = setTypes(model, [id('a'), id('b'), id('zone')], store, sizeOf);
  if (!change.ok) throw new Error(change.refusal.kind);
  expect(change.value?.title).toBe('Change the type of a and b');
  const typed = after(model, change.value);
  expect(typed.element.get('a')).toMatchObject({ kind: 'dataStore', type: 'model-registry' });
  expect(typed.element.get('f')).toBe(model.element.get('f'));
  expect(setTypes(typed, [id('a')], store, sizeOf)).toEqual({ ok: true, value: null });
});

test('a process with a sub-diagram stays a process', () => {
  const model = drawn([component('a', 'training')]);
  const looked = after(model, makeSubDiagram(model, id('a'), 'inside' as DiagramId));
  expect(setTypes(looked, [id('a')], store, sizeOf)).toEqual({ ok: false, refusal: { kind: 'subDiagram', count: 1 } });
  expect(toBoundary(looked, id('a'))).toEqual({ ok: false, refusal: { kind: 'subDiagram', count: 1 } });
  const inference = { id: 'inference-service', kind: 'process' } as const;
  expect(setTypes(looked, [id('a')], inference, sizeOf).ok).toBe(true);
});

test('a component becomes a boundary and a component again, with what was answered and decided about it', () => {
  const first = drawn([component('a', 'training', { x: 80, y: 40 })], { a: ['personal-data'] });
  const finding = { key: findingKey('ML02', id('a')), risk: 'ML02', element: id('a'), causes: [] };
  const model = after(first, decide(first, finding, { treatment: 'mitigate', owner: 'Security' }));
  const away = toBoundary(model, id('a'));
  if (!away.ok) throw new Error(away.refusal.kind);
  const zone = after(model, away.value);
  expect(zone.element.get('a')).toEqual(boundary('a', 80, 40, 152, 64));
  expect(faultOf(zone)).toBe(null);
  const back = toComponent(zone, id('a'), { id: 'training', kind: 'process' }, SIZE);
  if (!back.ok) throw new Error(back.refusal.kind);
  const again = after(zone, back.value);
  expect(again).toEqual(model);
});

test('what flows or references lead to, what holds something and what is locked stays what it is', () => {
  const model = drawn([
    component('a'),
    component('b'),
    flow('f', 'a', 'b'),
    flow('g', 'b', 'a'),
    boundary('zone', 400, 0, 300, 300),
    component('c', 'other', { x: 440, y: 60, boundary: 'zone' }),
  ]);
  expect(toBoundary(model, id('a'))).toEqual({ ok: false, refusal: { kind: 'flows', count: 2 } });
  expect(toBoundary(model, id('zone'))).toEqual({ ok: false, refusal: { kind: 'notThere', count: 0 } });
  expect(toComponent(model, id('zone'), store, SIZE)).toEqual({ ok: false, refusal: { kind: 'contents', count: 1 } });
  expect(toComponent(model, id('a'), store, SIZE)).toEqual({ ok: false, refusal: { kind: 'notThere', count: 0 } });
  const locked = after(model, setLocked(model, [id('c')], true));
  expect(toBoundary(locked, id('c'))).toEqual({ ok: false, refusal: { kind: 'locked', count: 1 } });
});

test('whatever is converted, undo brings back what was', () => {
  const places = fc.record({
    x: fc.integer({ min: -900, max: 900 }),
    y: fc.integer({ min: -900, max: 900 }),
    name: fc.string({ maxLength: 40 }),
  });
  fc.assert(
    fc.property(places, (place) => {
      const model = drawn([component('a', 'training', place), boundary('zone', place.x + 400, place.y, 300, 120)]);
      for (const change of [toBoundary(model, id('a')), toComponent(model, id('zone'), store, SIZE)]) {
        if (!change.ok) throw new Error(change.refusal.kind);
        const converted = applyChange(model, change.value.rows);
        expect(faultOf(converted)).toBe(null);
        expect(applyChange(converted, invert(change.value.rows))).toEqual(model);
      }
    }),
  );
});
