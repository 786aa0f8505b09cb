import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restack, type Restacking } from '#core/commands/restack.ts';
import { applyChange, invert } from '#core/model/change.ts';
import type { Model } from '#core/model/model.ts';
import { drawDiagram } from '#core/picture/draw.ts';
import { shownOn } from '#core/picture/shown.ts';
import { boundary, component, DIAGRAM, drawn, id } from '#test/fixtures/model.ts';

const order = (model: Model): string =>
  shownOn(model, DIAGRAM)
    .ends.map((end) => end.id)
    .join(' ');
const pile = drawn(
  ['a', 'b', 'c', 'd'].map((name, index) => component(name, 'other', { x: index * 40, y: index * 20 })),
);
const restacked = (model: Model, names: readonly string[], how: Restacking): Model =>
  applyChange(model, restack(model, names.map(id), how)?.rows ?? []);

test('a shape comes to the front and goes to the back, several keep their order', () => {
  expect(order(restacked(pile, ['a'], 'front'))).toBe('b c d a');
  expect(order(restacked(pile, ['c', 'a'], 'front'))).toBe('b d a c');
  expect(order(restacked(pile, ['b', 'd'], 'back'))).toBe('b d a c');
});

test('one step passes the next shape that is overlapped, and no other', () => {
  expect(order(restacked(pile, ['a'], 'forward'))).toBe('b a c d');
  expect(order(restacked(pile, ['d'], 'backward'))).toBe('a b d c');
  expect(order(restacked(pile, ['a', 'b'], 'forward'))).toBe('c a b d');
  const apart = drawn([component('a'), component('b', 'other', { x: 900 }), component('c', 'other', { x: 20 })]);
  expect(restack(apart, [id('b')], 'forward')).toBe(null);
  expect(order(restacked(apart, ['a'], 'forward'))).toBe('b c a');
});

test('what stands in front already is told by no edit', () => {
  const once = restacked(pile, ['a'], 'front');
  expect(restack(once, [id('a')], 'front')).toBe(null);
  expect(restack(once, [id('a')], 'forward')).toBe(null);
  expect(restack(drawn([component('alone')]), [id('alone')], 'front')).toBe(null);
});

test('boundaries change places among themselves and stay behind what they hold', () => {
  const model = drawn([
    boundary('inner', 20, 40, 200, 100, 'left'),
    boundary('left', 0, 0, 300, 200),
    boundary('right', 250, 0, 300, 200),
  ]);
  const front = restacked(model, ['left'], 'front');
  const names = drawDiagram(front, DIAGRAM, { types: new Map(), badges: new Map(), theme: 'light', hatch: false })
    .pieces.map(({ svg }) => String(svg))
    .join('')
    .match(/inner|left|right/gu);
  expect(names).toEqual(['right', 'left', 'inner']);
  expect(restack(front, [id('inner')], 'front')).toBe(null);
});

test('whatever was brought forward or sent back: the picture follows, and undo brings back what was', () => {
  const rects = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 200 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  const steps = fc.array(
    fc.record({
      at: fc.array(fc.nat(7), { maxLength: 3 }),
      how: fc.constantFrom<Restacking>('front', 'back', 'forward', 'backward'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(rects, steps, (places, edits) => {
      let model = drawn(places.map((place, index) => component(`c${index}`, 'other', place)));
      for (const { at, how } of edits) {
        const change = restack(
          model,
          at.map((index) => id(`c${index}`)),
          how,
        );
        const next = applyChange(model, change?.rows ?? []);
        expect(applyChange(next, invert(change?.rows ?? [])).element).toEqual(model.element);
        const all = shownOn(next, DIAGRAM).ends.map((end) => end.id);
        expect(all.toSorted()).toEqual(
          shownOn(model, DIAGRAM)
            .ends.map((end) => end.id)
            .toSorted(),
        );
        if (how === 'front' && at.length > 0 && change) {
          const moved = new Set(at.map((index) => `c${index}`).filter((name) => model.element.has(name)));
          expect(new Set(all.slice(-moved.size))).toEqual(moved);
        }
        model = next;
      }
    }),
  );
});
