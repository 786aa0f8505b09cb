import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readModel } from '#core/formats/read-model.ts';
import { planImport } from '#core/formats/import/plan.ts';
import { applyChange } from '#core/model/change.ts';
import { isBoundary, isComponent, isFlow } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { encloses, overlaps } from '#core/model/geometry.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { vocabulary } from '#test/fixtures/threat-dragon.ts';

const OUTLINE = 'Cloud:\n  Training [training]\n  Registry\nSensor -> Training: readings\nTraining -> Registry\n';

function read(file: string, text: string) {
  const result = readModel(file, text, vocabulary);
  if (!result.ok) throw new Error(strings.importing.reason(result.refusal));
  return result.value;
}

function drawing(file: string, text: string): Model {
  let count = 0;
  const newId = (): string => `part-${String(++count).padStart(3, '0')}`;
  return applyChange(emptyModel, planImport(read(file, text), { types: {} }, { types: vocabulary.types, newId }));
}

function refusalOf(file: string, text: string): string {
  const result = readModel(file, text, vocabulary);
  return result.ok ? '' : strings.importing.reason(result.refusal);
}

test('an outline becomes a project called as its file, with what it says of types and what is suggested', () => {
  const { name, components, boundaries, flows, notes } = read('Plant.v2.txt', OUTLINE);
  expect(name).toBe('Plant.v2');
  expect(components.map((one) => [one.name, one.kind, one.suggestion.type, one.suggestion.because])).toEqual([
    ['Training', 'process', 'training', 'The file says so.'],
    ['Registry', 'dataStore', 'model-registry', expect.stringMatching(/registry/iu)],
    ['Sensor', 'process', 'capture-device', 'Its name says “sensor”.'],
  ]);
  expect(boundaries.map((one) => one.name)).toEqual(['Cloud']);
  expect(flows.map((one) => one.name)).toEqual(['readings', '']);
  expect(notes).toEqual([]);
});

test('a drawing that gives no places is arranged along its flows, contents inside their boundaries', () => {
  const model = drawing('Plant.txt', OUTLINE);
  expect(faultOf(model)).toBe(null);
  const elements = [...model.element.values()];
  const [cloud] = elements.filter(isBoundary);
  const shapes = elements.filter(isComponent);
  expect(shapes.filter(({ boundary }) => boundary === cloud!.id).every(({ rect }) => encloses(cloud!.rect, rect))).toBe(
    true,
  );
  for (const a of shapes) for (const b of shapes) if (a !== b) expect(overlaps(a.rect, b.rect)).toBe(false);
  const at = (name: string) => shapes.find((one) => one.name === name)!.rect.x;
  expect([at('Sensor') < at('Training'), at('Training') < at('Registry')]).toEqual([true, true]);
  expect(elements.filter(isFlow)).toHaveLength(2);
});

test('a flowchart is taken with a note on every line that is not understood', () => {
  const chart = 'flowchart LR\n  a[Sensor] --> b(Training):::training\n  a --> (\n  b --> c[(Weights)]\n';
  const { components, notes } = read('plant.mmd', chart);
  expect(components.map((one) => one.name)).toEqual(['Sensor', 'Training', 'Weights']);
  expect(notes.map(strings.imports.note)).toEqual(['Line 3 of the flowchart is not understood: “a --> (”.']);
  // The same text in a file of another ending.
  expect(read('plant.txt', chart).components).toEqual(components);
});

test('a text that is no drawing is refused, and a faulty one with its lines', () => {
  expect(refusalOf('minutes.txt', 'Minutes of Monday\n\nAll were there.\n')).toBe(
    'The text tells of no drawing: there is no flow, boundary or type in it.',
  );
  expect(refusalOf('plant.txt', 'A -> B\nC [no such type]\nD ->\n')).toBe(
    'Line 2: There is no type “no such type”. Leave the brackets out to have it guessed from the name. Line 3: An arrow needs a name on both sides.',
  );
  expect(refusalOf('plant.txt', '-> A\n'.repeat(8))).toContain(
    'Line 5: An arrow needs a name on both sides. And 3 more lines.',
  );
  expect(refusalOf('plant.mmd', 'sequenceDiagram\n  A->>B: hello\n')).toBe(
    '“sequenceDiagram” begins another chart of Mermaid. Only flowcharts can be drawn.',
  );
  expect(refusalOf('plant.mmd', 'A -> B')).toBe('This is no flowchart.');
  expect(refusalOf('plant.txt', Array.from({ length: 2_600 }, (_, at) => `a${at} -> b${at}`).join('\n'))).toBe(
    'The file holds more than 5,000 elements and threats.',
  );
  expect(refusalOf('plant.txt', Array.from({ length: 65 }, (_, at) => `${' '.repeat(at)}Z${at}:`).join('\n'))).toBe(
    'The file nests more than 64 levels deep.',
  );
});

test('whatever a text says: it is refused, or becomes a drawing that hangs together', () => {
  const word = fc.constantFrom(
    'a',
    'b',
    'Cloud',
    ':',
    '->',
    '<->',
    '[training]',
    '\n',
    '\n  ',
    ' ',
    '"',
    '#',
    'project',
    'subgraph',
    'flowchart LR\n',
    'end',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom('a.txt', 'a.mmd'), (parts, file) => {
      const text = parts.join('');
      if (readModel(file, text, vocabulary).ok) expect(faultOf(drawing(file, text))).toBe(null);
    }),
  );
});
