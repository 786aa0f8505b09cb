import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFlow } from '#core/model/element.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { applyChange } from '#core/model/change.ts';
import { storyOf } from '#core/present/story.ts';
import { boundary, component, drawn, flow } from '#test/fixtures/model.ts';

const told = (model: Model) => storyOf(model).map(({ element }) => element);

test('a story starts outside, follows each flow as far as it leads, and comes back for the next', () => {
  const model = drawn([
    boundary('Bank', 0, 0, 900, 300),
    component('Store', 'feature-store', { kind: 'dataStore', x: 600 }),
    component('Scorer', 'inference-service', { x: 400 }),
    component('Applicant', 'end-user', { kind: 'externalEntity', x: 0 }),
    component('Clerk', 'end-user', { kind: 'externalEntity', x: 800 }),
    flow('logs', 'Scorer', 'Store'),
    flow('asks', 'Applicant', 'Scorer'),
    flow('answers', 'Scorer', 'Applicant'),
    flow('reports', 'Store', 'Clerk'),
  ]);
  expect(told(model)).toEqual(['Applicant', 'asks', 'Scorer', 'answers', 'logs', 'Store', 'reports', 'Clerk']);
});

test('a loop that nobody outside feeds is told once around, and what stands alone comes after what sends', () => {
  const model = drawn([
    component('Alone', 'other', { x: 300 }),
    component('A', 'other', { x: 0 }),
    component('B', 'other', { x: 100 }),
    flow('ab', 'A', 'B'),
    flow('ba', 'B', 'A'),
    flow('aa', 'B', 'B'),
  ]);
  expect(told(model)).toEqual(['Alone', 'A', 'ab', 'B', 'ba', 'aa']);
});

test('diagrams are told one after the other, in their order', () => {
  const inner = 'inner' as DiagramId;
  const inside = { ...component('Inside'), diagram: inner };
  const model = applyChange(drawn([component('Outside')]), [
    { table: 'element', id: inside.id, before: null, after: inside },
    { table: 'diagram', id: inner, before: null, after: { id: inner, name: 'Inner', refines: 'Outside' as ElementId } },
  ]);
  expect(storyOf(model)).toEqual([
    { diagram: 'diagram', element: 'Outside' },
    { diagram: 'inner', element: 'Inside' },
  ]);
});

test('whatever is drawn, each component and flow comes once, a flow after an end it leads from, in any order of rows', () => {
  const index = fc.nat({ max: 7 });
  const ends = fc.array(fc.record({ x: fc.nat(5), outside: fc.boolean() }), { minLength: 8, maxLength: 8 });
  const flows = fc.array(fc.tuple(index, index, fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(ends, flows, fc.infiniteStream(fc.nat()), (places, lines, chance) => {
      const elements = [
        ...places.map(({ x, outside }, at) =>
          component(`c${at}`, 'other', { x: x * 200, kind: outside ? 'externalEntity' : 'process' }),
        ),
        ...lines.map(([from, to, twoWay], at) => flow(`f${at}`, `c${from}`, `c${to}`, { twoWay })),
      ];
      const model = drawn(elements);
      const story = told(model);
      expect(story.toSorted()).toEqual(elements.map(({ id }) => id).toSorted());
      for (const [at, id] of story.entries()) {
        const element = model.element.get(id);
        if (!isFlow(element)) continue;
        const before = new Set(story.slice(0, at));
        expect(before.has(element.from) || (element.twoWay && before.has(element.to))).toBe(true);
        // What it leads to was told, or comes next.
        const next = new Set(story.slice(0, at + 2));
        expect(next.has(element.from) && next.has(element.to)).toBe(true);
      }
      const shuffled = elements
        .map((element) => [chance.next().value ?? 0, element] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, element]) => element);
      expect(told(drawn(shuffled))).toEqual(story);
    }),
  );
});
