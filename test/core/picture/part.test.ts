import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { partOf } from '#core/picture/part.ts';
import { boundary, component, DIAGRAM, drawn, flow } from '#test/fixtures/model.ts';

const model = drawn([
  boundary('Bank', 0, 0, 400, 300),
  component('Retraining', 'training', { x: 80, y: 80, boundary: 'Bank' }),
  component('Models', 'model-registry', { x: 80, y: 200, boundary: 'Bank' }),
  component('Applicant', 'end-user', { x: 600, y: 80 }),
  flow('model', 'Retraining', 'Models'),
  flow('asks', 'Applicant', 'Models'),
]);
const plain = { types: new Map(), badges: new Map(), theme: 'light', hatch: false } as const;
const part = (...ids: string[]) => [...partOf(model, ids as ElementId[]).element.keys()];

test('a boundary brings what lies in it and the flows between, and nothing else', () => {
  expect(part('Bank')).toEqual(['Bank', 'Retraining', 'Models', 'model']);
  expect(part('Models', 'Applicant')).toEqual(['Models', 'Applicant', 'asks']);
  expect(part('asks')).toEqual([]);
});

test('the picture of a part is as large as the part', () => {
  const whole = drawDiagram(model, DIAGRAM, plain).frame;
  const some = drawDiagram(partOf(model, ['Applicant' as ElementId]), DIAGRAM, plain).frame;
  expect(some.width).toBeLessThan(whole.width / 2);
});

test('a picture lies on the ground of its canvas, or is transparent where that is asked for', () => {
  const ground = (options: object) => svgOf(drawDiagram(model, DIAGRAM, { ...plain, ...options })).includes('<rect');
  expect([ground({}), ground({ background: false })]).toEqual([true, false]);
  expect([ground({ theme: 'print' }), ground({ theme: 'print', background: true })]).toEqual([false, true]);
});

test('whatever a component is called, its picture is XML and no name becomes an element', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)), (name) => {
      const svg = svgOf(drawDiagram(drawn([component('a', 'training', { name })]), DIAGRAM, plain));
      // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u);
      expect(svg.isWellFormed()).toBe(true);
      expect(new Set([...svg.matchAll(/<\/?([^\s>/]*)/gu)].map(([, tag]) => tag))).toEqual(
        new Set(['svg', 'rect', 'g', 'path', 'text'].filter((tag) => tag !== 'text' || svg.includes('<text'))),
      );
    }),
  );
});

const HOSTILE = [
  '</text><script>alert(1)</script>',
  '"><image href="x"/>',
  '&#x0; ]]>',
  '\u0000\ud800<b>',
  '<!--',
] as const;
