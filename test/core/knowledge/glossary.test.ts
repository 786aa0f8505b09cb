import { expect, test } from 'vitest';
import { alphabetical, findTerms, termsIn } from '#core/knowledge/glossary.ts';
import { readCatalogue } from '../../../electron/content.ts';

const { glossary } = readCatalogue();
const names = (terms: readonly { readonly term: string }[]) => terms.map(({ term }) => term);

test('reads from A to Z, whatever the case of a term', () => {
  const read = names(alphabetical(glossary));
  expect(read.slice(0, 3)).toEqual(['adversarial attack', 'attached', 'backdoor']);
  expect(read.indexOf('MLOps')).toBe(read.indexOf('mitigation') + 1);
  expect(read).toHaveLength(glossary.length);
});

test('finds what is named so before what is explained so, in any case', () => {
  expect(names(findTerms(glossary, ' Overfit'))).toEqual(['overfitting', 'regularisation']);
  expect(findTerms(glossary, '')).toEqual(glossary);
  expect(findTerms(glossary, 'quantum')).toEqual([]);
});

test('meets a term in a text as a whole word, in its plural and by its abbreviation', () => {
  expect(names(termsIn(glossary, 'Two trust boundaries, one IDS; re-modelled.'))).toEqual([
    'intrusion detection system (IDS)',
    'trust boundary',
  ]);
  expect(names(termsIn(glossary, 'The residual risk of each finding'))).toEqual(['risk', 'finding', 'residual risk']);
  expect(termsIn(glossary, 'spammers')).toEqual([]);
});
