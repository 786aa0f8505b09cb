import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setCollapsed } from '#core/commands/collapse.ts';
import { isBoundary, isFlow, isPlaced } from '#core/model/element.ts';
import { bounds, encloses } from '#core/model/geometry.ts';
import { applyChange } from '#core/model/change.ts';
import type { DiagramId } from '#core/model/ids.ts';
import { heldByLocks } from '#core/model/locks.ts';
import { describeDiagram } from '#core/picture/describe.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { drawOverview, overviewFrame } from '#core/picture/overview.ts';
import { seenAs, shownRect, standIns } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { shownBands, shownCounts } from '#core/picture/shown-levels.ts';
import { coveredBy } from '#core/picture/text-block.ts';
import { drawThumbnail } from '#core/picture/thumbnail.ts';
import { arbitraryEdits, editing, unknown } from '#test/fixtures/arbitrary-edits.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { after, boundary, component, DIAGRAM, drawn, flow, id } from '#test/fixtures/model.ts';

/** A cloud with a platform in it; a client calls the scorer, which reads a store beside it. */
const nested = () =>
  drawn([
    boundary('cloud', 200, 0, 900, 400),
    boundary('platform', 240, 60, 500, 300, 'cloud'),
    component('client'),
    component('scorer', 'other', { x: 280, y: 100, boundary: 'platform' }),
    component('features', 'other', { x: 520, y: 100, boundary: 'platform' }),
    component('log', 'other', { x: 900, y: 100, boundary: 'cloud' }),
    flow('calls', 'client', 'scorer', { bends: [{ x: 210, y: 10 }] }),
    flow('reads', 'features', 'scorer'),
    flow('writes', 'scorer', 'log'),
  ]);
const collapsed = (...names: string[]) => after(nested(), setCollapsed(nested(), names.map(id), true));

test('what lies in a collapsed boundary is not shown, and flows that cross it lead to it', () => {
  const { ends, boundaries, flows } = shownOn(collapsed('platform'), DIAGRAM);
  expect(ends.map((end) => end.id).toSorted()).toEqual(['client', 'log', 'platform']);
  expect(boundaries.map((each) => each.id)).toEqual(['cloud']);
  expect(flows.map(({ id: of, from, to, bends }) => [of, from, to, bends])).toEqual([
    ['calls', 'client', 'platform', undefined],
    ['writes', 'platform', 'log', undefined],
  ]);
});

test('the outermost collapsed boundary stands for all that lies in it', () => {
  const model = collapsed('platform', 'cloud');
  expect(
    shownOn(model, DIAGRAM)
      .ends.map((end) => end.id)
      .toSorted(),
  ).toEqual(['client', 'cloud']);
  expect(Object.fromEntries(standIns(model))).toEqual({
    platform: 'cloud',
    scorer: 'cloud',
    features: 'cloud',
    log: 'cloud',
    reads: 'cloud',
    writes: 'cloud',
  });
});

test('a collapsed boundary stands at its top left, as large as its name needs', () => {
  const { ends } = shownOn(collapsed('platform'), DIAGRAM);
  expect(ends.find((end) => end.id === 'platform')?.rect).toEqual({ x: 240, y: 60, width: 152, height: 64 });
});

test('a shape that did not change is shown as the same object', () => {
  const model = collapsed('platform');
  const renamed = after(model, {
    title: '',
    rows: [
      { table: 'element', id: 'client', before: model.element.get('client')!, after: component('client', 'user') },
    ],
  });
  const [before, now] = [shownOn(model, DIAGRAM), shownOn(renamed, DIAGRAM)];
  expect(now.ends.find((end) => end.id === 'platform')).toBe(before.ends.find((end) => end.id === 'platform'));
  expect(now.flows[0]).toBe(before.flows[0]);
});

test('the findings inside are one number at the highest level', () => {
  const counts = new Map([
    [id('scorer'), [{ band: 'high', count: 2 } as const, { band: 'low', count: 1 } as const]],
    [id('reads'), [{ band: 'critical', count: 1 } as const]],
    [id('log'), [{ band: 'medium', count: 1 } as const]],
  ]);
  expect(shownCounts(collapsed('platform'), counts)).toEqual(
    new Map([
      ['platform', [{ band: 'critical', count: 4 }]],
      ['log', [{ band: 'medium', count: 1 }]],
    ]),
  );
  expect(
    shownBands(
      collapsed('cloud'),
      new Map([
        [id('scorer'), 'low'],
        [id('log'), 'high'],
      ]),
    ),
  ).toEqual(new Map([['cloud', 'high']]));
});

