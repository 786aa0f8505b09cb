import { expect, test } from 'vitest';
import { readFragment, writeFragment } from '#core/formats/fragment.ts';
import { takeFragment } from '#core/model/fragment.ts';
import type { ElementId } from '#core/model/ids.ts';
import { boundary, component, drawn, flow } from '#test/fixtures/model.ts';

const model = drawn([
  boundary('Bank', 0, 0, 400, 300),
  component('Retraining', 'training', { x: 80, y: 80, boundary: 'Bank' }),
  component('Models', 'model-registry', { x: 80, y: 200, boundary: 'Bank' }),
  component('Applicant', 'end-user', { x: 600, y: 80, name: '' }),
  flow('model', 'Retraining', 'Models'),
  flow('asks', 'Applicant', 'Models', { name: '', data: 'scores', twoWay: true }),
]);
const fragment = takeFragment(model, ['Bank', 'Applicant'] as ElementId[], { decisions: false })!;
const text = writeFragment(fragment);

/** The text of the fragment with one thing in it changed. */
const changed = (change: (value: { elements: Record<string, unknown>[]; version: unknown }) => void): string => {
  const value = JSON.parse(text);
  change(value);
  return JSON.stringify(value);
};

test.each([
  ['not JSON', 'Retraining → Models'],
  ['another document', '{"elements":[]}'],
  ['a later version', changed((value) => void (value.version = 2))],
  ['an element twice', changed(({ elements }) => void elements.push(elements[1]!))],
  ['a flow without an end', changed(({ elements }) => void elements.splice(2, 1))],
  ['a boundary in itself', changed(({ elements }) => void (elements[0]!['boundary'] = 'Bank'))],
  ['a field nobody knows', changed(({ elements }) => void (elements[0]!['onload'] = 'x'))],
  [
    'a place that is no number',
    changed(({ elements }) => void (elements[0]!['rect'] = { x: '0', y: 0, width: 1, height: 1 })),
  ],
  ['a place far away', changed(({ elements }) => void (elements[1]!['rect'] = { x: 9e5, y: 0, width: 1, height: 1 }))],
  ['an inherited kind', changed(({ elements }) => void (elements[0]!['kind'] = 'constructor'))],
  ['nothing that has a place', changed((value) => void (value.elements = []))],
  ['lists without end', '['.repeat(100_000)],
])('%s is not taken for a part of a drawing', (_, offered) => {
  expect(readFragment(offered)).toBeNull();
});
