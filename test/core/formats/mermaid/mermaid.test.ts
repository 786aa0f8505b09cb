import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redraw } from '#core/commands/redraw.ts';
import { looksLikeMermaid, readMermaid } from '#core/formats/mermaid/read-mermaid.ts';
import { writeMermaid } from '#core/formats/mermaid/write-mermaid.ts';
import { applyChange } from '#core/model/change.ts';
import { isBoundary, isComponent, isFlow } from '#core/model/element.ts';
import type { DiagramId, ElementId, ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { readCatalogue } from '../../../../electron/content.ts';
import { creditScoring, creditScoringDiagram } from '#test/fixtures/credit-scoring.ts';

const catalogue = readCatalogue();
const diagram = 'd0' as DiagramId;
const blank: Model = {
  ...emptyModel,
  project: new Map([['p', { id: 'p' as ProjectId, name: 'Workshop', description: '' }]]),
  diagram: new Map([[diagram, { id: diagram, name: 'System', refines: null }]]),
};

function read(text: string) {
  const chart = readMermaid(text, catalogue.types);
  if (!chart.ok) throw new Error(chart.refusal.kind);
  return chart.value;
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
      'Ingestion | process | data-collection | ',
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
    { line: 3, text: 'A ==>' },
    { line: 4, text: 'whatever (' },
  ]);
});

test('another chart of Mermaid is refused', () => {
  expect(readMermaid('sequenceDiagram\nA->>B: hello', catalogue.types)).toEqual({
    ok: false,
    refusal: { kind: 'notFlowchart' },
  });
  expect(looksLikeMermaid('```mermaid\nflowchart TB\nA-->B\n```')).toBe(true);
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

test('a few words that make more links than are read are refused', () => {
  const group = (letter: string): string => Array.from({ length: 200 }, (_, at) => `${letter}${at}`).join(' & ');
  const chart = `flowchart LR\n${group('a')} --> ${group('b')}`;
  expect(readMermaid(chart, catalogue.types)).toEqual({ ok: false, refusal: { kind: 'tooLong', limit: 20_000 } });
});

test('control characters and half characters are left out, however they are written', () => {
  const { sketch } = read('flowchart LR\na["Trai\u{1b}ning#27;[31m"]\nb["half #55356; pair"]');
  expect(sketch.components.map(({ name }) => name)).toEqual(['Training[31m', 'half \u{fffd} pair']);
});
