import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { readDrawings } from '#core/formats/drawings/read-drawings.ts';
import { evaluateRules, type Figures } from '#core/risks/evaluate.ts';
import { setsTable } from '#core/risks/evaluation-table.ts';
import { DRAWING_SETS, drawingFile } from '#test/fixtures/drawing-files.ts';
import floors from '#test/fixtures/drawings/floors.json' with { type: 'json' };

const catalogue = readCatalogue();
const sets = DRAWING_SETS.map((name) => {
  const read = readDrawings(drawingFile(name), catalogue);
  if (!read.ok) throw new Error(read.refusal.place);
  return { name, ...evaluateRules(read.value, catalogue) };
});

/** The figures of which less is better; of the others more is. */
const LESS_IS_BETTER = ['falseAlarmRate', 'perTenElements', 'withoutMl'] as const satisfies readonly (keyof Figures)[];
type Floors = Pick<Figures, 'recall' | 'recallWithSuggestions' | (typeof LESS_IS_BETTER)[number]>;

describe.each(sets)('on $name', ({ name, withTicks, typesAndFlows }) => {
  test.each([
    ['all answers', withTicks.figures, floors[name].withTicks],
    ['types and flows alone', typesAndFlows.figures, floors[name].typesAndFlows],
  ])('no figure falls behind what was reached before, on %s', (_, figures: Figures, reached: Floors) => {
    const behind = (Object.keys(reached) as (keyof Floors)[]).filter((figure) =>
      LESS_IS_BETTER.some((one) => one === figure)
        ? figures[figure] > reached[figure]
        : figures[figure] < reached[figure],
    );
    expect(behind).toEqual([]);
  });
});

test('every set of drawings is scored', () => {
  const files = readdirSync(new URL('../../fixtures/drawings', import.meta.url)).filter((file) =>
    file.endsWith('.json'),
  );
  expect(files.sort()).toEqual([...DRAWING_SETS, 'floors'].map((name) => `${name}.json`).sort());
});

test('the drawings by somebody who did not know the rules meet what is aimed at', () => {
  const { withTicks, typesAndFlows } = sets.find(({ name }) => name === 'independent')!;
  expect(withTicks.figures.recall).toBeGreaterThanOrEqual(0.95);
  expect(typesAndFlows.figures.recall).toBeGreaterThanOrEqual(0.9);
  for (const { figures } of [withTicks, typesAndFlows]) {
    expect(figures.falseAlarmRate).toBeLessThan(0.03);
    expect(figures.perTenElements).toBeLessThanOrEqual(4);
    expect(figures.withoutMl).toBe(0);
  }
});

test('the README shows the figures as they are', () => {
  expect(readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')).toContain(setsTable(sets));
});
