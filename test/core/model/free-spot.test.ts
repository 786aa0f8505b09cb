import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { spotAt, spotBeside } from '#core/model/free-spot.ts';
import { encloses, overlaps } from '#core/model/geometry.ts';
import { boundary, component, DIAGRAM, drawn } from '#test/fixtures/model.ts';

const size = { width: 152, height: 64 };

test('a spot beside a shape lies straight ahead where there is room', () => {
  const model = drawn([component('a')]);
  const from = { x: 0, y: 0, ...size };
  expect(spotBeside(model, DIAGRAM, from, 'right', size)).toEqual({ x: 248, y: 0, ...size });
  expect(spotBeside(model, DIAGRAM, from, 'up', size)).toEqual({ x: 0, y: -160, ...size });
});

test('a second spot on the same side lies a little aside', () => {
  const model = drawn([component('a'), component('b', 'other', { x: 248 })]);
  expect(spotBeside(model, DIAGRAM, { x: 0, y: 0, ...size }, 'right', size)).toEqual({ x: 248, y: 96, ...size });
});

test('a spot overlaps no shape and no edge of a boundary', () => {
  const place = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('left', 'right', 'up', 'down'),
      (places, direction) => {
        const zone = boundary('zone', -200, -200, 600, 400);
        const shapes = places.map(({ x, y }, index) => component(`c${index}`, 'other', { x: x * 8, y: y * 8 }));
        const model = drawn([zone, ...shapes]);
        const from = shapes[0]!.rect;
        for (const spot of [spotBeside(model, DIAGRAM, from, direction, size), spotAt(model, DIAGRAM, from, size)]) {
          expect(shapes.filter(({ rect }) => overlaps(rect, spot))).toEqual([]);
          expect(!overlaps(zone.rect, spot) || encloses(zone.rect, spot)).toBe(true);
        }
      },
    ),
  );
});
