import { expect, test } from 'vitest';
import { readCatalogue } from '../../electron/content.ts';
import facts from '#test/fixtures/owasp-facts.json' with { type: 'json' };

const { guides, risks } = readCatalogue();

test('there is a guide for each of the six roles the list is written for', () => {
  const camel = (id: string) => id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(guides.map(({ id }) => id)).toEqual(Object.keys(facts.source.roles).map(camel));
});

test('every risk comes first or follows close behind in the lens of some role', () => {
  const seen = new Set(guides.flatMap(({ lens }) => lens.risks));
  expect(risks.filter(({ id }) => !seen.has(id))).toEqual([]);
});

test('each role lists its own strategies first', () => {
  expect(guides.filter(({ id, lens }) => lens.strategiesOf[0] !== id)).toEqual([]);
});

test('questions end as questions, and no two roles share one', () => {
  const questions = guides.flatMap((guide) => guide.questions);
  expect(questions.filter((question) => !/^[A-Z].*\?$/.test(question))).toEqual([]);
  expect(new Set(questions).size).toBe(questions.length);
});
