import { beforeAll, expect, test } from 'vitest';
import { emptyModel } from '#core/model/model.ts';
import { component, DIAGRAM, drawn } from '#test/fixtures/model.ts';
import { setCatalogue } from '../../../renderer/state/document.ts';
import { lockedBeside, readTyped } from '../../../renderer/text/draw-text.ts';
import { readCatalogue } from '../../../electron/content.ts';

beforeAll(() => setCatalogue(readCatalogue()));

const flows = (count: number): string =>
  Array.from({ length: count }, (_, flow) => `Part ${flow % 5000} -> Part ${(flow * 7 + 1) % 5000}`).join('\n');

test('a drawing of 5,000 components can be typed on, and more than any drawing is refused', () => {
  const read = readTyped(flows(9000), emptyModel);
  expect(read.ok && [read.value.sketch.components.length, read.value.sketch.flows.length]).toEqual([5000, 9000]);
  expect(readTyped(flows(19_000), emptyModel)).toEqual({
    ok: false,
    refusal: [{ line: 1, says: 'A drawing can be told in 20000 components, flows and boundaries together.' }],
  });
});

test('what a text no longer tells of stays by name where it is locked', () => {
  const model = drawn([{ ...component('Archive'), locked: true }, component('Training'), component('Models')]);
  const read = readTyped('Models', model);
  expect(read.ok && lockedBeside(read.value.sketch, model, DIAGRAM)).toEqual(['Archive']);
});
