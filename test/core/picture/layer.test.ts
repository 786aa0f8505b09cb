import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { drawDiagram, svgOf } from '#core/picture/draw.ts';
import { LAYERS, layerOf } from '#core/picture/layer.ts';
import { layerColours, STRONG_THEMES, THEMES } from '#core/picture/tokens.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { isComponent } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { component, DIAGRAM, drawn, flow } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const model = drawn(
  [
    component('people', 'end-user', { kind: 'externalEntity' }),
    component('records', 'training-data', { kind: 'dataStore', x: 400 }),
    component('training', 'training', { x: 800 }),
    flow('rows', 'records', 'training'),
  ],
  { records: ['personal-data'] },
);
const assessment = assess(model, catalogue, findFindings(model, catalogue));
const told = (id: (typeof LAYERS)[number], element: string) =>
  layerOf(id, model, assessment).classes.get(element as ElementId)?.id;

test('kinds, what was answered about data, and what nobody answered are told apart', () => {
  expect(['people', 'records', 'training'].map((id) => told('type', id))).toEqual([
    'externalEntity',
    'dataStore',
    'process',
  ]);
  expect([told('data', 'records'), told('data', 'training')]).toEqual(['personal', 'unknown']);
});

const scoring = creditScoring();
const scored = assess(scoring, catalogue, findFindings(scoring, catalogue));
const counting = scored.findings.filter(
  ({ finding, outOfScope }) => finding.level !== 'suggested' && outOfScope === null,
);
const found = new Set(counting.map(({ finding }) => finding.element));
const shown = (id: (typeof LAYERS)[number], element: ElementId) =>
  layerOf(id, scoring, scored).classes.get(element)?.id;

test('a component shows the highest level of what counts on it, and that nothing does', () => {
  const worst = (id: ElementId, by: 'inherentBand' | 'band') => {
    const bands = counting.filter(({ finding }) => finding.element === id).map((finding) => finding[by]);
    return (['critical', 'high', 'medium', 'low'] as const).find((band) => bands.includes(band)) ?? 'clear';
  };
  const components = [...scoring.element.values()].filter(isComponent).map(({ id }) => id);
  expect(found.size).toBeGreaterThan(2);
  for (const id of components) {
    expect([shown('inherent', id), shown('residual', id)]).toEqual([worst(id, 'inherentBand'), worst(id, 'band')]);
  }
});

test('progress and owners follow from what was decided about the findings of a component', () => {
  for (const id of found) {
    const here = counting.filter(({ finding }) => finding.element === id);
    const isDone = here.every(({ progress }) => progress === 'mitigated');
    const isOpen = here.some(({ progress }) => progress === 'open');
    expect(shown('progress', id)).toBe(isDone ? 'mitigated' : isOpen ? 'open' : 'mitigating');
    expect(shown('owner', id)).toBe(here.every(({ decision }) => decision?.owner) ? 'owned' : 'unowned');
  }
});

test.each(LAYERS)('every group of the layer %s has a letter of its own, and the picture says what each means', (id) => {
  const layer = layerOf(id, model, assessment);
  expect(new Set(layer.legend.map(({ letter }) => letter)).size).toBe(layer.legend.length);
  const types = new Map(catalogue.types.map((type) => [type.id, type.label]));
  const options = { types, badges: new Map(), theme: 'print', hatch: true } as const;
  const plain = drawDiagram(model, DIAGRAM, options);
  const picture = drawDiagram(model, DIAGRAM, { ...options, layer });
  expect(picture.frame.height).toBeGreaterThan(plain.frame.height);
  const svg = svgOf(picture);
  for (const { label } of layer.legend) expect(svg).toContain(`>${label}<`);
});

test.each(THEMES)('letters stand out on the colours of layers in the %s theme', (theme) => {
  const colours = ['layerTeal', 'layerViolet', 'layerBrown', 'layerGreen', 'layerNone'] as const;
  const weak = colours.filter((colour) => {
    const { fill, text } = layerColours(theme, colour);
    return contrast(text, fill) < (STRONG_THEMES.has(theme) ? 7 : 4.5);
  });
  expect(weak).toEqual([]);
});

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
