import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isSameRoute, type RoutedFlow, routeFlows, type RoutingInput } from '#core/picture/route.ts';
import { roughRoutes } from '../../../../renderer/canvas/flows/laying/rough.ts';
import { answerer, Teller } from '../../../../renderer/canvas/flows/laying/tell.ts';
import { flowBetween } from '#test/fixtures/drawings.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const place = fc.record({ x: fc.integer({ min: 0, max: 12 }), y: fc.integer({ min: 0, max: 8 }) });
const rectAt = ({ x, y }: { x: number; y: number }): Rect => ({ x: x * 80, y: y * 64, width: 152, height: 64 });
const drawing = fc
  .record({
    places: fc.dictionary(fc.constantFrom(...names), place, { minKeys: 2 }),
    flows: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
      selector: ([from, to]) => `${from} ${to}`,
      maxLength: 10,
    }),
    zone: fc.option(place, { nil: null }),
  })
  .map(({ places, flows, zone }): RoutingInput => ({
    rects: new Map(Object.entries(places).map(([id, at]) => [id as ElementId, rectAt(at)])),
    flows: flows
      .filter(([from, to]) => from !== to)
      .map(([from, to]): RoutedFlow => ({ ...flowBetween(`${from} ${to}`, from, to), label: from > to ? to : '' })),
    boundaries: zone
      ? [{ id: 'zone' as ElementId, rect: { ...rectAt(zone), width: 400, height: 300 }, name: 'Zone' }]
      : [],
  }));

test('what a worker answers to drawings told by their changes is what the page would lay itself', () => {
  fc.assert(
    fc.property(fc.array(drawing, { minLength: 1, maxLength: 5 }), (drawings) => {
      const [teller, answer] = [new Teller(), answerer()];
      for (const input of drawings) {
        // Messages are copied on their way.
        const task = structuredClone(teller.taskFor(input));
        expect(teller.routesBy(structuredClone(answer(task)))).toEqual(routeFlows(input));
      }
    }),
    { numRuns: 60 },
  );
});

test('a drawing told again says nothing, and its answer neither', () => {
  const input = {
    rects: new Map(
      [
        ['a', 0],
        ['b', 4],
      ].map(([id, x]) => [id as ElementId, rectAt({ x: x as number, y: 0 })]),
    ),
    flows: [flowBetween('f', 'a', 'b')],
    boundaries: [],
  };
  const [teller, answer] = [new Teller(), answerer()];
  teller.routesBy(answer(teller.taskFor(input)));
  const again = teller.taskFor(input);
  expect(again).toEqual({ number: 2, flows: { set: [], gone: [] }, rects: { set: [], gone: [] }, boundaries: [] });
  expect(answer(again)).toEqual({ number: 2, routes: { set: [], gone: [] } });
});

test('flows that follow roughly stay level and upright, and hold on to their ends', () => {
  fc.assert(
    fc.property(drawing, fc.array(place, { minLength: names.length, maxLength: names.length }), (input, places) => {
      const before = routeFlows(input);
      const rects = new Map([...input.rects.keys()].map((id, index) => [id, rectAt(places[index]!)]));
      const after = roughRoutes({ ...input, rects }, before, input.rects);
      expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
      for (const { id, from, to } of input.flows) {
        const [old, now] = [before.get(id), after.get(id)];
        if (!old || !now) continue;
        expect(
          now.points.every(({ x, y }, at) => at === 0 || x === now.points[at - 1]!.x || y === now.points[at - 1]!.y),
        ).toBe(true);
        for (const [end, at] of [
          [from, 0],
          [to, -1],
        ] as const) {
          const [was, is] = [input.rects.get(end)!, rects.get(end)!];
          const [left, lies] = [old.points.at(at)!, now.points.at(at)!];
          expect(lies.x - is.x).toBeCloseTo(left.x - was.x, 6);
          expect(lies.y - is.y).toBeCloseTo(left.y - was.y, 6);
        }
      }
    }),
  );
});

test('two routes are alike only when points, label and crossings are', () => {
  const route = routeFlows({
    rects: new Map(
      [
        ['a', 0],
        ['b', 6],
      ].map(([id, x]) => [id as ElementId, rectAt({ x: x as number, y: 0 })]),
    ),
    flows: [{ ...flowBetween('f', 'a', 'b'), label: 'scores', encrypted: true }],
    boundaries: [{ id: 'zone' as ElementId, rect: { x: -20, y: -40, width: 240, height: 160 }, name: 'Zone' }],
  }).get('f' as ElementId)!;
  expect(isSameRoute(route, structuredClone(route))).toBe(true);
  const others = [
    { ...route, points: route.points.map(({ x, y }) => ({ x, y: y + 1 })) },
    { ...route, crossings: [] },
    { ...route, label: null },
    { ...route, label: { ...route.label!, lines: ['grades'] } },
    { ...route, label: { ...route.label!, lock: null } },
    { ...route, label: { ...route.label!, rect: { ...route.label!.rect, x: 1 } } },
  ];
  expect(others.map((other) => isSameRoute(route, other))).toEqual(others.map(() => false));
});
