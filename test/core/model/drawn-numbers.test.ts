import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownerAt } from '#core/model/boundaries.ts';
import { drawnNumbers } from '#core/model/drawn-numbers.ts';
import { isBoundary, isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import { arbitraryEdits, editing, unknown } from '#test/fixtures/arbitrary-edits.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';

test('what is drawn is counted after any edits as it would be anew', () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryEdits(arbitraryModel), (model, edits) => {
      editing(model, edits, (state) => {
        const elements = [...state.element.values()];
        expect(drawnNumbers(state)).toEqual({
          components: elements.filter(isComponent).length,
          flows: elements.filter(isFlow).length,
          boundaries: elements.filter(isBoundary).length,
        });
      });
    }),
  );
});

test('who owns a shape after any edits is who would own it anew', () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryEdits(arbitraryModel), (model, edits) => {
      editing(model, edits, (state) => {
        for (const { id, diagram, kind, rect } of [...state.element.values()].filter(isPlaced)) {
          const owner = ownerAt(state, diagram, kind, rect, new Set([id]));
          expect(owner).toBe(ownerAt(unknown(state), diagram, kind, rect, new Set([id])));
        }
      });
    }),
  );
});
