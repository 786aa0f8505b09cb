import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeAs } from '#core/commands/arrange-all.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { layoutTask } from '#core/layout/layout-task.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { type Element, isBoundary, isFlowEnd, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { bounds, encloses, overlaps } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { shownOn } from '#core/picture/shown.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { creditScoring, creditScoringDiagram } from '#test/fixtures/credit-scoring.ts';

function arranged(model: Model, diagram: DiagramId, only?: ReadonlySet<ElementId>): Model {
  const task = layoutTask(model, diagram, only);
  const change = task && arrangeAs(model, arrangeInColumns(task));
  return applyChange(model, change?.rows ?? []);
}

function placedOn(model: Model, diagram: DiagramId): readonly PlacedElement[] {
  return [...model.element.values()].filter(isPlaced).filter((element) => element.diagram === diagram);
}

test('an arranged drawing has no shape on another, and all that a boundary holds inside it', () => {
  fc.assert(
    fc.property(arbitraryModel, (drawn) => {
      const diagram = 'd0' as DiagramId;
      const free = new Map([...drawn.element].map(([id, element]) => [id, asDrawn(element)]));
      const model = arranged({ ...drawn, element: free }, diagram);
      const shapes = shownOn(model, diagram).ends;
      fc.pre(shapes.length > 1);
      for (const [index, shape] of shapes.entries()) {
        for (const other of shapes.slice(index + 1)) expect(overlaps(shape.rect, other.rect)).toBe(false);
        const around = model.element.get(shape.boundary ?? '');
        if (isBoundary(around)) expect(encloses(around.rect, shape.rect)).toBe(true);
      }
    }),
  );
});

/** A shape as a person draws it: with a size, and free to move. */
function asDrawn(element: Element): Element {
  if (!isPlaced(element)) return element;
  const { locked, ...free } = element;
  return { ...free, rect: { ...element.rect, width: locked ? 168 : 160, height: 64 } };
}

test('most flows of a drawing run from left to right', () => {
  const model = arranged(creditScoring(), creditScoringDiagram);
  const x = (id: string): number => (model.element.get(id) as PlacedElement).rect.x;
  const flows = [...model.element.values()].flatMap((flow) => (flow.kind === 'dataFlow' ? [flow] : []));
  const forth = flows.filter(({ from, to }) => x(from) < x(to));
  expect(forth.length / flows.length).toBeGreaterThan(0.7);
});

test('arranging is one step that can be taken back and says who lies where as before', () => {
  const before = creditScoring();
  const task = layoutTask(before, creditScoringDiagram);
  const change = arrangeAs(before, arrangeInColumns(task!));
  const after = applyChange(before, change!.rows);
  expect(change?.title).toBe('Arrange the diagram');
  expect(applyChange(after, invert(change!.rows))).toEqual(before);
  for (const element of placedOn(before, creditScoringDiagram)) {
    expect((after.element.get(element.id) as PlacedElement).boundary).toBe(element.boundary);
  }
});

test('what is locked stays where it is', () => {
  const drawn = creditScoring();
  const [first] = placedOn(drawn, creditScoringDiagram).filter(isFlowEnd);
  const locked: Model = { ...drawn, element: new Map([...drawn.element, [first!.id, { ...first!, locked: true }]]) };
  expect(arranged(locked, creditScoringDiagram).element.get(first!.id)).toEqual({ ...first!, locked: true });
});

test('only what is selected is arranged, and one shape alone is not', () => {
  const model = creditScoring();
  const [one, two, ...others] = placedOn(model, creditScoringDiagram).filter(isFlowEnd);
  expect(layoutTask(model, creditScoringDiagram, new Set([one!.id]))).toBeNull();
  const after = arranged(model, creditScoringDiagram, new Set([one!.id, two!.id]));
  for (const other of others) expect(after.element.get(other.id)).toEqual(other);
});

test('a very long way goes on below, and what nothing joins stands beside the rest', () => {
  const node = (id: string) => ({ id: id as ElementId, width: 160, height: 64, children: null });
  const steps = Array.from({ length: 400 }, (_, step) => node(`step ${step}`));
  const flows = steps
    .slice(1)
    .map(({ id }, step) => ({ id: `flow ${step}` as ElementId, from: steps[step]!.id, to: id }));
  const alone = Array.from({ length: 400 }, (_, number) => node(`alone ${number}`));
  for (const task of [
    { nodes: steps, flows },
    { nodes: alone, flows: [] },
  ]) {
    const placed = [...arrangeInColumns(task).values()];
    const { width, height } = bounds(placed)!;
    expect(width / height).toBeGreaterThan(1);
    expect(width / height).toBeLessThan(2.5);
    expect(placed.some((rect, index) => placed.slice(index + 1).some((other) => overlaps(rect, other)))).toBe(false);
  }
});
