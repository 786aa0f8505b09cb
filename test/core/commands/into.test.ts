import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignWith, moveInto, placeBeside } from '#core/commands/into.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import { type FlowEnd, type TrustBoundary } from '#core/model/element.ts';
import { centre, encloses, overlaps } from '#core/model/geometry.ts';
import type { Model } from '#core/model/model.ts';
import { boundary, component, drawn, id } from '#test/fixtures/model.ts';

const model = drawn([
  boundary('Cloud', 0, 0, 480, 400),
  boundary('Vault', 40, 80, 240, 160, 'Cloud'),
  component('Training', 'training', { x: 800, y: 80 }),
  component('Models', 'model-registry', { x: 80, y: 120, boundary: 'Vault' }),
  component('Sensor', 'end-user', { x: 800, y: 320 }),
]);
const after = (change: Change | null): Model => applyChange(model, change?.rows ?? []);
const end = (of: Model, name: string) => of.element.get(id(name)) as FlowEnd;
const zone = (of: Model, name: string) => of.element.get(id(name)) as TrustBoundary;

test('a component finds a free place in a boundary, and every boundary around grows with it', () => {
  const change = moveInto(model, [id('Training'), id('Sensor')], id('Vault'));
  expect(change?.title).toBe('Move Training and Sensor into Vault');
  const moved = after(change);
  for (const name of ['Training', 'Sensor']) {
    expect(end(moved, name).boundary).toBe('Vault');
    expect(encloses(zone(moved, 'Vault').rect, end(moved, name).rect)).toBe(true);
    expect(overlaps(end(moved, name).rect, end(moved, 'Models').rect)).toBe(false);
  }
  expect(encloses(zone(moved, 'Cloud').rect, zone(moved, 'Vault').rect)).toBe(true);
});

test('out of all boundaries a component stands clear of them', () => {
  const moved = after(moveInto(model, [id('Models')], null));
  expect(end(moved, 'Models').boundary).toBeNull();
  expect(overlaps(end(moved, 'Models').rect, zone(moved, 'Cloud').rect)).toBe(false);
});

test('nothing happens to what is there already, to boundaries, and to what is locked', () => {
  expect(moveInto(model, [id('Models')], id('Vault'))).toBeNull();
  expect(moveInto(model, [id('Vault')], id('Cloud'))).toBeNull();
  expect(moveInto(model, [id('Training')], id('Sensor'))).toBeNull();
  const locked = drawn([boundary('Cloud', 0, 0, 480, 400), { ...component('Training'), locked: true }]);
  expect(moveInto(locked, [id('Training')], id('Cloud'))).toBeNull();
  expect(placeBeside(model, id('Training'), id('Training'), 'right')).toBeNull();
});

test('beside another there is room between, and aligned shapes share their middle', () => {
  const placed = placeBeside(model, id('Sensor'), id('Training'), 'right');
  expect(placed?.title).toBe('Place Sensor right of Training');
  const beside = end(after(placed), 'Sensor').rect;
  const training = end(model, 'Training').rect;
  expect(beside.x).toBeGreaterThan(training.x + training.width);
  expect(centre(beside).y).toBe(centre(training).y);
  const aligned = alignWith(model, id('Sensor'), id('Models'), 'column');
  expect(aligned?.title).toBe('Align Sensor with Models');
  const column = end(after(aligned), 'Sensor').rect;
  expect(centre(column).x).toBe(centre(end(model, 'Models').rect).x);
  expect(column.y).toBe(320);
});

test('wherever components stand, one that is moved into a boundary lies in it and on no other', () => {
  const at = fc.record({ x: fc.integer({ min: -40, max: 60 }), y: fc.integer({ min: -40, max: 60 }) });
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 8 }), (places) => {
      const drawing = drawn([
        boundary('Cloud', 0, 0, 240, 160),
        ...places.map(({ x, y }, index) => component(`c${index}`, 'training', { x: 1000 + x * 200, y: y * 100 })),
      ]);
      const ids = places.map((_, index) => id(`c${index}`));
      const moved = applyChange(drawing, moveInto(drawing, ids, id('Cloud'))?.rows ?? []);
      const rects = ids.map((one) => end(moved, one).rect);
      expect(rects.every((rect) => encloses(zone(moved, 'Cloud').rect, rect))).toBe(true);
      expect(rects.some((one, index) => rects.slice(index + 1).some((other) => overlaps(one, other)))).toBe(false);
    }),
    { numRuns: 30 },
  );
});
