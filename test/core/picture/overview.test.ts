import { expect, test } from 'vitest';
import type { Rect } from '#core/model/geometry.ts';
import { drawDiagram } from '#core/picture/draw.ts';
import { drawOverview, overviewFrame } from '#core/picture/overview.ts';
import { fitOnPage, fitWhole } from '#core/picture/page.ts';
import { bandColours } from '#core/picture/tokens.ts';
import { creditScoring, creditScoringDiagram as diagram } from '#test/fixtures/credit-scoring.ts';

const model = creditScoring();
const rooms = { portrait: { width: 200, height: 200 }, landscape: { width: 300, height: 150 } };
const picture = drawDiagram(model, diagram, { types: new Map(), badges: new Map(), theme: 'print', hatch: true });
const frame = overviewFrame(picture.frame);
const { scale } = fitWhole(frame, rooms);
const { sheets } = fitOnPage(picture, rooms);
const components = [...model.element.values()].filter(({ kind }) => kind === 'process' || kind === 'dataStore');
const [worst] = components;
const bands = new Map([[worst!.id, 'critical' as const]]);
const svg = drawOverview(model, diagram, { frame, scale, text: 6, bands, sheets });

test('every text of an overview is as large on paper as was asked for', () => {
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/gu)].map(([, size]) => Number(size) * scale);
  expect(sizes.length).toBeGreaterThan(components.length);
  for (const size of sizes) expect(size).toBeCloseTo(6, 1);
});

test('an overview labels every sheet and shows where the worst findings are', () => {
  expect(sheets.length).toBeGreaterThan(1);
  for (const { label } of sheets) expect(svg).toContain(`>${label}</text>`);
  expect(svg).toContain(`fill="${bandColours('print', 'critical').fill}"`);
});

test('an overview and the labels above it fit the page', () => {
  const fits = ({ width, height }: Rect): boolean =>
    Object.values(rooms).some((room) => width * scale <= room.width + 0.01 && height * scale <= room.height + 0.01);
  expect(fits(frame)).toBe(true);
  expect(frame.y).toBeLessThan(picture.frame.y);
});
