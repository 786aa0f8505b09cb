import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { move } from '#core/commands/arrange.ts';
import { bend, bendsOf, withCornerMoved, withCornerRemoved, withPieceMoved } from '#core/commands/bend.ts';
import { reconnect } from '#core/commands/draw.ts';
import { applyChange, invert } from '#core/model/change.ts';
import type { DataFlow } from '#core/model/element.ts';
import { isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { after, component, drawn, flow, id } from '#test/fixtures/model.ts';

const bends = [{ x: 200, y: 120 }];
const bentModel = () =>
  drawn([
    component('a'),
    component('b', 'other', { x: 400 }),
    component('c', 'other', { x: 800 }),
    flow('f', 'a', 'b', { bends }),
  ]);
const bendsIn = (model: Model) => (model.element.get('f') as DataFlow).bends;

test('a flow keeps its bends until it is straightened', () => {
  const straight = after(bentModel(), bend(bentModel(), id('f'), []));
  expect(straight.element.get('f')).toEqual(flow('f', 'a', 'b'));
  expect(after(straight, bend(straight, id('f'), bends)).element).toEqual(bentModel().element);
  expect(bend(bentModel(), id('f'), bends)).toBeNull();
  expect(bend(bentModel(), id('a'), bends)).toBeNull();
});

test('bends go along when both ends of a flow are moved, and stay when one is', () => {
  const both = after(bentModel(), move(bentModel(), [id('a'), id('b')], { x: 16, y: -8 }));
  expect(bendsIn(both)).toEqual([{ x: 216, y: 112 }]);
  const one = after(bentModel(), move(bentModel(), [id('a')], { x: 16, y: -8 }));
  expect(bendsIn(one)).toEqual(bends);
});

test('a flow led to another component finds its own way', () => {
  const led = reconnect(bentModel(), id('f'), { from: id('a'), to: id('c') });
  expect(led.ok && after(bentModel(), led.value).element.get('f')).toEqual(flow('f', 'a', 'c'));
});

test('a moved piece in the middle of a path moves its two corners', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 200 },
    { x: 300, y: 200 },
  ];
  expect(withPieceMoved(path, 1, 40)).toEqual([
    { x: 140, y: 0 },
    { x: 140, y: 200 },
  ]);
});

test('a moved corner takes the pieces that meet in it along', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 200 },
    { x: 300, y: 200 },
    { x: 300, y: 400 },
  ];
  expect(withCornerMoved(path, 2, { x: 140, y: 160 })).toEqual([
    { x: 140, y: 0 },
    { x: 140, y: 160 },
    { x: 300, y: 160 },
  ]);
  expect(withCornerMoved(path, 1, { x: 80, y: 40 })).toEqual([
    { x: 80, y: 40 },
    { x: 80, y: 200 },
    { x: 300, y: 200 },
  ]);
  expect(withCornerMoved(path, 4, { x: 0, y: 0 })).toEqual(path.slice(1, -1));
});

test('a removed corner takes the shorter inner piece along, and what it joined becomes one line', () => {
  const stairs = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
    { x: 300, y: 50 },
    { x: 300, y: 400 },
  ];
  expect(withCornerRemoved(stairs, 2)).toEqual([
    { x: 100, y: 0 },
    { x: 100, y: 0 },
    { x: 300, y: 0 },
  ]);
  expect(withCornerRemoved(stairs.slice(0, 3), 1)).toEqual([]);
  expect(withCornerRemoved(stairs.slice(0, 4), 1)).toEqual([]);
});

test('a moved piece at the end of a path leaves room to leave the shape', () => {
  const path = [
    { x: 0, y: 0 },
    { x: 300, y: 0 },
  ];
  expect(withPieceMoved(path, 0, 40)).toEqual([
    { x: 40, y: 40 },
    { x: 260, y: 40 },
  ]);
});

test('a straight path is kept by its middle', () => {
  expect(
    bendsOf([
      { x: 0, y: 8 },
      { x: 100, y: 8 },
    ]),
  ).toEqual([{ x: 50, y: 8 }]);
});

test('undoing a bend or a move gives back the model', () => {
  fc.assert(
    fc.property(arbitraryModel, fc.integer({ min: -500, max: 500 }), (model, by) => {
      const flows = [...model.element.values()].filter(isFlow);
      const changes = [
        move(model, [...model.element.keys()] as ElementId[], { x: by, y: -by }),
        ...flows.map((each) => bend(model, each.id, [{ x: by, y: by }])),
      ];
      for (const change of changes) {
        if (!change) continue;
        expect(applyChange(applyChange(model, change.rows), invert(change.rows)).element).toEqual(model.element);
      }
    }),
    { numRuns: 60 },
  );
});
