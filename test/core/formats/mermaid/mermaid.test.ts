import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redraw } from '#core/commands/redraw.ts';
import { looksLikeMermaid } from '#core/formats/mermaid/chart-kinds.ts';
import { readMermaid } from '#core/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { applyChange } from '#core/model/change.ts';
import { isBoundary, isComponent, isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { readCatalogue } from '../../../../electron/content.ts';
import { DIAGRAM, emptyProject } from '#test/fixtures/model.ts';
import { creditScoring, creditScoringDiagram } from '#test/fixtures/credit-scoring.ts';

const catalogue = readCatalogue();
const diagram = DIAGRAM;
const blank = emptyProject();

function read(text: string) {
  const chart = readMermaid(text, catalogue.types);
  if (!chart.ok) throw new Error(chart.refusal.kind);
  return chart.value;
}

function refusalOf(text: string): string | undefined {
  const chart = readMermaid(text, catalogue.types);
  return chart.ok ? undefined : chart.refusal.kind;
}

function drawn(text: string): Model {
  let count = 0;
  const change = redraw(blank, read(text).sketch, {
    diagram,
    newId: () => `n${count++}` as ElementId,
    sizeOf: (name, type) => componentSize(name, type),
    vocabulary: catalogue,
  });
  return applyChange(blank, change?.rows ?? []);
}

/** What a drawing says, by names alone. */
function told(model: Model): object {
  const name = (id: string | null): string => (id === null ? '' : (model.element.get(id)?.name ?? '?'));
  const all = [...model.element.values()];
  return {
    components: all
      .filter(isComponent)
      .map((one) => [one.name, one.kind, one.type, name(one.boundary)].join(' | '))
      .sort(),
    boundaries: all
      .filter(isBoundary)
      .map((one) => `${one.name} | ${name(one.boundary)}`)
      .sort(),
    flows: all
      .filter(isFlow)
      .map((one) => [name(one.from), name(one.to), one.name || one.data, one.twoWay].join(' | '))
      .sort(),
  };
}

test('a flowchart becomes components, boundaries and flows', () => {
  const model = drawn(`---
title: Pipeline
---
flowchart LR
  %% a remark
  S["Sensor"] -->|frames| I(Ingestion)
  subgraph cloud [Cloud]
    I --> D[(Training data)] & L[(Audit log)]
    D -- nightly --> T(["Training"]):::training
  end
  T <-.-> D
  style T fill:#f9f
  T --> cloud`);
  expect(told(model)).toEqual({
    components: [
      'Audit log | dataStore | business-database | Cloud',
      'Ingestion | process | data-collection | Cloud',
      'Sensor | process | capture-device | ',
      'Training data | dataStore | training-data | Cloud',
      'Training | process | training | Cloud',
    ],
    boundaries: ['Cloud | '],
    flows: [
      'Ingestion | Audit log |  | false',
      'Ingestion | Training data |  | false',
      'Sensor | Ingestion | frames | false',
      'Training data | Training | nightly | false',
      'Training | Training data |  | true',
    ],
  });
});

test('lines that say nothing a drawing can hold are named', () => {
  expect(read('graph TD\nA --> B\nA ==> \nwhatever (').leftOut).toEqual([
    { line: 3, text: 'A ==>', why: 'notUnderstood' },
    { line: 4, text: 'whatever (', why: 'notUnderstood' },
  ]);
  expect(read('graph TD\nsubgraph one\nA --> B\nend\none --> C\nC --> C').leftOut).toEqual([
    { line: 5, text: 'one --> C', why: 'linkToBoundary' },
    { line: 6, text: 'C --> C', why: 'linkToItself' },
  ]);
});

/** What a chart says in one line: components in their boundaries, then flows. */
function inShort(...statements: readonly string[]): string {
  const { sketch, leftOut } = read(['flowchart LR', ...statements].join('\n'));
  expect(leftOut).toEqual([]);
  const names = new Map(sketch.components.map(({ handle, name }) => [handle, name]));
  const ends = sketch.components.map(({ name, kind, within }) =>
    [name, kind === 'dataStore' && '(store)', within && `in ${within}`].filter(Boolean).join(' '),
  );
  const flows = sketch.flows.map(
    ({ from, to, twoWay, label }) =>
      `${names.get(from)} ${twoWay ? '<->' : '->'} ${names.get(to)}${label && `: ${label}`}`,
  );
  return [ends.join(', '), ...flows].join('; ');
}

test.each([
  ['A --- B', 'A -> B'],
  ['A---B', 'A -> B'],
  ['A-->B', 'A -> B'],
  ['A-.->B', 'A -> B'],
  ['A -..- B', 'A -> B'],
  ['A ==> B', 'A -> B'],
  ['A ==== B', 'A -> B'],
  ['A ----> B', 'A -> B'],
  ['A --o B', 'A -> B'],
  ['A --x B', 'A -> B'],
  ['A o--o B', 'A <-> B'],
  ['A x--x B', 'A <-> B'],
  ['A <-.-> B', 'A <-> B'],
  ['A e1@--> B', 'A -> B'],
  ['A-- some words ---B', 'A -> B: some words'],
  ['A---|some words|B', 'A -> B: some words'],
  ['A--some words-->B', 'A -> B: some words'],
  ['A -- some words ----> B', 'A -> B: some words'],
  ['A -. some words .-> B', 'A -> B: some words'],
  ['A -. v1.2 ..-> B', 'A -> B: v1.2'],
  ['A == some words ==> B', 'A -> B: some words'],
  ['A -- "x --> y" --> B', 'A -> B: x --> y'],
  ['A -->|"one | two"| B', 'A -> B: one | two'],
  ['A -- "`Bold **words**`" --> B', 'A -> B: Bold words'],
])('a link drawn as %s is a flow', (link, flow) => {
  expect(inShort(link)).toBe(`A, B; ${flow}`);
});

test('links in a row, between groups and of no sight each mean what Mermaid draws', () => {
  expect(inShort('a -- one --> b -- two --> c')).toBe('a, b, c; a -> b: one; b -> c: two');
  expect(inShort('a & b --> c & d')).toBe('a, b, c, d; a -> c; a -> d; b -> c; b -> d');
  expect(inShort('a ~~~ b')).toBe('a, b');
  expect(inShort('my-node --> a.b', 'my-node e1@==> c', 'e1@{ animate: true }')).toBe(
    'my-node, a.b, c; my-node -> a.b; my-node -> c',
  );
});

test.each([
  ['a[Training]', ''],
  ['a(Training)', ''],
  ['a([Training])', ''],
  ['a[[Training]]', ''],
  ['a[(Training)]', ' (store)'],
  ['a((Training))', ''],
  ['a(((Training)))', ''],
  ['a>Training]', ''],
  ['a{Training}', ''],
  ['a{{Training}}', ''],
  ['a[/Training/]', ''],
  ['a[\\Training\\]', ''],
  ['a[/Training\\]', ''],
  ['a[\\Training/]', ''],
  ['a@{ shape: manual-file, label: "Training"}', ''],
  ['a@{ shape: lin-cyl, label: Training }', ' (store)'],
  ['a@{\n  shape: disk\n  label: "Training"\n}', ' (store)'],
  ['a["`The **Training**`"]', '', 'The Training'],
  ['a["`Line one\n  line two`"]', '', 'Line one line two'],
  ['a["Training #quot;fast#quot; &amp; #9829; (all)"]', '', 'Training "fast" & ♥ (all)'],
  ['a["100%% sure; really"]', '', '100%% sure; really'],
  ['a["fa:fa-robot Training"]', ''],
  ['a[Training]:::hot', ''],
])('a node drawn as %s is a component', (node, kind, name = 'Training') => {
  expect(inShort(node)).toBe(`${name}${kind}`);
});

test('a node lies in the first subgraph that mentions it, whatever mentioned it outside before', () => {
  expect(
    inShort(
      'c1-->a2',
      'subgraph one',
      '  direction TB',
      '  a1-->a2',
      '  subgraph in ["Inner (core) [x]"]',
      '    a1 --> b',
      '  end',
      'end',
      'subgraph "Two words"',
      '  c1',
      'end',
      'subgraph three bare words',
      '  d',
    ),
  ).toBe(
    'c1 in two words, a2 in one, a1 in inner (core) [x], b in inner (core) [x], d in three bare words; c1 -> a2; a1 -> a2; a1 -> b',
  );
});

test('a type of the catalogue may be given to nodes by a class of its name', () => {
  const { sketch } = read(
    'flowchart LR\na[Fit] --> b\nclass a, b training;\nc:::model-registry\nclassDef training fill:#f96',
  );
  expect(sketch.components.map(({ name, type }) => [name, type])).toEqual([
    ['Fit', 'training'],
    ['b', 'training'],
    ['c', 'model-registry'],
  ]);
});

test('what only says how a chart looks or behaves, remarks and several statements on a line are read over', () => {
  const chart = `%%{
  init: { "theme": "forest" }
}%%
flowchart TD; A-->B; B --> C
%% don't "draw A --> X
accTitle: How it works
accDescr {
  A long
  text
}
click A callback "Tooltip"
click B href "https://example.org" _blank
linkStyle default stroke:#ff3
B --> D %% the last one`;
  const { sketch, leftOut } = read(chart);
  expect(sketch.components.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
  expect(leftOut).toEqual([]);
});

test('a chart in a page of Markdown is read, with its own lines', () => {
  const page =
    'Our plant, see below -> there.\n\n```mermaid\n---\ntitle: Plant\n---\nflowchart LR\n  A --> B\n  B -->\n```\nMore text.';
  const { sketch, leftOut } = read(page);
  expect(sketch.flows).toHaveLength(1);
  expect(leftOut).toEqual([{ line: 9, text: 'B -->', why: 'notUnderstood' }]);
  expect(looksLikeMermaid(page)).toBe(true);
});

test.each(['sequenceDiagram', 'classDiagram', 'stateDiagram-v2', 'erDiagram', 'gitGraph', 'C4Context', 'block-beta'])(
  'a %s is refused by its name',
  (chart) => {
    const text = `${chart}\n  A->>B: hello`;
    expect(looksLikeMermaid(text)).toBe(true);
    expect(readMermaid(text, catalogue.types)).toEqual({ ok: false, refusal: { kind: 'otherChart', chart } });
  },
);

test('a component that is called as a chart begins is still a component', () => {
  for (const text of ['Graph\nGraph -> Training', 'Timeline [store]', 'pie', 'Flowchart', 'graph']) {
    expect([text, looksLikeMermaid(text)]).toEqual([text, false]);
  }
  for (const text of ['graph\nA-->B', 'graph TD;A-->B', '```mermaid\npie\n```']) {
    expect([text, looksLikeMermaid(text)]).toEqual([text, true]);
  }
  expect(readMermaid('Minutes of Monday', catalogue.types)).toEqual({ ok: false, refusal: { kind: 'notFlowchart' } });
});

test('a drawing written as a flowchart is read back with all it says', () => {
  const model = creditScoring();
  expect(told(drawn(writeMermaid(model, creditScoringDiagram)))).toEqual(told(model));
});

test('any name survives being written and read', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .filter((text) => text.trim() === text && !/[\r\n\u{feff}]/u.test(text));
  fc.assert(
    fc.property(name, name, (component, label) => {
      const text = `flowchart LR\n`;
      const model = drawn(`${text}a(Ingestion) -->|x| b(Training)`);
      const [one, , flow] = [...model.element.values()];
      const renamed = applyChange(model, [
        { table: 'element', id: one!.id, before: one!, after: { ...one!, name: component } },
        { table: 'element', id: flow!.id, before: flow!, after: { ...flow!, name: label } },
      ]);
      expect(told(drawn(writeMermaid(renamed, diagram)))).toEqual(told(renamed));
    }),
  );
});

test('no text makes the reader give in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(typeof readMermaid(`flowchart LR\n${text}`, catalogue.types).ok).toBe('boolean');
    }),
  );
});

test.each(['%%{', 'accDescr {', 'A[(x]-->', 'a@{ "', 'a["', '-- ', 'subgraph [', '&#'])(
  'a text of nothing but “%s” is read to its end in one go',
  (words) => {
    const text = `flowchart LR\n${words.repeat(Math.floor(900_000 / words.length))}`;
    expect(['tooLong', undefined]).toContain(refusalOf(text));
    expect(['tooLong', undefined]).toContain(refusalOf(text.replaceAll(' ', '\n')));
  },
);

test('a few words that make more links than are read are refused', () => {
  const group = (letter: string): string => Array.from({ length: 200 }, (_, at) => `${letter}${at}`).join(' & ');
  const chart = `flowchart LR\n${group('a')} --> ${group('b')}`;
  expect(readMermaid(chart, catalogue.types)).toEqual({ ok: false, refusal: { kind: 'tooLong', limit: 20_000 } });
});

test('control characters and half characters are left out, however they are written', () => {
  const { sketch } = read('flowchart LR\na["Trai\u{1b}ning#27;[31m"]\nb["half #55356; pair"]');
  expect(sketch.components.map(({ name }) => name)).toEqual(['Training[31m', 'half \u{fffd} pair']);
});
