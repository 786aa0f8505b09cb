import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { grow, insertOnFlow } from '#core/commands/grow.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { isComponent, isFlow } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import type { Model } from '#core/model/model.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { after, boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

const onFlow = () =>
  drawn([
    boundary('cloud', 300, -100, 400, 300),
    component('camera'),
    component('model', 'inference-service', { x: 800 }),
    component('filter', 'input-processing', { x: 0, y: 400 }),
    flow('frames', 'camera', 'model', { data: 'images', encrypted: 'yes', twoWay: true, bends: [{ x: 400, y: 90 }] }),
  ]);

test('a component grown out of another comes with its flow, as one edit', () => {
  const model = drawn([component('data')]);
  const grown = grow(model, component('training', 'training', { x: 248 }), flow('f', 'data', 'training'));
  expect(grown.ok && grown.value.title).toBe('Add training after data');
  expect(grown.ok && after(model, grown.value).element).toEqual(
    drawn([component('data'), component('training', 'training', { x: 248 }), flow('f', 'data', 'training')]).element,
  );
});

test('a component inserted on a flow leaves label and properties to the first half', () => {
  const inserted = insertOnFlow(
    onFlow(),
    id('frames'),
    component('resize', 'input-processing', { x: 400 }),
    id('rest'),
  );
  expect(inserted.ok).toBe(true);
  const model = after(onFlow(), inserted.ok ? inserted.value : null);
  expect(model.element.get('frames')).toEqual(
    flow('frames', 'camera', 'resize', { data: 'images', encrypted: 'yes', twoWay: true }),
  );
  expect(model.element.get('rest')).toEqual(flow('rest', 'resize', 'model', { name: '', twoWay: true }));
  expect(model.element.get('resize')).toMatchObject({ boundary: 'cloud' });
});

test('an unconnected component is moved onto the flow, a connected one refused', () => {
  const filter = { ...component('filter', 'input-processing', { x: 400, y: 0 }) };
  const moved = insertOnFlow(onFlow(), id('frames'), filter, id('rest'));
  const model = after(onFlow(), moved.ok ? moved.value : null);
  expect(model.element.get('filter')).toEqual({ ...filter, boundary: 'cloud' });
  expect(insertOnFlow(onFlow(), id('frames'), component('camera'), id('rest'))).toEqual({
    ok: false,
    refusal: 'connected',
  });
});

/** Every component that data can get to from each component, in one diagram. */
function reach(model: Model): ReadonlySet<string> {
  const flows = [...model.element.values()].filter(isFlow);
  const pairs = flows.flatMap(({ from, to, twoWay }) =>
    twoWay
      ? [
          [from, to],
          [to, from],
        ]
      : [[from, to]],
  );
  const found = new Set(pairs.map(([from, to]) => `${from} ${to}`));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const known of found) {
      const [from, via] = known.split(' ');
      for (const [start, to] of pairs) if (start === via) found.add(`${from} ${to}`);
    }
  }
  return found;
}

test('inserting keeps every way that data had, and undoing it gives back the model', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      for (const each of [...model.element.values()].filter(isFlow)) {
        const component_ = { ...component('between', 'other', { x: 8 }), diagram: each.diagram };
        const inserted = insertOnFlow(model, each.id, component_, id('second'));
        expect(inserted.ok).toBe(true);
        if (!inserted.ok) continue;
        const changed = applyChange(model, inserted.value.rows);
        const ways = reach(changed);
        expect([...reach(model)].filter((way) => !ways.has(way))).toEqual([]);
        expect(faultOf(changed)).toBeNull();
        expect(applyChange(changed, invert(inserted.value.rows)).element).toEqual(model.element);
      }
    }),
    { numRuns: 40 },
  );
});

test('growing from any component leaves a model that hangs together', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const [from] = [...model.element.values()].filter(isComponent);
      const new_ = { ...component('new'), diagram: from!.diagram };
      const grown = grow(model, new_, { ...flow('way', from!.id, 'new'), diagram: from!.diagram });
      expect(grown.ok && faultOf(applyChange(model, grown.value.rows))).toBeNull();
    }),
    { numRuns: 40 },
  );
});
