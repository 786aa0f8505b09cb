import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addText } from '#core/commands/write-text.ts';
import { redraw, type Redrawing } from '#core/commands/redraw.ts';
import { readSketch, type SketchFault } from '#core/formats/sketch/read-sketch.ts';
import type { Sketch } from '#core/formats/sketch/sketch.ts';
import { writeSketch } from '#core/formats/sketch/write-sketch.ts';
import { applyChange, invert, type RowChange } from '#core/model/change.ts';
import { isBoundary, isComponent, isFlow, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { encloses, overlaps } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { DIAGRAM, emptyProject } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../../electron/content.ts';

const catalogue = readCatalogue();
const diagram = DIAGRAM;
const blank = emptyProject();

function how(): Redrawing {
  let count = 0;
  return {
    diagram,
    newId: () => `n${count++}` as ElementId,
    sizeOf: (name, type) => componentSize(name, type),
    vocabulary: catalogue,
  };
}

function sketchOf(text: string): Sketch {
  const read = readSketch(text, catalogue.types);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function faultsIn(text: string): readonly SketchFault[] {
  const read = readSketch(text, catalogue.types);
  return read.ok ? [] : read.refusal;
}

/** The model after `text` was typed, with ids of its own. */
function typed(model: Model, text: string, ids = how()): Model {
  return applyChange(model, redraw(model, sketchOf(text), ids)?.rows ?? []);
}

const workshop = `Device [capture-device]
Cloud:
  Ingestion
  Lake:
    Raw data [raw-data]
  Training

Device -> Ingestion -> Raw data: readings
Raw data <-> Training`;

test('a text says nothing of what is written on the drawing, and leaves it where it is', () => {
  const before = typed(blank, 'Plant:\n  Sensor -> Training');
  const zone = [...before.element.values()].find(isBoundary)!;
  const written = applyChange(
    before,
    addText(before, { id: 'note' as ElementId, diagram, at: zone.rect }, 'Draft')!.rows,
  );
  expect(writeSketch(written, diagram)).toBe(writeSketch(before, diagram));
  let count = 0;
  const ids = { ...how(), newId: () => `m${count++}` as ElementId };
  const after = typed(written, 'Sensor -> Training -> Models', ids);
  expect(after.element.get('note')).toEqual({ ...written.element.get('note'), boundary: null });
});

test('typing a pipeline draws its components, boundaries and flows', () => {
  const model = typed(blank, workshop);
  const name = (id: string | null): string => (id === null ? '' : (model.element.get(id)?.name ?? '?'));
  expect(
    [...model.element.values()].filter(isComponent).map((one) => [one.name, one.type, name(one.boundary)]),
  ).toEqual([
    ['Device', 'capture-device', ''],
    ['Ingestion', 'data-collection', 'Cloud'],
    ['Raw data', 'raw-data', 'Lake'],
    ['Training', 'training', 'Cloud'],
  ]);
  expect(
    [...model.element.values()].filter(isFlow).map((one) => [name(one.from), name(one.to), one.name, one.twoWay]),
  ).toEqual([
    ['Device', 'Ingestion', 'readings', false],
    ['Ingestion', 'Raw data', 'readings', false],
    ['Raw data', 'Training', '', true],
  ]);
  expect(faultOf(model)).toBeNull();
});

test('what is typed stands apart, and inside its boundary', () => {
  const model = typed(blank, workshop);
  const components = [...model.element.values()].filter(isComponent);
  for (const [index, one] of components.entries()) {
    for (const other of components.slice(index + 1)) expect(overlaps(one.rect, other.rect)).toBe(false);
  }
  for (const element of [...model.element.values()].filter(isPlaced)) {
    const around = model.element.get(element.boundary ?? '');
    if (isBoundary(around)) expect(encloses(around.rect, element.rect)).toBe(true);
  }
});

test('what many are joined to has all of them around it, each apart', () => {
  const model = typed(blank, Array.from({ length: 300 }, (_, leaf) => `Hub -> Leaf ${leaf}`).join('\n'));
  const shapes = [...model.element.values()].filter(isComponent);
  expect(shapes).toHaveLength(301);
  expect(shapes.some((one, at) => shapes.slice(at + 1).some((other) => overlaps(one.rect, other.rect)))).toBe(false);
});

test('the text of a drawing says what was typed, in the order of the drawing', () => {
  expect(writeSketch(typed(blank, workshop), diagram)).toBe(`Device [capture-device]
Cloud:
  Ingestion [data-collection]
  Training [training]
  Lake:
    Raw data [raw-data]

Device -> Ingestion: readings
Ingestion -> Raw data: readings
Raw data <-> Training`);
});

test('another name for a component keeps it with its place and its answers', () => {
  const before = typed(blank, workshop);
  const after = typed(before, workshop.replaceAll('Training', 'Nightly training'), how());
  const training = [...before.element.values()].find(({ name }) => name === 'Training')!;
  expect(after.element.get(training.id)).toMatchObject({ id: training.id, name: 'Nightly training', type: 'training' });
  expect(after.element.size).toBe(before.element.size);
});

test('a line taken out removes its component with the flows at it', () => {
  const before = typed(blank, 'Sensor\nIngestion\nTraining\nSensor -> Ingestion -> Training');
  const after = typed(before, 'Sensor\nIngestion\nSensor -> Ingestion');
  expect([...after.element.values()].map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'process Sensor',
    'process Ingestion',
    'dataFlow ',
  ]);
});

test('what is locked stays where it is and as it is, whatever is typed around it', () => {
  const drawn = typed(blank, workshop);
  const locked = [...drawn.element.values()].filter(({ name }) => name === 'Training' || name === 'Lake');
  const rows = locked.map((one) => ({ table: 'element', id: one.id, before: one, after: { ...one, locked: true } }));
  const before = applyChange(drawn, rows as RowChange[]);
  const places = (model: Model) =>
    locked.map(({ id }) => {
      const { rect, boundary } = model.element.get(id) as PlacedElement;
      return { rect, boundary: boundary === null ? null : model.element.get(boundary)?.name };
    });
  expect(places(typed(before, 'Lake:\n  Training\n  More\n  Even more\nCloud:\n  Ingestion'))).toEqual(places(before));
  const alone = places(typed(before, 'Device'));
  expect(alone).toEqual(places(before).map(({ rect }) => ({ rect, boundary: null })));
});

test('a label typed behind a flow is put on the same flow', () => {
  const before = typed(blank, 'Sensor -> Ingestion');
  const flow = [...before.element.values()].find(isFlow)!;
  const after = typed(before, 'Sensor -> Ingestion: frames');
  expect(after.element.get(flow.id)).toEqual({ ...flow, name: 'frames' });
});

test('components of one name are told apart by a number', () => {
  const two = typed(blank, 'Worker [process]\n"Worker" #2 [store]\nWorker -> "Worker" #2');
  const text = writeSketch(two, diagram);
  expect(text).toContain('Worker -> Worker #2');
  expect(redraw(two, sketchOf(text), how())).toBeNull();
});

test.each<[string, readonly SketchFault[]]>([
  ['Training [trainning]', [{ line: 1, kind: 'unknownType', word: 'trainning' }]],
  ['Sensor\n  Ingestion', [{ line: 2, kind: 'notInBoundary', word: 'Ingestion' }]],
  ['Sensor -> ', [{ line: 1, kind: 'endMissing', word: '' }]],
  ['Sensor -> sensor', [{ line: 1, kind: 'sameEnds', word: 'Sensor' }]],
  ['# remark\n\nCloud:\nCloud:', [{ line: 4, kind: 'toldTwice', word: 'Cloud' }]],
  ['"Sensor -> Ingestion', [{ line: 1, kind: 'quoteOpen', word: '"Sensor -> Ingestion' }]],
  [`${'x'.repeat(201)}`, [{ line: 1, kind: 'nameTooLong', word: `${'x'.repeat(30)}…` }]],
])('the text %j is refused at its line', (text, faults) => {
  expect(faultsIn(text)).toEqual(faults);
});

test('the text of any drawing, read back, changes nothing', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      for (const id of model.diagram.keys()) {
        const text = writeSketch(model, id as DiagramId);
        const read = readSketch(text, catalogue.types, ['model', 'raw-data', 'training']);
        if (!read.ok) throw new Error(JSON.stringify(read.refusal));
        expect(redraw(model, read.value, { ...how(), diagram: id as DiagramId })).toBeNull();
      }
    }),
  );
});

test('whatever is typed over a drawing, it hangs together and can be taken back', () => {
  const word = fc.constantFrom('Sensor', 'Ingestion', 'Training', 'Model store', 'Users');
  const line = fc.oneof(
    word.map((name) => name),
    word.map((name) => `  ${name}`),
    fc.constantFrom('Cloud:', 'Edge:', '  Inner:'),
    fc.tuple(word, fc.constantFrom('->', '<->', '<-'), word).map((parts) => parts.join(' ')),
  );
  const text = fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, (first, second) => {
      fc.pre(faultsIn(first).length === 0 && faultsIn(second).length === 0);
      const before = typed(blank, first);
      let count = 0;
      const change = redraw(before, sketchOf(second), { ...how(), newId: () => `m${count++}` as ElementId });
      const after = applyChange(before, change?.rows ?? []);
      expect(faultOf(after)).toBeNull();
      expect(applyChange(after, invert(change?.rows ?? []))).toEqual(before);
      expect(redraw(after, sketchOf(second), how())).toBeNull();
    }),
  );
});

test('no text makes the reader give in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof readSketch(text, catalogue.types).ok).toBe('boolean');
    }),
  );
});
