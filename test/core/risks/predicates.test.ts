import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import type { Condition } from '#core/knowledge/catalogue.ts';
import { predicates } from '#core/risks/predicates/index.ts';

/** The predicates that a condition names. */
function named(condition: Condition): readonly string[] {
  if (typeof condition === 'string') return condition.includes(':') ? [] : [condition];
  if ('any' in condition) return condition.any.flatMap(named);
  if ('all' in condition) return condition.all.flatMap(named);
  return named(condition.not);
}

test('rules name the predicates that exist, each of them at least once', () => {
  const used = new Set(readCatalogue().rules.flatMap((rule) => rule.when.flatMap(named)));
  expect([...used].sort()).toEqual(Object.keys(predicates).sort());
});
