import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import {
  projectFileJsonSchema,
  type ProjectFileRefusal,
  readProjectFile,
  writeProjectFile,
} from '#core/formats/mltw.ts';
import { applyChange } from '#core/model/change.ts';
import { emptyModel, type Model, TABLE_NAMES } from '#core/model/model.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';

const catalogueVersion = '2026.1';
const small = applyChange(applyChange(emptyModel, newProject().rows), added(training()).rows);

/** A file of a small project as JSON, for a test to spoil. */
// oxlint-disable-next-line typescript/no-explicit-any -- the tests below write what the types forbid
function spoiled(spoil: (file: any) => void): string {
  const file: unknown = JSON.parse(writeProjectFile({ model: small, catalogueVersion }));
  spoil(file);
  return JSON.stringify(file);
}

function refusalOf(text: string): ProjectFileRefusal {
  const read = readProjectFile(text);
  if (read.ok) throw new Error('the file was taken');
  return read.refusal;
}

test('a project is written with a row per line, so that a small edit is a small diff', () => {
  expect(writeProjectFile({ model: small, catalogueVersion })).toBe(`{
  "format": "ml-threat-workbench",
  "version": 3,
  "catalogueVersion": "2026.1",
  "tables": {
    "project": [
      {"description":"","id":"p1","name":"Credit scoring"}
    ],
    "diagram": [
      {"id":"d1","name":"System","refines":null}
    ],
    "element": [
      {"boundary":null,"description":"","diagram":"d1","id":"e1","kind":"process","name":"Training","outOfScope":null,"rect":{"height":64,"width":160,"x":0,"y":0},"type":"training"}
    ],
    "answer": [],
    "decision": [],
    "strategy": [],
    "setting": [],
    "factor": [],
    "view": [],
    "pack": []
  }
}
`);
});

test.each([1, 2])('a file of version %i is read with all it says, and written in the newest', (version) => {
  const text = readFileSync(new URL(`../../fixtures/mltw/version-${version}.mltw`, import.meta.url), 'utf8');
  const read = readProjectFile(text);
  if (!read.ok) throw new Error('the file was refused');
  expect([...read.value.model.project.values()]).toEqual([
    { id: 'p1', name: 'Credit scoring', description: 'Scores applicants for loans' },
  ]);
  expect([...read.value.model.decision.values()]).toMatchObject([{ reason: 'Data is checked on arrival', own: null }]);
  expect(writeProjectFile(read.value)).toBe(
    text
      .replace(/"version": [12]/u, '"version": 3')
      .replace(/(?<!"own":null,)"owner":/u, '"own":null,"owner":')
      .replace(/(?<="setting": [^]*)\n {2}\}\n/u, ',\n    "factor": [],\n    "view": [],\n    "pack": []\n  }\n'),
  );
});

