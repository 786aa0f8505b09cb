import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeDiagram } from '#core/picture/describe.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { drawOverview, overviewFrame } from '#core/picture/overview.ts';
import { routed, routeFlows } from '#core/picture/route.ts';
import { obstaclesOf, shownOn } from '#core/picture/shown.ts';
import { coveredBy, naturalSize, textBlockHeight, textBlockLines } from '#core/picture/text-block.ts';
import { textWidth } from '#core/picture/text.ts';
import { overlaps } from '#core/model/geometry.ts';
import { component, DIAGRAM, drawn, flow, text } from '#test/fixtures/model.ts';

const words = 'Data of the other bank\n\ncomes in every night and is checked by nobody';
const look = { types: new Map(), badges: new Map(), theme: 'print', hatch: false } as const;

test('a text keeps its own lines and is wrapped at its width', () => {
  const block = text('note', words, { x: 80, y: 40, width: 200 });
  expect(textBlockLines(block).map(({ text: line, x, y }) => [line, x, y])).toEqual([
    ['Data of the other bank', 84, 59],
    ['comes in every night and is', 84, 99],
    ['checked by nobody', 84, 119],
  ]);
  expect(block.rect.height).toBe(88);
});

test('no line is wider than its text, and none lies outside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 64, max: 600 }), (said, width) => {
      const rect = { x: 0, y: 0, width, height: textBlockHeight({ name: said, rect: { width } }) };
      for (const line of textBlockLines({ name: said, rect })) {
        expect(line.x + textWidth(line.text, line.size, line.weight)).toBeLessThanOrEqual(width);
        expect(line.y).toBeLessThan(rect.height);
      }
    }),
  );
});

test('where nobody said how wide it is, a text is as wide as its longest line, within limits', () => {
  expect(naturalSize('Draft')).toEqual({ width: 64, height: 32 });
  expect(naturalSize('As it was drawn in March\nby two of us')).toEqual({ width: 176, height: 48 });
  expect(naturalSize('word '.repeat(200)).width).toBe(480);
});

test('flows keep clear of the words of a text, not of the room beside them', () => {
  const model = drawn([
    component('a', 'other', { x: 0, y: 0 }),
    component('b', 'other', { x: 600, y: 0 }),
    flow('gives', 'a', 'b'),
    text('note', 'Over a leased line', { x: 240, y: 16, width: 320 }),
  ]);
  const shown = shownOn(model, DIAGRAM);
  const note = coveredBy(shown.texts[0]!);
  expect(note.width).toBeLessThan(160);
  const routes = routeFlows({
    flows: shown.flows.map((one) => routed(one)),
    rects: obstaclesOf(shown),
    boundaries: [],
  });
  const { points, label } = [...routes.values()][0]!;
  const pieces = points.slice(1).map(({ x, y }, index) => {
    const { x: left, y: top } = points[index]!;
    return { x: Math.min(left, x), y: Math.min(top, y), width: Math.abs(left - x), height: Math.abs(top - y) };
  });
  expect([...pieces, label!.rect].some((rect) => overlaps(rect, note))).toBe(false);
});

test('a picture shows texts and tells what they say, and has room for them', () => {
  const model = drawn([component('Scorer'), text('note', words, { x: -400, y: 200 })]);
  const picture = drawDiagram(model, DIAGRAM, look);
  expect(svgOf(picture)).toContain('>Data of the other bank</text>');
  expect(picture.frame.x).toBeLessThan(-400);
  expect(describeDiagram(model, DIAGRAM, new Map())).toContain(
    'Written on it: “Data of the other bank comes in every night and is checked…”.',
  );
  const frame = overviewFrame(picture.frame);
  const overview = drawOverview(model, DIAGRAM, { frame, scale: 0.4, text: 6, bands: new Map(), sheets: [] });
  expect(overview).toContain('>Data of the other bank');
});
