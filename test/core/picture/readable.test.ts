import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { projectFromTemplate } from '#core/formats/template.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { layoutTask } from '#core/layout/layout-task.ts';
import { applyChange } from '#core/model/change.ts';
import { isComponent, isPlaced } from '#core/model/element.ts';
import type { Rect } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { rerouteFlows, routeFlows, type RoutingInput } from '#core/picture/route.ts';
import { componentSize } from '#core/picture/shape.ts';
import { creditScoring, creditScoringDiagram } from '#test/fixtures/credit-scoring.ts';
import { DRAWING_SETS, drawingFile } from '#test/fixtures/drawing-files.ts';
import { flowBetween, gridDrawing } from '#test/fixtures/drawings.ts';
import { type Faults, faultsOf, routingOf, shareLine, sumOf } from '#test/fixtures/picture-faults.ts';
import { imported, projectOf, sample, samplesOfVersion2 } from '#test/fixtures/threat-dragon.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { readTemplates } from '../../../electron/templates.ts';

const catalogue = readCatalogue();
const labels = new Map(catalogue.types.map(({ id, label }) => [id, label]));
const NONE: Faults = {
  sharedLines: 0,
  linesOnShapes: 0,
  linesOnNames: 0,
  labelsOnShapes: 0,
  labelsOnNames: 0,
  labelsOnLabels: 0,
  labelsOnLines: 0,
};

test('in the templates nothing is drawn over anything else', () => {
  const drawings = readTemplates().flatMap((template) => {
    let count = 0;
    const rows = projectFromTemplate(template, () => String(++count).padStart(4, '0'));
    return drawingsOf(applyChange(emptyModel, rows));
  });
  expect(sumOf(drawings.map(faultsOf))).toEqual(NONE);
});

test('in the models of another tool no two flows share a line, and few labels lie on the line of another flow', () => {
  const drawings = samplesOfVersion2().flatMap((name) => drawingsOf(projectOf(imported(sample(name)))));
  expect(sumOf(drawings.map(faultsOf))).toEqual({ ...NONE, labelsOnLines: 10 });
});

test('in drawings that were arranged in columns no two flows share a line, and labels of one flow in a hundred lie on the line of another', () => {
  const drawings = DRAWING_SETS.flatMap((name) => {
    const read = readDrawings(drawingFile(name), catalogue);
    return read.ok ? read.value.flatMap(({ model }) => drawingsOf(arranged(model))) : [];
  });
  const { labelsOnLines, ...others } = sumOf(drawings.map(faultsOf));
  expect({ labelsOnLines: 0, ...others }).toEqual(NONE);
  const flows = drawings.reduce((sum, drawing) => sum + drawing.flows.length, 0);
  expect(labelsOnLines / flows).toBeLessThan(0.015);
});

test('where there is room, whatever is joined, no two flows share a line and no line runs through a shape', () => {
  fc.assert(
    fc.property(gridDrawing, (input) => {
      const { sharedLines, linesOnShapes, labelsOnShapes, linesOnNames } = faultsOf(input);
      expect({ sharedLines, linesOnShapes, labelsOnShapes, linesOnNames }).toEqual({
        sharedLines: 0,
        linesOnShapes: 0,
        labelsOnShapes: 0,
        linesOnNames: 0,
      });
    }),
    { numRuns: 400 },
  );
});

test('a component with as many flows as fit around it gives each a line of its own', () => {
  const { sharedLines, linesOnShapes } = faultsOf(star(16));
  expect({ sharedLines, linesOnShapes }).toEqual({ sharedLines: 0, linesOnShapes: 0 });
});

test('flows that a person led to one side of a component end apart from each other', () => {
  const box = (x: number, y: number): Rect => ({ x, y, width: 152, height: 64 });
  const ends = { a: box(0, 0), b: box(600, 0), c: box(300, 300) };
  const rects = new Map(Object.entries(ends).map(([id, rect]) => [id as ElementId, rect]));
  const flows = [
    { ...flowBetween('f', 'a', 'c'), bends: [{ x: 240, y: 200 }] },
    { ...flowBetween('g', 'b', 'c'), bends: [{ x: 520, y: 200 }] },
  ];
  const routes = routeFlows({ flows, rects, boundaries: [] });
  expect(faultsOf({ flows, rects, boundaries: [] })).toEqual(NONE);
  expect(
    flows.map(({ id, bends }) => routes.get(id)!.points.some(({ x, y }) => x === bends[0]!.x && y === bends[0]!.y)),
  ).toEqual([true, true]);
});

test('the flows of a component that is dragged over free ground keep off the lines of others, but for one place in a thousand', () => {
  const input = routingOf(creditScoring(), creditScoringDiagram);
  const [moved, before] = ['features' as ElementId, routeFlows(input)];
  const from = (least: number, most: number): readonly number[] =>
    Array.from({ length: Math.floor((most - least) / 12) }, (_, index) => least + 12 * index);
  const places = from(920, 1400).flatMap((x) => from(200, 800).map((y) => ({ x, y })));
  const tangled = places.filter((at) => {
    const rects = new Map([...input.rects, [moved, { ...input.rects.get(moved)!, ...at }]]);
    const routes = [...rerouteFlows({ ...input, rects }, before, new Set([moved])).values()];
    return routes.some((one, index) => routes.slice(index + 1).some((other) => shareLine(one, other)));
  });
  expect(places).toHaveLength(2000);
  expect(tangled.length).toBeLessThanOrEqual(2);
});

/** What routing is told of each diagram of a model. */
function drawingsOf(model: Model): readonly RoutingInput[] {
  return [...model.diagram.keys()].map((diagram) => routingOf(model, diagram as DiagramId));
}

/** A drawing without places, arranged as an import is. */
function arranged(model: Model): Model {
  const sized = withRects(model, ({ name, type }) => ({ x: 0, y: 0, ...componentSize(name, labels.get(type) ?? '') }));
  const placement = arrangeInColumns(layoutTask(sized, 'drawing' as DiagramId)!);
  const element = new Map(
    [...sized.element].map(([id, each]) => [id, isPlaced(each) ? { ...each, rect: placement.get(each.id)! } : each]),
  );
  return { ...sized, element };
}

function withRects(model: Model, rectOf: (component: { name: string; type: string }) => Rect): Model {
  const element = new Map(
    [...model.element].map(([id, each]) => [id, isComponent(each) ? { ...each, rect: rectOf(each) } : each]),
  );
  return { ...model, element };
}

/** One component in the middle of others, each of which it has a flow to or from. */
function star(rays: number): RoutingInput {
  const size = { width: 152, height: 64 };
  const rects = new Map<ElementId, Rect>([['hub' as ElementId, { x: -76, y: -32, ...size }]]);
  const flows = Array.from({ length: rays }, (_, index) => {
    const angle = (2 * Math.PI * index) / rays;
    const id = `ray-${String(index).padStart(2, '0')}`;
    const [x, y] = [Math.round(Math.cos(angle) * 900) - 76, Math.round(Math.sin(angle) * 600) - 32];
    rects.set(id as ElementId, { x, y, ...size });
    return index % 2 === 0 ? flowBetween(`f-${id}`, 'hub', id) : flowBetween(`f-${id}`, id, 'hub');
  });
  return { flows, rects, boundaries: [] };
}