test('the published schema is that of the files that are read', async () => {
  const schema = `${JSON.stringify(projectFileJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../../docs/mltw.schema.json');
});

test('any project that is written is read back the same', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      expect(readProjectFile(writeProjectFile({ model, catalogueVersion }))).toEqual({
        ok: true,
        value: { model, catalogueVersion },
      });
    }),
  );
});

test('equal projects give equal bytes, in whatever order they were made', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const backwards = Object.fromEntries(
        TABLE_NAMES.map((table) => [
          table,
          new Map<string, unknown>(([...model[table]] as [string, unknown][]).toReversed()),
        ]),
      ) as unknown as Model;
      expect(writeProjectFile({ model: backwards, catalogueVersion })).toBe(
        writeProjectFile({ model, catalogueVersion }),
      );
    }),
  );
});

test.each([
  ['nothing', ''],
  ['a text', 'Dear colleague'],
  ['a list', '[]'],
  ['another JSON document', '{"nodes":[],"edges":[]}'],
  ['another format', '{"format":"drawing","version":1}'],
  ['a version that is no number', '{"format":"ml-threat-workbench","version":"1"}'],
])('%s is no project', (_what, text) => {
  expect(refusalOf(text)).toEqual({ kind: 'foreign' });
});

test('a file of a later version is refused by that version', () => {
  expect(refusalOf('{"format":"ml-threat-workbench","version":4,"news":true}')).toEqual({
    kind: 'newer',
    version: 4,
    known: 3,
  });
});

test('a file that breaks off says where', () => {
  const text = writeProjectFile({ model: small, catalogueVersion });
  expect(refusalOf(text.slice(0, text.indexOf('"refines"')))).toEqual({
    kind: 'damaged',
    place: 'not JSON from line 10 on',
  });
});

// oxlint-disable-next-line typescript/no-explicit-any -- as above
test.each<[string, (file: any) => void, string]>([
  ['a missing field', ({ tables }) => delete tables.element[0].name, 'tables element 1 name'],
  ['a field too many', ({ tables }) => (tables.element[0].style = 'url(x)'), 'tables element 1'],
  ['an unknown kind', ({ tables }) => (tables.element[0].kind = 'cloud'), 'tables element 1 kind'],
  ['a text for a number', ({ tables }) => (tables.element[0].rect.x = '8'), 'tables element 1 rect x'],
  ['a place out of bounds', ({ tables }) => (tables.element[0].rect.x = 1e308), 'tables element 1 rect x'],
  ['no number at all', ({ tables }) => (tables.element[0].rect.x = null), 'tables element 1 rect x'],
  ['an unknown table', ({ tables }) => (tables.users = []), 'tables'],
  ['a name of a megabyte', ({ tables }) => (tables.element[0].name = 'x'.repeat(1e6)), 'tables element 1 name'],
  [
    'two projects',
    ({ tables }) => tables.project.push({ ...tables.project[0], id: 'p2' }),
    '2 projects instead of one',
  ],
  ['no project', ({ tables }) => (tables.project = []), '0 projects instead of one'],
  ['no diagram', ({ tables }) => (tables.diagram = []), 'no top diagram'],
  ['an id that is there twice', ({ tables }) => tables.element.push(tables.element[0]), 'element e1 is there twice'],
  ['an element of no diagram', ({ tables }) => (tables.element[0].diagram = 'd9'), 'element e1: diagram d9 is missing'],
  [
    'a boundary that is missing',
    ({ tables }) => (tables.element[0].boundary = 'b1'),
    'element e1: trust boundary b1 is missing from its diagram',
  ],
  [
    'a component that owns another',
    ({ tables }) => tables.element.push({ ...training('e2'), boundary: 'e1' }),
    'element e2: trust boundary e1 is missing from its diagram',
  ],
  [
    'a flow into nothing',
    ({ tables }) => tables.element.push(flow('e1', 'e9')),
    'element f1: flow end e9 is missing from its diagram',
  ],
  [
    'a flow into a flow',
    ({ tables }) => tables.element.push(flow('e1', 'f1')),
    'element f1: flow end f1 is missing from its diagram',
  ],
  [
    'a flow to another diagram',
    ({ tables }) => {
      tables.diagram.push({ id: 'd2', name: '', refines: 'e1' });
      tables.element.push({ ...training('e2'), diagram: 'd2' }, flow('e1', 'e2'));
    },
    'element f1: flow end e2 is missing from its diagram',
  ],
  [
    'boundaries in each other',
    ({ tables }) => tables.element.push(boundary('b1', 'b2'), boundary('b2', 'b1')),
    'element b1: lies in itself',
  ],
  ['a boundary in itself', ({ tables }) => tables.element.push(boundary('b1', 'b1')), 'element b1: lies in itself'],
  [
    'a reference to what is gone',
    ({ tables }) => {
      const { type: _type, outOfScope: _outOfScope, ...placed } = training('r1');
      tables.element.push({ ...placed, kind: 'reference', of: 'e9' });
    },
    'element r1: component e9 is missing',
  ],
  [
    'a diagram of what is no process',
    ({ tables }) => tables.diagram.push({ id: 'd2', name: '', refines: 'e9' }),
    'diagram d2: process e9 is missing',
  ],
  [
    'a diagram in itself',
    ({ tables }) => {
      tables.diagram.push({ id: 'd2', name: '', refines: 'e2' });
      tables.element.push({ ...training('e2'), diagram: 'd2' });
    },
    'diagram d2: lies in itself',
  ],
])('%s is damage, and its place is named', (_what, spoil, place) => {
  expect(refusalOf(spoiled(spoil))).toEqual({ kind: 'damaged', place });
});

function flow(from: string, to: string): object {
  const said = { name: '', description: '', twoWay: false, data: '', encrypted: 'unknown', authenticated: 'unknown' };
  return { kind: 'dataFlow', id: 'f1', diagram: 'd1', ...said, from, to };
}

function boundary(id: string, within: string): object {
  const rect = { x: 0, y: 0, width: 80, height: 80 };
  return { kind: 'trustBoundary', id, diagram: 'd1', name: '', description: '', rect, boundary: within };
}

test('a number beyond all bounds is damage', () => {
  const text = writeProjectFile({ model: small, catalogueVersion }).replace('"x":0', '"x":9e999');
  expect(refusalOf(text)).toEqual({ kind: 'damaged', place: 'tables element 1 rect x' });
});

test.each([
  ['opened and never closed', '{"a":'.repeat(100_000)],
  ['closed again', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
])('nesting without end, %s, is damage before anything parses it', (_how, text) => {
  expect(refusalOf(text)).toEqual({ kind: 'damaged', place: 'more than 64 levels deep' });
});

test('brackets in a text are no nesting', () => {
  const name = '[{"\\'.repeat(40);
  const model = applyChange(small, [
    { table: 'element', id: 'e1', before: training(), after: { ...training(), name } },
  ]);
  expect(readProjectFile(writeProjectFile({ model, catalogueVersion })).ok).toBe(true);
});

test('more elements than a diagram can show are refused before they are looked at', () => {
  const text = spoiled(({ tables }) => (tables.element = Array.from({ length: 20_001 }, () => ({ diagram: 'd1' }))));
  expect(refusalOf(text)).toEqual({ kind: 'tooLarge', limit: '20,000 elements on a diagram' });
});

test('a text of more than 50 MB is refused', () => {
  expect(refusalOf(`{${' '.repeat(50_000_000)}}`)).toEqual({ kind: 'tooLarge', limit: '50 MB' });
});

test.each(['__proto__', 'constructor', 'prototype'])('the key %s changes nothing but the verdict', (key) => {
  const text = writeProjectFile({ model: small, catalogueVersion });
  const keyed = `"${key}":{"polluted":true},`;
  for (const place of ['"id":"e1"', '"project": [', '"format"']) {
    expect(refusalOf(text.replace(place, keyed + place))).toMatchObject({
      kind: expect.stringMatching(/damaged|foreign/) as string,
    });
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('an element may be called like a part of every object', () => {
  const named = training('constructor', '__proto__');
  const model = applyChange(small, added(named).rows);
  expect(readProjectFile(writeProjectFile({ model, catalogueVersion }))).toEqual({
    ok: true,
    value: { model, catalogueVersion },
  });
});

test('canonical JSON does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
});

test('whatever the text, reading it ends in a project or a refusal', () => {
  const text = writeProjectFile({ model: small, catalogueVersion });
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string(), (at, length, put) => {
      expect(readProjectFile(text.slice(0, at) + put + text.slice(at + length))).toHaveProperty('ok');
    }),
    { numRuns: 1000 },
  );
});