test('pictures and words tell of a collapsed boundary', () => {
  const model = collapsed('platform');
  const badges = new Map([[id('scorer'), [{ band: 'high', count: 3 } as const]]]);
  const picture = drawDiagram(model, DIAGRAM, { types: new Map(), badges, theme: 'light', hatch: false });
  const svg = svgOf(picture);
  expect(svg).toContain('2 components');
  expect(svg).toContain('>3</text>');
  expect(svg).not.toContain('features');
  expect(svg).not.toContain('reads');
  expect(describeDiagram(model, DIAGRAM, new Map())).toContain('platform is drawn collapsed, with 2 components in it.');
  const overview = drawOverview(model, DIAGRAM, {
    frame: overviewFrame(picture.frame),
    scale: 1,
    text: 9,
    bands: new Map(),
    sheets: [],
  });
  expect(overview).toContain('platform');
  expect(overview).not.toContain('features');
});

test('a thumbnail shows the highest level in a collapsed boundary', () => {
  const size = { width: 288, height: 160 };
  const bands = new Map([[id('scorer'), 'critical' as const]]);
  const small = drawThumbnail(collapsed('cloud'), DIAGRAM, { size, bands, theme: 'light' });
  expect(small).toBe(
    drawThumbnail(collapsed('cloud'), DIAGRAM, { size, bands: new Map([[id('cloud'), 'critical']]), theme: 'light' }),
  );
});

test('in any drawing all is shown once or stood for, and every flow leads from what is shown to what is shown', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      for (const diagram of model.diagram.keys()) {
        const { ends, boundaries, flows, texts } = shownOn(model, diagram as never);
        const shapes = [...ends, ...boundaries, ...texts].map((each) => each.id);
        const shown = [...shapes, ...flows.map((each) => each.id)];
        expect(new Set(shown).size).toBe(shown.length);
        const here = [...model.element.values()].filter((each) => each.diagram === diagram);
        for (const each of here) {
          expect(shown.includes(each.id)).toBe(!standIns(model).has(each.id));
          expect(shown).toContain(seenAs(model, each.id));
        }
        for (const { from, to } of flows) expect(ends.map((end) => end.id)).toEqual(expect.arrayContaining([from, to]));
      }
    }),
  );
});

test('in any drawing a picture takes in all that is shown', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const picture = drawDiagram(model, 'd0' as never, {
        types: new Map(),
        badges: new Map(),
        theme: 'print',
        hatch: true,
      });
      const { ends, boundaries, texts } = shownOn(model, 'd0' as never);
      const rects = [...[...ends, ...boundaries].map(shownRect), ...texts.map(coveredBy)];
      expect(encloses(picture.frame, bounds(rects)!)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('without a collapsed boundary everything is shown as it is', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const boundaries = [...model.element.values()].filter(isBoundary);
      const change = setCollapsed(
        model,
        boundaries.map((each) => each.id),
        false,
      );
      const open = change ? after(model, change) : model;
      for (const diagram of open.diagram.keys()) {
        const here = [...open.element.values()].filter((each) => each.diagram === diagram);
        const { ends, boundaries: regions, flows, texts } = shownOn(open, diagram as never);
        expect(flows).toEqual(here.filter(isFlow));
        expect(new Set([...ends, ...regions, ...texts])).toEqual(new Set(here.filter(isPlaced)));
      }
    }),
  );
});

test('what is shown after any edits is what would be found anew', () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryEdits(arbitraryModel), (model, edits) => {
      editing(model, edits, (state) => {
        const anew = unknown(state);
        for (const diagram of state.diagram.keys()) {
          expect(shownOn(state, diagram as never)).toEqual(shownOn(anew, diagram as never));
        }
        expect(standIns(state)).toEqual(standIns(anew));
        expect(heldByLocks(state)).toEqual(heldByLocks(anew));
      });
    }),
  );
});

test('an edit on one diagram leaves what is shown of another as it is', () => {
  const model = nested();
  const elsewhere = { ...component('away'), diagram: 'other' as DiagramId };
  const before = shownOn(model, DIAGRAM);
  const rows = [{ table: 'element', id: elsewhere.id, before: null, after: elsewhere } as const];
  expect(shownOn(applyChange(model, rows), DIAGRAM)).toBe(before);
});
