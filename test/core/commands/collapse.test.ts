import fc from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '#core/commands/align.ts';
import { arrangeAs } from '#core/commands/arrange-all.ts';
import { move, resize } from '#core/commands/arrange.ts';
import { setCollapsed } from '#core/commands/collapse.ts';
import { addComponent } from '#core/commands/draw.ts';
import { drop } from '#core/commands/drop.ts';
import { layoutTask } from '#core/layout/layout-task.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { isBoundary } from '#core/model/element.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after, boundary, component, DIAGRAM, drawn, flow, id, placed, rectOf } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();

/** A platform with a model in it, in a cloud, and a client beside. */
const platform = () =>
  drawn([
    boundary('cloud', 200, 0, 900, 500),
    boundary('platform', 240, 60, 500, 300, 'cloud'),
    component('client'),
    component('model', 'model', { x: 500, y: 200, boundary: 'platform' }),
    flow('asks', 'client', 'model'),
  ]);
const closed = () => after(platform(), setCollapsed(platform(), [id('platform')], true));

test('a boundary is collapsed and expanded, each in one step with a title of its own', () => {
  const collapse = setCollapsed(platform(), [id('platform')], true);
  expect(collapse?.title).toBe('Collapse platform');
  expect(placed(closed(), 'platform')).toMatchObject({ collapsed: true, rect: rectOf(platform(), 'platform') });
  const expand = setCollapsed(closed(), [id('platform')], false);
  expect(expand?.title).toBe('Expand platform');
  expect(after(closed(), expand).element).toEqual(platform().element);
});

test('what is so already, or is no boundary, is left alone', () => {
  expect(setCollapsed(closed(), [id('platform')], true)).toBeNull();
  expect(setCollapsed(platform(), [id('platform')], false)).toBeNull();
  expect(setCollapsed(platform(), [id('client'), id('asks'), id('gone')], true)).toBeNull();
});

test('moving a collapsed boundary moves what lies in it', () => {
  const moved = after(closed(), move(closed(), [id('platform')], { x: 80, y: 40 }));
  expect(rectOf(moved, 'model')).toEqual({ x: 580, y: 240, width: 152, height: 64 });
  expect(placed(moved, 'model').boundary).toBe('platform');
  expect(placed(moved, 'platform').boundary).toBe('cloud');
});

test('nothing falls into a collapsed boundary, nor out of it', () => {
  const dropped = after(closed(), drop(closed(), [id('client')], { x: 420, y: 200 }));
  expect(placed(dropped, 'client').boundary).toBe('cloud');
  const drawnOver = after(closed(), addComponent(closed(), component('new', 'other', { x: 300, y: 200 })));
  expect(placed(drawnOver, 'new').boundary).toBe('cloud');
  const nudged = after(closed(), move(closed(), [id('model')], { x: 4000, y: 0 }));
  expect(placed(nudged, 'model').boundary).toBe('platform');
  const cut = after(closed(), resize(closed(), id('cloud'), { x: 200, y: 0, width: 420, height: 300 }));
  expect([placed(cut, 'platform').boundary, placed(cut, 'model').boundary]).toEqual(['cloud', 'platform']);
});

test('the boundaries around grow for one that is expanded', () => {
  const cut = after(closed(), resize(closed(), id('cloud'), { x: 200, y: 0, width: 420, height: 300 }));
  const expanded = after(cut, setCollapsed(cut, [id('platform')], false));
  expect(rectOf(expanded, 'cloud')).toEqual({ x: 200, y: 0, width: 556, height: 376 });
});

test('lines up with others by what is shown of it', () => {
  const model = after(closed(), align(closed(), [id('client'), id('platform')], 'right'));
  expect(rectOf(model, 'client').x).toBe(240);
});

test('an arrangement takes it for one shape, and carries along what lies in it', () => {
  const task = layoutTask(closed(), DIAGRAM)!;
  const shape = { id: 'platform', width: 152, height: 64, children: null };
  expect(task.nodes.find((node) => node.id === 'cloud')?.children).toEqual([shape]);
  expect(task.flows).toEqual([{ id: 'asks', from: 'client', to: 'platform' }]);
  const change = arrangeAs(
    closed(),
    new Map([
      [id('client'), { x: 0, y: 0, width: 152, height: 64 }],
      [id('platform'), { x: 400, y: 0, width: 152, height: 64 }],
    ]),
  );
  const arranged = after(closed(), change);
  expect(rectOf(arranged, 'platform')).toEqual({ x: 400, y: 0, width: 500, height: 300 });
  expect(rectOf(arranged, 'model')).toEqual({ x: 660, y: 140, width: 152, height: 64 });
});

test('findings stay as they are', () => {
  const model = creditScoring();
  const all = [...model.element.values()].filter(isBoundary).map((each) => each.id);
  expect(findFindings(after(model, setCollapsed(model, all, true)), catalogue)).toEqual(findFindings(model, catalogue));
});

test('in any drawing collapsing and expanding can be taken back', () => {
  fc.assert(
    fc.property(arbitraryModel, fc.boolean(), (model, collapses) => {
      const boundaries = [...model.element.values()].filter(isBoundary).map((each) => each.id);
      const change = setCollapsed(model, boundaries, collapses);
      fc.pre(change !== null);
      const changed = after(model, change);
      expect(
        boundaries.every(
          (each) => (placed(changed, each) as { collapsed?: true }).collapsed === (collapses || undefined),
        ),
      ).toBe(true);
      expect(applyChange(changed, invert(change.rows)).element).toEqual(model.element);
    }),
  );
});
