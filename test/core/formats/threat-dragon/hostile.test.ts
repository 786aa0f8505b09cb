import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IMPORT_LIMITS } from '#core/formats/import/import.ts';
import { readThreatDragon } from '#core/formats/threat-dragon/read.ts';
import { projectRowsSchema } from '#core/ipc/schemas.ts';
import { rowsOf } from '#core/model/change.ts';
import { isPlaced } from '#core/model/element.ts';
import { faultOf } from '#core/model/fault.ts';
import { LIMITS } from '#core/model/limits.ts';
import { drawDiagram } from '#core/picture/draw.ts';
import { strings } from '#core/strings/index.ts';
import {
  edge,
  fileOf,
  fileWith,
  imported,
  node,
  noteKinds,
  projectOf,
  sample,
  vocabulary,
} from '#test/fixtures/threat-dragon.ts';

const refusalOf = (text: string) => {
  const read = readThreatDragon(text, vocabulary);
  return read.ok ? null : read.refusal;
};
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => node('process', `p${index}`, 0, 0));

describe('is refused by name:', () => {
  test.each([
    ['nothing', '', { kind: 'notJson', line: 1 }],
    ['half a file', sample('husky-ai.json').slice(0, 5000), { kind: 'notJson' }],
    ['an XML file', '<mxfile></mxfile>', { kind: 'notJson', line: 1 }],
    ['bytes that are no text', '\u{0}\u{1}\u{fffd}PNG', { kind: 'notJson' }],
    [
      'a number that is none',
      '{"version":"2.0","detail":{"diagrams":[{"cells":[NaN]}]}}',
      { kind: 'notJson', line: 1 },
    ],
    ['a JSON text', '"2.0"', { kind: 'notThreatDragon', missing: 'detail' }],
    ['null', 'null', { kind: 'notThreatDragon', missing: 'detail' }],
    ['a list', '[{"version":"2.0"}]', { kind: 'notThreatDragon', missing: 'detail' }],
    [
      'an Open Threat Model',
      '{"otmVersion":"0.2.0","project":{"id":"a","name":"b"}}',
      { kind: 'notThreatDragon', missing: 'detail' },
    ],
    ['a model with its keys misnamed', sample('malformed.json'), { kind: 'notThreatDragon', missing: 'detail' }],
    [
      'a model whose diagrams are no list',
      '{"version":"2.0","detail":{"diagrams":{"0":{}}}}',
      { kind: 'notThreatDragon', missing: 'detail.diagrams' },
    ],
    ['a model of version 1', sample('version-1-e2e.json'), { kind: 'version1' }],
    ['an empty model of version 1', sample('version-1-new.json'), { kind: 'version1' }],
    ['a model without version or cells', sample('version-1-empty.json'), { kind: 'version1' }],
    ['a model of version 3', fileWith([], { version: '3.1.0' }), { kind: 'newer', version: '3.1.0' }],
    [
      'deep nesting',
      `{"version":"2.0","detail":{"diagrams":[],"x":${nested(100_000)}}}`,
      { kind: 'tooDeep', limit: 64 },
    ],
    [
      'a million empty objects',
      `[${'{},'.repeat(IMPORT_LIMITS.containers)}{}]`,
      { kind: 'tooMany', limit: IMPORT_LIMITS.containers },
    ],
    ['too many cells', fileWith(many(IMPORT_LIMITS.parts)), { kind: 'tooMany', limit: IMPORT_LIMITS.parts }],
    [
      'too many threats',
      fileWith([node('process', 'p', 0, 0, { threats: Array.from({ length: IMPORT_LIMITS.parts }, () => 0) })]),
      { kind: 'tooMany', limit: IMPORT_LIMITS.parts },
    ],
    [
      'too large a file',
      fileWith([]) + ' '.repeat(IMPORT_LIMITS.characters),
      { kind: 'tooLarge', limit: IMPORT_LIMITS.characters },
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toMatchObject(refusal);
    expect(strings.imports.refusal(refusalOf(text)!)).toMatch(/^The file .*\.$/);
  });
});

describe('is taken over with a report:', () => {
  const flow = (from: unknown, to: unknown) => fileWith([node('actor', 'a', 0, 0), edge('flow', 'f', from, to)]);
  test.each([
    [
      'cells that are no objects',
      fileWith([null, 7, 'x', [], true]),
      ['unusable', 'unusable', 'unusable', 'unusable', 'unusable'],
    ],
    ['a diagram that is no object', fileOf([null, 'x']), []],
    ['cells that are no list', fileOf([{ cells: { 0: {} } }]), ['unusable']],
    ['an unknown shape with a place', fileWith([node('hexagon', 'h', 0, 0)]), ['unknownShape']],
    ['an unknown shape without a place', fileWith([{ shape: 'hexagon', id: 'h' }]), ['unknownCell']],
    [
      'a shape named like a part of every object',
      fileWith([{ shape: 'constructor' }, { shape: '__proto__' }]),
      ['unknownCell', 'unknownCell'],
    ],
    ['a shape without a size', fileWith([{ shape: 'actor', position: { x: 0, y: 0 } }]), []],
    [
      'shapes without a place',
      fileWith([{ shape: 'actor' }, { shape: 'trust-boundary-box' }, { shape: 'trust-boundary-curve' }]),
      ['curveAsBox', 'placed', 'placed', 'placed'],
    ],
    [
      'a shape farther out than numbers go',
      fileWith([node('store', 's', 0, 0)]).replace('"x":0', '"x":1e999'),
      ['placed'],
    ],
    ['a shape far out', fileWith([node('store', 's', -1e300, 1e300)]), ['clamped']],
    ['a shape of negative size', fileWith([node('store', 's', 0, 0, {}, { size: { width: -5, height: -5 } })]), []],
    ['places written as text', fileWith([{ shape: 'actor', position: { x: '12', y: '1e2' } }]), []],
    ['two cells of one id', fileWith([node('actor', 'a', 0, 0), node('store', 'a', 400, 0)]), ['idTakenTwice']],
    ['a flow to itself', flow('a', 'a'), []],
    ['a flow to a flow', flow('a', 'f'), ['endInTheOpen']],
    ['a flow from nowhere to nowhere', flow(undefined, null), ['endInTheOpen', 'endInTheOpen']],
    ['a flow to an id that every object has', flow('a', 'toString'), ['endInTheOpen']],
    [
      'threats that are no objects',
      fileWith([node('actor', 'a', 0, 0, { threats: [1, null] })]),
      ['unusable', 'unusable'],
    ],
    ['threats that are no list', fileWith([node('actor', 'a', 0, 0, { threats: { length: 9 } })]), []],
    [
      'a threat on a text',
      fileWith([node('td-text-block', 't', 0, 0, { threats: [{ title: 'x' }] })]),
      ['threatNowhere'],
    ],
    [
      'a name longer than a name can be',
      fileWith([node('actor', 'a', 0, 0, { name: 'n'.repeat(5000) })]),
      ['shortened'],
    ],
    [
      'a text longer than a text can be',
      fileWith([node('actor', 'a', 0, 0, { description: '🎈'.repeat(9000) })]),
      ['shortened'],
    ],
    ['names that are no text', fileWith([node('actor', 'a', 0, 0, { name: { toString: 'x' }, description: [1] })]), []],
    ['a byte order mark', `\u{feff}${fileWith([])}`, []],
    [
      'keys that reach for the prototype',
      fileWith([node('actor', 'a', 0, 0)]).replace(
        '"size"',
        '"__proto__":{"kind":"flow"},"constructor":{"prototype":{}},"size"',
      ),
      [],
    ],
    [
      'more to keep aside than there is room',
      fileWith([node('actor', 'a', 0, 0)], { extra: 'x'.repeat(IMPORT_LIMITS.kept) }),
      ['tooMuch'],
    ],
  ])('%s', (_, text, notes) => {
    expect(noteKinds(imported(text))).toEqual(notes);
    expectWhole(text);
  });
});

/** The import makes a project that hangs together, can be stored, and can be drawn. */
function expectWhole(text: string): void {
  const project = projectOf(imported(text));
  expect(faultOf(project)).toBeNull();
  expect(projectRowsSchema.safeParse(rowsOf(project)).error).toBeUndefined();
  for (const { id } of project.diagram.values()) {
    const labels = new Map(vocabulary.types.map((type) => [type.id, type.label]));
    drawDiagram(project, id, { types: labels, badges: new Map(), theme: 'light', hatch: false });
  }
}

test('characters that cannot be seen or are half a pair are left out, line ends in names too', () => {
  const { components } = imported(
    fileWith([node('actor', 'a', 0, 0, { name: 'Us\u{0}er\r\n\u{9b}one \u{d83c}', description: 'a\u{7}\tb\r\nc' })]),
  );
  expect(components).toMatchObject([{ name: 'User one \u{fffd}', description: 'a\tb\nc' }]);
});

test('a text that is cut ends with an ellipsis, never within a character, and is kept whole aside', () => {
  const { components } = imported(fileWith([node('actor', 'a', 0, 0, { description: `x${'🎈'.repeat(9000)}` })]));
  const [{ description, kept }] = components as [(typeof components)[0]];
  expect(description.length).toBeLessThanOrEqual(LIMITS.text);
  expect(description).toBe(`x${'🎈'.repeat((LIMITS.text - 2) / 2)}…`);
  expect(kept).toMatchObject({ data: { description: `x${'🎈'.repeat(9000)}` } });
});

test('as many cells as are allowed, all in one place, are taken over', () => {
  const project = projectOf(imported(fileWith(many(IMPORT_LIMITS.parts - 1))));
  expect([...project.element.values()].filter(isPlaced)).toHaveLength(IMPORT_LIMITS.parts - 1);
  expect(rowsOf(project).length).toBeLessThanOrEqual(LIMITS.rowsInChange);
});

test('as many flows as are allowed, all of them loose, fit into one change', () => {
  const flows = Array.from({ length: IMPORT_LIMITS.parts - 1 }, (_, index) =>
    edge('flow', `f${index}`, { x: index * 500, y: 0 }, { x: index * 500, y: 5000 }),
  );
  expect(rowsOf(projectOf(imported(fileWith(flows)))).length).toBeLessThanOrEqual(LIMITS.rowsInChange);
});

test('whatever is changed in a file, it is refused or taken over whole', () => {
  const paths: (readonly (string | number)[])[] = [];
  const collect = (value: unknown, path: readonly (string | number)[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      collect((value as Record<string | number, unknown>)[key], [...path, key]);
    }
  };
  collect(JSON.parse(sample('e2e-model.json')), []);
  const replacement = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(null, '', '__proto__', -1, 1e308, [], {}, { cell: 'x' }, { x: 1e9, y: -1e9 }, 'flow', 'actor'),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...paths), replacement), { minLength: 1, maxLength: 6 }), (edits) => {
      const file = JSON.parse(sample('e2e-model.json')) as unknown;
      for (const [path, value] of edits) replaceAt(file, path, value);
      const text = JSON.stringify(file);
      const refusal = refusalOf(text);
      if (refusal) expect(strings.imports.refusal(refusal)).toMatch(/\.$/);
      else expectWhole(text);
    }),
    { numRuns: 300, seed: 2026 },
  );
});

function replaceAt(file: unknown, path: readonly (string | number)[], value: unknown): void {
  let at = file as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string | number, unknown>;
  }
  at[path.at(-1)!] = value;
}
