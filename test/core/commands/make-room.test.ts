import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertOnFlow } from '#core/commands/grow.ts';
import { makeRoom } from '#core/commands/make-room.ts';
import { ownerAt } from '#core/model/boundaries.ts';
import { applyChange, invert, type RowChange } from '#core/model/change.ts';
import { type DataFlow, isFlow, isPlaced } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import type { Rect } from '#core/model/geometry.ts';
import type { Model } from '#core/model/model.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

const SIZE = { width: 152, height: 64 };

function roomOn(model: Model, name: string) {
  return makeRoom(model, model.element.get(id(name)) as DataFlow, SIZE);
}

/** Where each shape that is not where it was is now. */
function places(model: Model, rows: readonly RowChange[]): Readonly<Record<string, Partial<Rect>>> {
  const after = applyChange(model, rows);
  return Object.fromEntries(
    rows.flatMap(({ id: row }) => {
      const [was, now] = [model.element.get(id(row)), after.element.get(id(row))];
      if (!isPlaced(was) || !isPlaced(now)) return [];
      const keys = (['x', 'y', 'width', 'height'] as const).filter((key) => was.rect[key] !== now.rect[key]);
      return [[row, Object.fromEntries(keys.map((key) => [key, now.rect[key]]))]];
    }),
  );
}

test('what lies beyond is pushed on in the direction of the flow, the rest stays', () => {
  const model = drawn([
    component('data'),
    component('training', 'training', { x: 248 }),
    component('registry', 'model-registry', { x: 496 }),
    component('labels', 'other', { x: 248, y: 200 }),
    component('above', 'other', { x: 0, y: -200 }),
    flow('reads', 'data', 'training'),
    flow('writes', 'training', 'registry', { bends: [{ x: 450, y: 90 }] }),
  ]);
  const room = roomOn(model, 'reads');
  expect(room?.rect).toEqual({ x: 248, y: 0, ...SIZE });
  expect(places(model, room?.rows ?? [])).toEqual({ training: { x: 496 }, registry: { x: 744 }, labels: { x: 496 } });
  expect(applyChange(model, room?.rows ?? []).element.get(id('writes'))).toMatchObject({ bends: [{ x: 698, y: 90 }] });
});

test.each([
  ['left', { x: -248 }, { x: -248, y: 0 }, { to: { x: -496 } }],
  ['down', { y: 160 }, { x: 0, y: 160 }, { to: { y: 320 } }],
  ['up', { y: -160 }, { x: 0, y: -160 }, { to: { y: -320 } }],
])('room is made to the %s, too', (_way, at, rect, pushed) => {
  const model = drawn([component('from'), component('to', 'other', at), flow('f', 'from', 'to')]);
  const room = roomOn(model, 'f');
  expect(room?.rect).toMatchObject(rect);
  expect(places(model, room?.rows ?? [])).toEqual(pushed);
});

test('a boundary around both ends grows, one around the second is pushed as a whole', () => {
  const model = drawn([
    boundary('platform', -40, -60, 900, 300),
    boundary('vault', 220, -40, 240, 200, 'platform'),
    component('data', 'other', { boundary: 'platform' }),
    component('keys', 'other', { x: 260, boundary: 'vault' }),
    flow('reads', 'data', 'keys'),
  ]);
  const room = roomOn(model, 'reads');
  const after = applyChange(model, room?.rows ?? []);
  expect(ownerAt(after, after.element.get(id('data'))!.diagram, 'process', room!.rect, new Set())).toBe('platform');
  expect(places(model, room?.rows ?? [])).toEqual({ platform: { width: 1_116 }, vault: { x: 436 }, keys: { x: 476 } });
});

test('no room is made where there is some, where nothing faces, or where something is locked', () => {
  const far = drawn([component('a'), component('b', 'other', { x: 600 }), flow('f', 'a', 'b')]);
  const aside = drawn([component('a'), component('b', 'other', { x: 248, y: 200 }), flow('f', 'a', 'b')]);
  const locked = { ...component('b', 'other', { x: 248 }), locked: true as const };
  const held = drawn([component('a'), locked, flow('f', 'a', 'b')]);
  expect([far, aside, held].map((model) => roomOn(model, 'f'))).toEqual([null, null, null]);
});

test('in any drawing what is pushed stays in its boundary, and one step back restores all', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      for (const each of [...model.element.values()].filter(isFlow)) {
        const room = makeRoom(model, each, SIZE);
        if (!room) continue;
        const after = applyChange(model, room.rows);
        for (const element of model.element.values()) {
          if (isPlaced(element)) expect(after.element.get(element.id)).toMatchObject({ boundary: element.boundary });
        }
        const new_ = { ...component('between', 'other'), diagram: each.diagram, rect: room.rect };
        const inserted = insertOnFlow(model, each.id, new_, id('second'), room.rows);
        expect(inserted.ok).toBe(true);
        if (!inserted.ok) continue;
        const changed = applyChange(model, inserted.value.rows);
        expect(faultOf(changed)).toBeNull();
        expect(applyChange(changed, invert(inserted.value.rows)).element).toEqual(model.element);
      }
    }),
    { numRuns: 60 },
  );
});
