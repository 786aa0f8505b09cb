import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import type { Drawing } from '#core/formats/drawings/drawing.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import type { ElementId } from '#core/model/ids.ts';
import { evaluateFindings, evaluateRules, type Evaluation } from '#core/risks/evaluate.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { graphFrom, roleSet } from '#core/risks/graph.ts';
import { drawingFile } from '#test/fixtures/drawing-files.ts';

const catalogue = readCatalogue();
const incidents = drawingFile('atlas-incidents');
const counterparts = drawingFile('counterparts');

function drawings(file: unknown): readonly Drawing[] {
  const read = readDrawings(file, catalogue);
  if (!read.ok) throw new Error(read.refusal.place);
  return read.value;
}

function evaluate(file: unknown, { ticks }: { ticks: boolean }): Evaluation {
  const { withTicks, typesAndFlows } = evaluateRules(drawings(file), catalogue);
  return ticks ? withTicks : typesAndFlows;
}

describe('on real incidents', () => {
  test('the rules find every risk that materialised and raise no false alarm', () => {
    const { missed, alarms, total } = evaluate(incidents, { ticks: true });
    expect({ missed, alarms, required: total.required }).toEqual({ missed: [], alarms: [], required: 24 });
  });

  test('types and flows alone find at least 20 of 24, and suggest all but one of the rest', () => {
    const { total } = evaluate(incidents, { ticks: false });
    expect(total.found).toBeGreaterThanOrEqual(20);
    expect(total.foundOrSuggested).toBeGreaterThanOrEqual(23);
    expect(total.falseAlarms).toBe(0);
  });

  test('generative parts get no finding of the risks that concern classic models', () => {
    const generative = roleSet('generative', 'agentPart', 'retrieval', 'hostedModel');
    const wrong = drawings(incidents).flatMap(({ id, model }) => {
      const graph = graphFrom(model, catalogue.types);
      return findFindings(model, catalogue)
        .filter(({ risk, element }) => risk !== 'ML06' && graph.has(graph.nodeOf(element)!, generative))
        .map(({ key }) => `${id} ${key}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('on a risk and its counterpart', () => {
  test('the rules tell them apart', () => {
    const { missed, alarms } = evaluate(counterparts, { ticks: true });
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] });
  });

  test('drawings without machine learning get nothing, not even a suggestion', () => {
    const without = drawings(counterparts).filter(({ id }) => ['web-shop', 'office-network'].includes(id));
    expect(without.map(({ model }) => findFindings(model, catalogue))).toEqual([[], []]);
  });

  test('ten elements get four attached findings at most, on average', () => {
    expect(evaluate(counterparts, { ticks: true }).figures.perTenElements).toBeLessThanOrEqual(4);
  });

  test('types and flows alone find at least four in five and suggest the rest but one', () => {
    const { figures, total } = evaluate(counterparts, { ticks: false });
    expect(figures.recall).toBeGreaterThanOrEqual(0.8);
    expect(total.required - total.foundOrSuggested).toBeLessThanOrEqual(1);
  });
});

describe('on ordinary systems drawn in different habits', () => {
  test('the rules find what is there and nothing where there is no ground', () => {
    const { missed, alarms } = evaluate(drawingFile('systems'), { ticks: true });
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] });
  });

  test('types and flows alone find two in three, and an answer decides nearly all the rest', () => {
    const { figures, total } = evaluate(drawingFile('systems'), { ticks: false });
    expect(figures.recall).toBeGreaterThanOrEqual(2 / 3);
    expect(total.foundOrSuggested / total.required).toBeGreaterThanOrEqual(0.9);
  });
});

test('a score counts what was found, suggested, missed and wrong', () => {
  const at = (risk: string, element: string, level: 'attached' | 'suggested') =>
    ({ key: `${risk}:${element}`, risk, element, level, causes: [], related: [] }) as never;
  const e = (...ids: string[]) => ids as ElementId[];
  const evaluation = evaluateFindings([
    {
      id: 'one',
      components: 4,
      hasMl: false,
      labels: {
        required: [
          { risk: 'ML01', elements: e('model', 'input') },
          { risk: 'ML02', elements: e('data') },
          { risk: 'ML05', elements: 'all' },
        ],
        forbidden: [{ risk: 'ML08', elements: 'all' }],
      },
      findings: [at('ML01', 'model', 'attached'), at('ML02', 'data', 'suggested'), at('ML08', 'log', 'attached')],
    },
  ]);
  expect(evaluation).toMatchObject({
    total: { required: 3, found: 1, foundOrSuggested: 2, attached: 2, suggested: 1, falseAlarms: 1 },
    figures: {
      recall: 1 / 3,
      recallWithSuggestions: 2 / 3,
      falseAlarmRate: 1 / 2,
      perDrawing: 2,
      perTenElements: 5,
      mostInOneDrawing: 2,
      withoutMl: 2,
    },
    missed: [
      { drawing: 'one', place: { risk: 'ML02' }, suggested: true },
      { drawing: 'one', place: { risk: 'ML05' }, suggested: false },
    ],
    alarms: [{ drawing: 'one', finding: { key: 'ML08:log' } }],
  });
  expect(evaluation.byRisk.get('ML08')).toEqual({
    required: 0,
    found: 0,
    foundOrSuggested: 0,
    attached: 1,
    suggested: 0,
    falseAlarms: 1,
  });
});
