import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align, type Alignment, distribute, tidyUp } from '#core/commands/align.ts';
import { move, resize } from '#core/commands/arrange.ts';
import { setLocked } from '#core/commands/lock.ts';
import { remove } from '#core/commands/remove.ts';
import { applyChange, type Change, invert } from '#core/model/change.ts';
import type { Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { after, boundary, component, drawn, id, rectOf } from '#test/fixtures/model.ts';

/** Components of any places and sizes, some of them locked. */
const scattered = fc
  .array(
    fc.record({
      x: fc.integer({ min: -2_000, max: 2_000 }),
      y: fc.integer({ min: -2_000, max: 2_000 }),
      width: fc.integer({ min: 20, max: 400 }),
      height: fc.integer({ min: 20, max: 300 }),
      locked: fc.boolean(),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((shapes) => {
    const names = shapes.map((_, index) => id(`c${index}`));
    const model = drawn(shapes.map((shape, index) => component(`c${index}`, 'other', shape)));
    const locked = names.filter((_, index) => shapes[index]!.locked);
    return { names, locked, free: model, model: applyChange(model, setLocked(model, locked, true)?.rows ?? []) };
  });
const alignment = fc.constantFrom<Alignment>('left', 'right', 'top', 'bottom', 'middleX', 'middleY');

const EDGE: Readonly<Record<Alignment, (rect: Rect) => number>> = {
  left: ({ x }) => x,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  bottom: ({ y, height }) => y + height,
  middleX: ({ x, width }) => x + Math.floor(width / 2),
  middleY: ({ y, height }) => y + Math.floor(height / 2),
};

test('aligned shapes share the edge or the middle, and undo brings back what was', () => {
  fc.assert(
    fc.property(scattered, alignment, ({ names, free }, how) => {
      const change = align(free, names, how);
      const aligned = applyChange(free, change?.rows ?? []);
      expect(new Set(names.map((name) => EDGE[how](rectOf(aligned, name)))).size).toBe(1);
      expect(applyChange(aligned, invert(change?.rows ?? [])).element).toEqual(free.element);
    }),
  );
});

test('whatever arranges, moves, sizes or removes: locked shapes stay as they are', () => {
  const commands: readonly ((model: Model, names: readonly ElementId[]) => Change | null)[] = [
    (model, names) => align(model, names, 'left'),
    (model, names) => distribute(model, names, 'x'),
    tidyUp,
    (model, names) => move(model, names, { x: 24, y: -8 }),
    remove,
    (model, [first]) => resize(model, first!, { x: 0, y: 0, width: 10, height: 10 }),
  ];
  fc.assert(
    fc.property(scattered, fc.constantFrom(...commands), ({ names, locked, model }, command) => {
      const rows = command(model, names)?.rows ?? [];
      const done = applyChange(model, rows);
      for (const name of locked) {
        expect(done.element.get(name)).toEqual(model.element.get(name));
      }
      expect(applyChange(done, invert(rows)).element).toEqual(model.element);
    }),
  );
});

test('shapes with equal gaps differ by one unit at most, and the outermost stay', () => {
  fc.assert(
    fc.property(scattered, fc.constantFrom('x', 'y'), ({ names, free }, axis) => {
      const change = distribute(free, names, axis);
      const side = axis === 'x' ? 'width' : 'height';
      fc.pre(change !== null);
      const before = names.map((name) => rectOf(free, name));
      const order = names
        .map((name, index) => ({ name, middle: before[index]![axis] + before[index]![side] / 2 }))
        .toSorted((a, b) => a.middle - b.middle || (a.name < b.name ? -1 : 1));
      const rects = order.map(({ name }) => rectOf(applyChange(free, change.rows), name));
      const gaps = rects.slice(1).map((rect, index) => rect[axis] - rects[index]![axis] - rects[index]![side]);
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
      expect(rects[0]).toEqual(rectOf(free, order[0]!.name));
      expect(rects.at(-1)).toEqual(rectOf(free, order.at(-1)!.name));
    }),
  );
});

test('what stands roughly in rows and columns stands in them exactly, and tidied twice stays', () => {
  const rough = drawn([
    component('a', 'other', { x: 0, y: 0 }),
    component('b', 'other', { x: 207, y: 9 }),
    component('c', 'other', { x: -5, y: 111 }),
    component('d', 'other', { x: 215, y: 98 }),
  ]);
  const names = ['a', 'b', 'c', 'd'].map(id);
  const tidy = after(rough, tidyUp(rough, names));
  const [a, b, c, d] = names.map((name) => rectOf(tidy, name));
  expect([a!.x === c!.x, b!.x === d!.x, a!.y === b!.y, c!.y === d!.y]).toEqual([true, true, true, true]);
  expect(tidyUp(tidy, names)).toBeNull();
});

test('tidied shapes never lie over one another', () => {
  const overlap = (a: Rect, b: Rect): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  fc.assert(
    fc.property(scattered, ({ names, free }) => {
      const tidy = applyChange(free, tidyUp(free, names)?.rows ?? []);
      const rects = names.map((name) => rectOf(tidy, name));
      expect(rects.some((rect, index) => rects.slice(index + 1).some((other) => overlap(rect, other)))).toBe(false);
    }),
  );
});

test('others line up with the locked one, and a boundary that holds a locked shape stays with it', () => {
  const model = drawn([
    boundary('zone', 0, 0, 400, 300),
    component('inside', 'other', { x: 40, y: 40, boundary: 'zone' }),
    component('outside', 'other', { x: 600, y: 500 }),
  ]);
  const locked = after(model, setLocked(model, [id('inside')], true));
  const aligned = after(locked, align(locked, [id('outside'), id('inside')], 'left'));
  expect(rectOf(aligned, 'outside').x).toBe(40);
  expect(move(locked, [id('zone')], { x: 8, y: 8 })).toBeNull();
  expect(after(locked, setLocked(locked, [id('inside')], false)).element).toEqual(model.element);
});
