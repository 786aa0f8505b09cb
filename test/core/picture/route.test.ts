import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBoundary, isFlow, isFlowEnd } from '#core/model/element.ts';
import { overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { type FlowRoute, rerouteFlows, routeFlows, type RoutingInput } from '#core/picture/route.ts';
import { boundaryTab } from '#core/picture/shape.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { flowBetween, gridDrawing } from '#test/fixtures/drawings.ts';

const box = (x: number, y: number): Rect => ({ x, y, width: 152, height: 64 });
const rects = (places: Readonly<Record<string, Rect>>): RoutingInput['rects'] =>
  new Map(Object.entries(places).map(([id, rect]) => [id as ElementId, rect]));
const pointsOf = (routes: ReadonlyMap<ElementId, FlowRoute>, id: string): readonly Point[] =>
  routes.get(id as ElementId)?.points ?? [];

test('joins components that face each other by a straight line', () => {
  const input = { flows: [flowBetween('f', 'a', 'b')], rects: rects({ a: box(0, 0), b: box(300, 0) }), boundaries: [] };
  expect(routeFlows(input)).toEqual(
    new Map([
      [
        'f',
        {
          points: [
            { x: 152, y: 32 },
            { x: 300, y: 32 },
          ],
          label: null,
          crossings: [],
        },
      ],
    ]),
  );
});

test('turns one corner to a component that lies across', () => {
  const input = {
    flows: [flowBetween('f', 'a', 'b')],
    rects: rects({ a: box(0, 0), b: box(300, 300) }),
    boundaries: [],
  };
  expect(pointsOf(routeFlows(input), 'f')).toHaveLength(3);
});

test('leads a flow around a component that stands between its ends', () => {
  const places = rects({ a: box(0, 0), wall: box(240, 0), b: box(480, 0) });
  const routes = routeFlows({ flows: [flowBetween('f', 'a', 'b')], rects: places, boundaries: [] });
  expect(piecesOf(pointsOf(routes, 'f')).some((piece) => overlaps(piece, box(240, 0)))).toBe(false);
});

test('runs flows between the same two components side by side', () => {
  const flows = ['f', 'g', 'h'].map((id) => flowBetween(id, id === 'g' ? 'b' : 'a', id === 'g' ? 'a' : 'b'));
  const routes = routeFlows({ flows, rects: rects({ a: box(0, 0), b: box(300, 0) }), boundaries: [] });
  expect(flows.map(({ id }) => pointsOf(routes, id).map(({ y }) => y))).toEqual([
    [18, 18],
    [32, 32],
    [46, 46],
  ]);
});

test('leads flows by other sides where more run between two components than their sides have room for', () => {
  const flows = ['f', 'g', 'h', 'i', 'j'].map((id, index) => ({
    ...flowBetween(id, index < 3 ? 'a' : 'b', index < 3 ? 'b' : 'a'),
    label: `batch ${id}`,
  }));
  const routes = routeFlows({ flows, rects: rects({ a: box(0, 0), b: box(420, 0) }), boundaries: [] });
  const pieces = flows.map(({ id }) => piecesOf(pointsOf(routes, id)));
  const level = pieces.map((each) => each.find(({ width }) => width > 200)?.y ?? NaN).toSorted((a, b) => a - b);
  expect(Math.min(...level.slice(1).map((y, index) => y - level[index]!))).toBeGreaterThanOrEqual(14);
  for (const [index, { id }] of flows.entries()) {
    const { rect } = routes.get(id)!.label!;
    expect(pieces.flatMap((each, of) => (each.some((piece) => overlaps(piece, rect)) ? [of] : []))).toEqual([index]);
  }
});

test('spreads flows that share a side in the order in which they fan out', () => {
  const places = rects({ a: box(0, 200), up: box(400, 0), straight: box(400, 200), down: box(400, 400) });
  const flows = ['down', 'straight', 'up'].map((to) => flowBetween(to, 'a', to));
  const routes = routeFlows({ flows, rects: places, boundaries: [] });
  const leave = (id: string): number => pointsOf(routes, id)[0]?.y ?? NaN;
  expect(leave('straight')).toBe(232);
  const sharing = ['up', 'straight', 'down'].filter((id) => pointsOf(routes, id)[0]?.x === 152).map(leave);
  expect(sharing).toEqual(sharing.toSorted((a, b) => a - b));
});

test('marks where a flow crosses a boundary that holds one of its ends', () => {
  const boundary = { id: 'z' as ElementId, rect: { x: 220, y: -60, width: 300, height: 200 }, name: 'Zone' };
  const places = rects({ a: box(0, 0), b: box(300, 0), c: box(300, 300) });
  const flows = [flowBetween('in', 'a', 'b'), flowBetween('out', 'b', 'c'), flowBetween('beside', 'a', 'c')];
  const routes = routeFlows({ flows, rects: places, boundaries: [boundary] });
  expect(routes.get('in' as ElementId)?.crossings).toEqual([{ x: 220, y: 32 }]);
  expect(routes.get('out' as ElementId)?.crossings).toEqual([{ x: 376, y: 140 }]);
  expect(routes.get('beside' as ElementId)?.crossings).toEqual([]);
});

test('leaves out flows whose ends are not drawn', () => {
  const input = { flows: [flowBetween('f', 'a', 'gone')], rects: rects({ a: box(0, 0) }), boundaries: [] };
  expect(routeFlows(input).size).toBe(0);
});

test('routes a flow even where components lie on top of each other', () => {
  const places = rects({ a: box(0, 0), b: box(10, 10) });
  const routes = routeFlows({
    flows: [flowBetween('f', 'a', 'b'), flowBetween('self', 'a', 'a')],
    rects: places,
    boundaries: [],
  });
  for (const { points } of routes.values()) expect(points.length).toBeGreaterThan(1);
});

test('finds a place beside the line for the label of a flow that is too short to carry it', () => {
  const places = rects({ a: box(0, 0), b: box(192, 0) });
  const routes = routeFlows({ flows: [flowBetween('f', 'a', 'b', 'training set')], rects: places, boundaries: [] });
  const label = routes.get('f' as ElementId)?.label?.rect as Rect;
  expect(overlaps(label, { x: 152, y: 31, width: 40, height: 2 })).toBe(false);
});

test('sets a label that is wider than the gap between two components clear of both', () => {
  const places = rects({ a: box(0, 0), b: box(200, 0) });
  const flows = ['asks for a score', 'answers with a score'].map((label, index) =>
    flowBetween(label, index === 0 ? 'a' : 'b', index === 0 ? 'b' : 'a', label),
  );
  const input = { flows, rects: places, boundaries: [] };
  expect(labelsOnShapes(input, routeFlows(input))).toEqual([]);
});

test('draws credit scoring with no flow through a component and no label over another thing', () => {
  expect(faults(drawingOf(creditScoring()))).toEqual([]);
});

test('never runs a flow through a foreign component nor sets a label on one, on drawings with room', () => {
  fc.assert(
    fc.property(gridDrawing, (input) => {
      const routes = routeFlows(input);
      expect([...routesThroughShapes(input, routes), ...labelsOnShapes(input, routes)]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('keeps every piece of a route level or upright', () => {
  fc.assert(
    fc.property(gridDrawing, (input) => {
      for (const { points } of routeFlows(input).values()) {
        for (const { width, height } of piecesOf(points)) expect(Math.min(width, height)).toBe(0);
      }
    }),
  );
});

test('while a component is dragged, moves its flows and leaves those elsewhere as they were', () => {
  const input = drawingOf(creditScoring());
  const before = routeFlows(input);
  const moved = 'features' as ElementId;
  const dragged = { ...input, rects: new Map([...input.rects, [moved, box(840, 480)]]) };
  const after = rerouteFlows(dragged, before, new Set([moved]));
  const changed = [...after.keys()].filter((id) => after.get(id) !== before.get(id));
  expect(changed.toSorted()).toEqual(['credit-bureau-features', 'features-credit-scorer']);
  expect(routesThroughShapes(dragged, after)).toEqual([]);
});

test('a component that is dragged finds the same ways whatever is drawn far from it', () => {
  const input = drawingOf(creditScoring());
  const before = routeFlows(input);
  const moved = 'features' as ElementId;
  const shape = fc.record({ x: fc.integer({ min: 6000, max: 9000 }), y: fc.integer({ min: -3000, max: 3000 }) });
  fc.assert(
    fc.property(shape, shape, fc.integer({ min: 600, max: 900 }), (one, other, x) => {
      const far = rects({ 'far-one': box(one.x, one.y), 'far-other': box(other.x, other.y + 9000) });
      const flows = [...input.flows, flowBetween('far', 'far-one', 'far-other')];
      const dragged = { ...input, rects: new Map([...input.rects, [moved, box(x, 480)]]) };
      const larger = { ...dragged, flows, rects: new Map([...dragged.rects, ...far]) };
      const kept = new Map([...before, ...routeFlows({ ...larger, flows: flows.slice(-1) })]);
      const [near, all] = [dragged, larger].map((drawn) => rerouteFlows(drawn, kept, new Set([moved])));
      expect(new Map([...near!, ...[...all!].filter(([id]) => id === 'far')])).toEqual(all);
    }),
    { numRuns: 30 },
  );
});

function drawingOf(model: ReturnType<typeof creditScoring>): RoutingInput {
  const elements = [...model.element.values()];
  return {
    flows: elements.filter(isFlow).map((flow) => ({ ...flow, label: flow.name, encrypted: flow.encrypted === 'yes' })),
    rects: new Map(elements.filter(isFlowEnd).map(({ id, rect }) => [id, rect])),
    boundaries: elements.filter(isBoundary),
  };
}

/** Everything that is drawn over something else, as sentences. */
function faults(input: RoutingInput): readonly string[] {
  const routes = routeFlows(input);
  const labels = [...routes].flatMap(([id, { label }]) => (label ? [{ id: `label of ${id}`, rect: label.rect }] : []));
  const shapes = [...input.rects].map(([id, rect]) => ({ id: id as string, rect }));
  const tabs = input.boundaries.flatMap(({ id, rect, name }) => {
    const tab = boundaryTab(rect, name);
    return tab ? [{ id: `tab of ${id}`, rect: tab.rect }] : [];
  });
  const found = [...routesThroughShapes(input, routes)];
  labels.forEach((label, index) => {
    for (const other of [...labels.slice(index + 1), ...shapes, ...tabs]) {
      if (overlaps(label.rect, other.rect)) found.push(`${label.id} covers ${other.id}`);
    }
  });
  for (const [id, { points }] of routes) {
    for (const tab of tabs)
      if (piecesOf(points).some((piece) => overlaps(piece, tab.rect))) found.push(`${id} crosses ${tab.id}`);
    for (const label of labels) {
      const isOwn = label.id === `label of ${id}`;
      if (!isOwn && piecesOf(points).some((piece) => overlaps(piece, label.rect)))
        found.push(`${id} crosses ${label.id}`);
    }
  }
  return found;
}

function labelsOnShapes(input: RoutingInput, routes: ReadonlyMap<ElementId, FlowRoute>): readonly string[] {
  return [...routes].flatMap(([id, { label }]) =>
    [...input.rects]
      .filter(([, rect]) => label !== null && overlaps(label.rect, rect))
      .map(([shape]) => `label of ${id} covers ${shape}`),
  );
}

function routesThroughShapes(input: RoutingInput, routes: ReadonlyMap<ElementId, FlowRoute>): readonly string[] {
  return input.flows.flatMap(({ id, from, to }) =>
    [...input.rects]
      .filter(([shape]) => shape !== from && shape !== to)
      .filter(([, rect]) => piecesOf(pointsOf(routes, id)).some((piece) => overlaps(piece, rect)))
      .map(([shape]) => `${id} runs through ${shape}`),
  );
}

function piecesOf(points: readonly Point[]): readonly Rect[] {
  return points.slice(1).map((b, index) => {
    const a = points[index] as Point;
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  });
}

const turns = (points: readonly Point[]): boolean =>
  points.slice(1).every((point, index) => (point.x === points[index]?.x) !== (point.y === points[index]?.y));

test('leads a bent flow by way of its bends', () => {
  const flows = [{ ...flowBetween('f', 'a', 'b'), bends: [{ x: 220, y: 160 }] }];
  const routes = routeFlows({ flows, rects: rects({ a: box(0, 0), b: box(300, 0) }), boundaries: [] });
  expect(pointsOf(routes, 'f')).toContainEqual({ x: 220, y: 160 });
});

test('a bent flow ends where it first comes to its component, not beneath it', () => {
  const flows = [
    {
      ...flowBetween('f', 'a', 'b'),
      bends: [
        { x: 400, y: 32 },
        { x: 400, y: -80 },
      ],
    },
  ];
  const routes = routeFlows({ flows, rects: rects({ a: box(0, 0), b: box(300, 0) }), boundaries: [] });
  expect(pointsOf(routes, 'f')).toEqual([
    { x: 152, y: 32 },
    { x: 300, y: 32 },
  ]);
});

test('bends that lie in a shape are passed over', () => {
  const flows = [{ ...flowBetween('f', 'a', 'b'), bends: [{ x: 40, y: 32 }] }];
  const places = rects({ a: box(0, 0), b: box(300, 0) });
  expect(routeFlows({ flows, rects: places, boundaries: [] })).toEqual(
    routeFlows({ flows: [flowBetween('f', 'a', 'b')], rects: places, boundaries: [] }),
  );
});

test('a bent flow whose corner lies on the edge of its end stops there', () => {
  const flows = [
    {
      ...flowBetween('f', 'a', 'b'),
      bends: [
        { x: 0, y: 120 },
        { x: 301, y: 185 },
      ],
    },
  ];
  const routes = routeFlows({ flows, rects: rects({ a: box(0, 0), b: box(300, 120) }), boundaries: [] });
  expect(pointsOf(routes, 'f')).toEqual([
    { x: 76, y: 64 },
    { x: 76, y: 120 },
    { x: 301, y: 120 },
  ]);
});

test('every piece of a bent flow is level or upright, from edge to edge', () => {
  const point = fc.record({ x: fc.integer({ min: -300, max: 700 }), y: fc.integer({ min: -300, max: 500 }) });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 4 }), (bends) => {
      const [a, b] = [box(0, 0), box(300, 120)];
      const flows = [{ ...flowBetween('f', 'a', 'b'), bends }, flowBetween('g', 'b', 'a')];
      const routes = routeFlows({ flows, rects: rects({ a, b }), boundaries: [] });
      for (const id of ['f', 'g']) {
        const points = pointsOf(routes, id);
        const [start, end] = id === 'f' ? [a, b] : [b, a];
        expect(turns(points)).toBe(true);
        expect([onEdge(start, points[0]!), onEdge(end, points.at(-1)!)]).toEqual([true, true]);
        expect(piecesOf(points).filter((piece) => overlaps(piece, start) || overlaps(piece, end))).toEqual([]);
      }
    }),
  );
});

function onEdge({ x, y, width, height }: Rect, at: Point): boolean {
  const within = at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
  return within && (at.x === x || at.x === x + width || at.y === y || at.y === y + height);
}
