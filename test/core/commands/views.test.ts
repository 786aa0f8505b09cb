import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveView, removeView, renameView, saveView, updateView } from '#core/commands/views.ts';
import { applyChange, type Change, invert } from '#core/model/change.ts';
import type { Model } from '#core/model/model.ts';
import { viewsInOrder } from '#core/model/views.ts';
import { after, DIAGRAM, emptyProject } from '#test/fixtures/model.ts';

const rect = { x: 0, y: 0, width: 800, height: 600 };
const view = (id: string, name = id) => ({ id, name, diagram: DIAGRAM, rect, layer: 'none' });
const names = (model: Model) => viewsInOrder(model).map(({ name }) => name);
const three = () =>
  ['Overview', 'Training', 'Serving'].reduce(
    (model, name) => after(model, saveView(model, view(name))),
    emptyProject(),
  );

test('views stand in the order in which they were saved, until one is moved', () => {
  expect(names(three())).toEqual(['Overview', 'Training', 'Serving']);
  expect(names(after(three(), moveView(three(), 'Serving', -1)))).toEqual(['Overview', 'Serving', 'Training']);
  expect(moveView(three(), 'Overview', -1)).toBeNull();
  expect(moveView(three(), 'Serving', 1)).toBeNull();
});

test('a view takes a new name and shows something new, but never loses its name', () => {
  const renamed = after(three(), renameView(three(), 'Training', '  How it learns '));
  expect(names(renamed)).toEqual(['Overview', 'How it learns', 'Serving']);
  expect(renameView(renamed, 'Training', '  ')).toBeNull();
  expect(saveView(renamed, view('new', ' '))).toBeNull();
  const shows = { diagram: DIAGRAM, rect: { ...rect, x: 40 }, layer: 'residual' };
  const updated = after(renamed, updateView(renamed, 'Training', shows));
  expect(updated.view.get('Training')).toEqual({ id: 'Training', name: 'How it learns', place: 1, ...shows });
  expect(updateView(updated, 'Training', shows)).toBeNull();
  const filtered = after(updated, updateView(updated, 'Training', { ...shows, findings: 'undecided' }));
  expect(filtered.view.get('Training')?.findings).toBe('undecided');
  expect(after(filtered, updateView(filtered, 'Training', shows)).view).toEqual(updated.view);
});

test('whatever is done with views, undo brings back what was', () => {
  const ids = fc.constantFrom('Overview', 'Training', 'Serving', 'nobody');
  const edits: fc.Arbitrary<(model: Model) => Change | null> = fc.oneof(
    fc.tuple(ids, fc.constantFrom(-1 as const, 1 as const)).map(
      ([id, by]) =>
        (model: Model) =>
          moveView(model, id, by),
    ),
    ids.map((id) => (model: Model) => removeView(model, id)),
    fc.tuple(ids, fc.string()).map(
      ([id, name]) =>
        (model: Model) =>
          renameView(model, id, name),
    ),
    fc.uuid().map((id) => (model: Model) => saveView(model, view(id))),
  );
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 12 }), (steps) => {
      let model = three();
      for (const step of steps) {
        const rows = step(model)?.rows ?? [];
        const next = applyChange(model, rows);
        expect(applyChange(next, invert(rows)).view).toEqual(model.view);
        const places = viewsInOrder(next).map(({ place }) => place);
        expect(new Set(places).size).toBe(places.length);
        model = next;
      }
    }),
  );
});
