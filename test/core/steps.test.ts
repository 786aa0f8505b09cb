import { expect, test } from 'vitest';
import { assess, assessInSteps } from '#core/assessment/assessment.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings, findingsInSteps } from '#core/risks/find-findings.ts';
import { finished, type Steps } from '#core/steps.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { readCatalogue } from '../../electron/content.ts';

const catalogue = readCatalogue();
const TODAY = '2026-12-31';

/** The same system often enough that neither its components nor its findings are done in one step. */
function many(copies: number): Model {
  const model = creditScoring();
  const element = Array.from({ length: copies }, (_, copy) =>
    [...model.element.values()].map((one) => {
      const mine = (id: string): never => `${id} ${copy}` as never;
      const named = { ...one, id: mine(one.id) };
      if (named.kind === 'dataFlow') return { ...named, from: mine(named.from), to: mine(named.to) };
      return 'boundary' in named ? { ...named, boundary: named.boundary && mine(named.boundary) } : named;
    }),
  ).flat();
  return { ...model, element: new Map(element.map((one) => [one.id, one])), decision: new Map(), strategy: new Map() };
}

/** The results of several works whose steps take turns. */
function inTurns<Result>(works: readonly Steps<Result>[]): {
  readonly results: readonly Result[];
  readonly turns: number;
} {
  const results = new Map<number, Result>();
  let turns = 0;
  while (results.size < works.length) {
    turns++;
    for (const [index, work] of works.entries()) {
      if (results.has(index)) continue;
      const step = work.next();
      if (step.done) results.set(index, step.value);
    }
  }
  return { results: works.map((_, index) => results.get(index)!), turns };
}

test('findings found in steps, by turns with those of other drawings, are those found at once', () => {
  const models = [many(12), many(7), creditScoring()];
  const { results, turns } = inTurns(models.map((model) => findingsInSteps(model, catalogue)));
  expect(results).toEqual(models.map((model) => findFindings(model, catalogue)));
  expect(turns).toBeGreaterThan(3);
});

test('findings scored in steps are scored as at once', () => {
  const models = [many(12), creditScoring()].map((model) => ({ model, findings: findFindings(model, catalogue) }));
  const works = models.map(({ model, findings }) => assessInSteps(model, catalogue, findings, undefined, TODAY));
  const { results, turns } = inTurns(works);
  expect(results).toEqual(models.map(({ model, findings }) => assess(model, catalogue, findings, undefined, TODAY)));
  expect(turns).toBeGreaterThan(3);
});

test('work done to its end answers its result', () => {
  const counted: number[] = [];
  const work = function* (): Steps<string> {
    for (const number of [1, 2, 3]) {
      counted.push(number);
      yield;
    }
    return 'done';
  };
  expect(finished(work())).toBe('done');
  expect(counted).toEqual([1, 2, 3]);
});
