import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encloses, type Rect } from '#core/model/geometry.ts';
import { frameOf, LEGIBLE, partsOf } from '#core/present/legible.ts';

const room = { width: 1280, height: 640 };
const at = (x: number, y: number, width = 152, height = 64): Rect => ({ x, y, width, height });

test('what can be read whole stays whole', () => {
  expect(partsOf([at(0, 0), at(300, 100)], room)).toEqual([{ x: 0, y: 0, width: 452, height: 164 }]);
  expect(partsOf([], room)).toEqual([]);
});

test('what is too wide is cut at its widest gap, in reading order', () => {
  expect(partsOf([at(1400, 0), at(0, 0), at(200, 0), at(1200, 40)], room)).toEqual([
    { x: 0, y: 0, width: 352, height: 64 },
    { x: 1200, y: 0, width: 352, height: 104 },
  ]);
});

test('every shape lies in a part, and every part of several shapes can be read in the room', () => {
  const place = fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 40 }), (places) => {
      const shapes = places.map(({ x, y }) => at(x, y));
      const parts = partsOf(shapes, room);
      for (const shape of shapes) expect(parts.some((part) => encloses(part, shape))).toBe(true);
      for (const part of parts) expect(frameOf([part], room).zoom).toBeGreaterThanOrEqual(LEGIBLE);
    }),
  );
});

test('the widest surroundings that can be read are shown with what lies around, else the narrowest as large as they fit', () => {
  expect(frameOf([at(0, 0, 2000, 900), at(0, 0, 600, 300), at(0, 0)], room)).toEqual({
    at: { x: 300, y: 150 },
    zoom: LEGIBLE,
  });
  expect(frameOf([at(0, 0, 2000, 900), at(0, 0, 1152, 100)], room)).toEqual({ at: { x: 576, y: 50 }, zoom: 1 });
  expect(frameOf([at(0, 0, 600, 300)], room).zoom).toBe(1.92);
  expect(frameOf([at(0, 0)], room).zoom).toBe(2.4);
});
