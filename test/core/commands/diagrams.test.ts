import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDiagram,
  makeSubDiagram,
  moveDiagram,
  placeReference,
  removeDiagram,
  renameDiagram,
} from '#core/commands/diagrams.ts';
import { rename } from '#core/commands/describe.ts';
import { remove } from '#core/commands/remove.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { diagramsInOrder, wayTo } from '#core/model/diagrams.ts';
import type { Reference } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { after, component, DIAGRAM, drawn, flow, id } from '#test/fixtures/model.ts';

const diagram = (text: string) => text as DiagramId;
const names = (model: Model) => diagramsInOrder(model).map(({ name }) => name);

/** A pipeline whose training has a diagram of its own, with a reference to the data and a step. */
function refined(): Model {
  const top = drawn([
    component('data', 'training-data'),
    component('training', 'training', { x: 300 }),
    flow('f', 'data', 'training'),
  ]);
  const inside = after(top, makeSubDiagram(top, id('training'), diagram('inside')));
  const step = { ...component('step', 'training'), diagram: diagram('inside') };
  const withStep = applyChange(inside, [{ table: 'element', id: 'step', before: null, after: step }]);
  return after(withStep, placeReference(withStep, referenceTo('data')));
}

function referenceTo(of: string): Omit<Reference, 'boundary'> {
  const { type: _, outOfScope: __, boundary: ___, ...placed } = component('ref', '', { name: of });
  return { ...placed, kind: 'reference', diagram: diagram('inside'), of: id(of) };
}

test('a process gets one diagram that looks into it, and nothing else does', () => {
  const model = refined();
  expect(model.diagram.get('inside')).toEqual({ id: 'inside', name: 'training', refines: 'training' });
  expect(wayTo(model, diagram('inside')).map(({ name }) => name)).toEqual(['Overview', 'training']);
  expect(makeSubDiagram(model, id('training'), diagram('again'))).toBeNull();
  expect(makeSubDiagram(model, id('f'), diagram('again'))).toBeNull();
});

test('deleting a process takes its diagram with all that is drawn on it, and undoing brings all of it back', () => {
  const model = refined();
  const change = remove(model, [id('training')]);
  const without = after(model, change);
  expect([[...without.element.keys()], [...without.diagram.keys()]]).toEqual([['data'], [DIAGRAM]]);
  expect(applyChange(without, invert(change!.rows))).toEqual(model);
});

test('deleting a component takes what stands for it on other diagrams, and says so', () => {
  const change = remove(refined(), [id('data')]);
  expect([...after(refined(), change).element.keys()]).toEqual(['training', 'step']);
  expect(change?.title).toBe('Delete data with its references elsewhere');
  expect(remove(refined(), [id('step')])?.title).toBe('Delete step');
});

test('what looks into a component or stands for it is renamed with it, until somebody names it otherwise', () => {
  const process = after(refined(), rename(refined(), id('training'), 'Nightly training'));
  expect(names(process)).toEqual(['Overview', 'Nightly training']);
  const data = after(process, rename(process, id('data'), 'Loans', { width: 160, height: 80 }));
  expect(data.element.get('ref')).toMatchObject({ name: 'Loans', rect: { width: 160, height: 80 } });
  const named = after(process, renameDiagram(process, diagram('inside'), 'How it learns'));
  expect(names(after(named, rename(named, id('training'), 'Training')))).toEqual(['Overview', 'How it learns']);
});

test('diagrams are added behind, renamed, put in order and deleted', () => {
  const two = after(refined(), addDiagram(refined(), diagram('second'), 'Retraining'));
  expect(names(two)).toEqual(['Overview', 'Retraining', 'training']);
  const turned = after(two, moveDiagram(two, diagram('second'), -1));
  expect(names(turned)).toEqual(['Retraining', 'Overview', 'training']);
  expect(moveDiagram(turned, diagram('second'), -1)).toBeNull();
  const named = after(turned, renameDiagram(turned, diagram('second'), ' Feedback '));
  expect(names(named)).toEqual(['Feedback', 'Overview', 'training']);
  const removed = removeDiagram(named, diagram('second'));
  expect(removed.ok && names(after(named, removed.value))).toEqual(['Overview', 'training']);
  expect(removeDiagram(refined(), DIAGRAM)).toEqual({ ok: false, refusal: 'lastOne' });
});

test('deleting a diagram to which others refer says that their references go along', () => {
  const model = after(refined(), addDiagram(refined(), diagram('second'), 'Second'));
  const referring = after(
    model,
    placeReference(model, { ...referenceTo('training'), id: id('there'), diagram: diagram('second') }),
  );
  const title = (from: Model) => {
    const removed = removeDiagram(from, DIAGRAM);
    return removed.ok && removed.value.title;
  };
  expect(title(referring)).toBe(`${title(model)} with its references elsewhere`);
});

test('a reference stands for a component of another diagram only', () => {
  const model = refined();
  expect(placeReference(model, { ...referenceTo('step'), id: id('own') })).toBeNull();
  expect(placeReference(model, { ...referenceTo('f'), id: id('flow') })).toBeNull();
});

test('whatever is deleted, the rest hangs together and undoing brings it back', () => {
  fc.assert(
    fc.property(arbitraryModel, fc.nat(), fc.nat(), (model, element, drawing) => {
      const elements = [...model.element.keys()] as ElementId[];
      const diagrams = [...model.diagram.keys()] as DiagramId[];
      const whole = removeDiagram(model, diagrams[drawing % diagrams.length]!);
      const changes = [remove(model, [elements[element % elements.length]!]), whole.ok ? whole.value : null];
      for (const change of changes) {
        if (!change) continue;
        const without = applyChange(model, change.rows);
        expect(faultOf(without)).toBeNull();
        expect(applyChange(without, invert(change.rows))).toEqual(model);
      }
    }),
    { numRuns: 60 },
  );
});
