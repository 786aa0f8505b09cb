import { expect, test } from 'vitest';
import { readCatalogue } from '../../../../electron/content.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { drawingFile } from '#test/fixtures/drawing-files.ts';

const catalogue = readCatalogue();

function readOne(drawing: object) {
  const read = readDrawings({ cases: [{ id: 'one', elements: [], ...drawing }] }, catalogue);
  if (!read.ok) throw new Error(read.refusal.place);
  return read.value[0]!;
}

test('a drawing becomes a model with its own ids, answers and boundaries', () => {
  const { model, labels, notes } = readOne({
    name: 'Mail',
    system: 'Scores mail.',
    elements: [
      { id: 'send', name: 'Sender', kind: 'external', type: 'end-user', context: ['untrusted-input'] },
      { id: 'score', name: 'Scorer', kind: 'process', type: 'inference-service', context: [] },
    ],
    flows: [{ id: 'f1', from: 'send', to: 'score', label: 'delivers', data: 'mail', crossesBoundary: true }],
    boundaries: [
      { name: 'Company', contains: ['score', 'send'] },
      { name: 'Cluster', contains: ['score'] },
    ],
    observed: [{ risk: 'ML01', elements: ['score'] }],
    forbidden: [{ risk: 'ML08', elements: 'all' }],
    notExpected: [{ risk: 'ML07', elements: ['*'] }],
  });
  expect(notes).toEqual([]);
  expect([...model.project.values()]).toEqual([{ id: 'one', name: 'Mail', description: 'Scores mail.' }]);
  expect([...model.answer.values()]).toEqual([{ element: 'send', tick: 'untrusted-input', value: 'yes' }]);
  expect([...model.element.values()].map((element) => [element.id, element.kind, element.name])).toEqual([
    ['send', 'externalEntity', 'Sender'],
    ['score', 'process', 'Scorer'],
    ['boundary-2', 'trustBoundary', 'Cluster'],
    ['boundary-1', 'trustBoundary', 'Company'],
    ['f1', 'dataFlow', 'delivers'],
  ]);
  const boundaryOf = (id: string) => model.element.get(id as never);
  expect(boundaryOf('score')).toMatchObject({ boundary: 'boundary-2' });
  expect(boundaryOf('send')).toMatchObject({ boundary: 'boundary-1' });
  expect(boundaryOf('boundary-2')).toMatchObject({ boundary: 'boundary-1' });
  expect(boundaryOf('f1')).toMatchObject({ from: 'send', to: 'score', data: 'mail', twoWay: false });
  expect(labels).toEqual({
    required: [{ risk: 'ML01', elements: ['score'] }],
    forbidden: [
      { risk: 'ML08', elements: 'all' },
      { risk: 'ML07', elements: 'all' },
    ],
    tolerated: [],
  });
});

test('what the workbench does not know is left out or taken for something else, with a note', () => {
  const { model, notes } = readOne({
    elements: [
      { id: 'a', name: 'A', kind: 'process', type: 'quantum-oracle', context: ['haunted', 'personal-data'] },
      { id: 'a', name: 'A again', kind: 'process', type: 'training' },
      { id: 'b', name: 'B', kind: 'cloud', type: 'raw-data', colour: 'red' },
    ],
    flows: [
      { from: 'a', to: 'b' },
      { id: 'a', from: 'a', to: 'gone' },
    ],
    boundaries: [{ name: 'Zone', contains: ['b', 'gone'] }],
  });
  expect(notes).toEqual([
    { kind: 'unknownType', at: 'a', value: 'quantum-oracle' },
    { kind: 'unknownTick', at: 'a', value: 'haunted' },
    { kind: 'idTakenTwice', at: 'a', value: 'a' },
    { kind: 'unknownKind', at: 'b', value: 'cloud' },
    { kind: 'unknownMember', at: 'boundary-1', value: 'gone' },
    { kind: 'looseFlow', at: 'a-2', value: 'a to gone' },
  ]);
  expect([...model.element.values()].map(({ id, kind }) => [id, kind])).toEqual([
    ['a', 'process'],
    ['b', 'dataStore'],
    ['boundary-1', 'trustBoundary'],
    ['flow-1', 'dataFlow'],
  ]);
  expect(model.element.get('a')).toMatchObject({ type: 'other' });
});

test('something else than drawings is refused with the place', () => {
  const refusal = (json: unknown) => {
    const read = readDrawings(json, catalogue);
    return read.ok ? null : read.refusal;
  };
  expect(refusal(null)).toEqual({ kind: 'notDrawings', place: '' });
  expect(refusal({ cases: 3 })).toEqual({ kind: 'notDrawings', place: 'cases' });
  expect(refusal({ cases: [{ id: 'x', elements: [{ id: 7 }] }] })).toEqual({
    kind: 'notDrawings',
    place: 'cases.0.elements.0.id',
  });
});

test('the incidents are read without a note', () => {
  const read = readDrawings(drawingFile('atlas-incidents'), catalogue);
  expect(read.ok && read.value.map(({ notes }) => notes).flat()).toEqual([]);
});
