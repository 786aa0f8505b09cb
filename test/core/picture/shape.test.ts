import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encloses, GRID, type Rect } from '#core/model/geometry.ts';
import { boundaryTab, componentSize, labelLayout, outlineOf, type TextLine } from '#core/picture/shape.ts';
import { textWidth } from '#core/picture/text.ts';

const rect = { x: 100, y: 40, width: 152, height: 64 };
const anyName = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.lorem({ maxCount: 14 }));

test('draws a component with a short name at the base size', () => {
  expect(componentSize('Retraining', 'Training')).toEqual({ width: 152, height: 64 });
});

test('keeps name and type on a base shape as long as they take two lines each at most', () => {
  expect(componentSize('Outcomes training data', 'Feedback collection')).toEqual({ width: 152, height: 64 });
});

test('grows in height for a long name and in width for a long word', () => {
  expect(componentSize('Store of the outcomes that applicants repay', 'Training data')).toEqual({
    width: 152,
    height: 80,
  });
  expect(componentSize('Explainabilityservice', 'Process')).toEqual({ width: 184, height: 64 });
});

test('grows in whole steps of the grid', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, type) => {
      const { width, height } = componentSize(name, type);
      expect([width % GRID, height % GRID]).toEqual([0, 0]);
    }),
  );
});

test('never lets text leave its shape, whatever the name', () => {
  fc.assert(
    fc.property(anyName, anyName, (name, type) => {
      const shape = { x: 24, y: 16, ...componentSize(name, type) };
      const label = labelLayout(shape, name, type);
      for (const line of [...label.name, ...label.type]) expect(encloses(shape, boxOf(line))).toBe(true);
    }),
  );
});

test('never lets text leave a shape that somebody made too small for it', () => {
  const size = fc.record({ width: fc.integer({ min: 40, max: 160 }), height: fc.integer({ min: 16, max: 72 }) });
  fc.assert(
    fc.property(size, anyName, anyName, (small, name, type) => {
      const shape = { x: 0, y: 0, ...small };
      const label = labelLayout(shape, name, type);
      for (const line of [...label.name, ...label.type]) expect(encloses(shape, boxOf(line))).toBe(true);
    }),
  );
});

test('sets name and type beside the icon, in the middle of the height', () => {
  const label = labelLayout(rect, 'Retraining', 'Training');
  expect(label.icon).toEqual({ x: 114, y: 63, width: 18, height: 18 });
  expect(label.name).toEqual([{ text: 'Retraining', x: 139, y: 68.5, size: 13, weight: 600 }]);
  expect(label.type).toEqual([{ text: 'Training', x: 139, y: 85, size: 11, weight: 400 }]);
});

test('draws entities with a double left edge, stores open to the right, processes round', () => {
  expect(outlineOf('externalEntity', rect)).toEqual({
    fill: 'M100 40H252V104H100Z',
    stroke: 'M100 40H252V104H100Z',
    marks: ['M106 40V104'],
  });
  expect(outlineOf('dataStore', rect)).toEqual({
    fill: 'M100 40H252V104H100Z',
    stroke: 'M252 40H100V104H252',
    marks: ['M106 40V104'],
  });
  expect(outlineOf('process', rect).stroke).toContain('a18 18');
});

test("sets a boundary's name on a tab on its top edge, cut to the boundary", () => {
  expect(boundaryTab(rect, 'ML')?.rect).toMatchObject({ x: 116, y: 30, height: 20 });
  const tab = boundaryTab(rect, 'A boundary with a name that is far too long');
  expect(tab?.text.text).toMatch(/…$/);
  expect((tab?.rect.x ?? 0) + (tab?.rect.width ?? 0)).toBeLessThanOrEqual(rect.x + rect.width);
  expect(boundaryTab(rect, '')).toBeNull();
});

/** Where the letters of a line can be: as high as capitals, as deep as a g. */
function boxOf({ text, x, y, size, weight }: TextLine): Rect {
  const top = y - 0.76 * size;
  return { x, y: top, width: textWidth(text, size, weight), height: 0.98 * size };
}
