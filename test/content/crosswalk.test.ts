import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../electron/content.ts';

const { crosswalk, risks } = readCatalogue();
const riskIds = risks.map(({ id }) => id);

/** How each scheme writes its entries, and the risks for which it has none: a blank that is known to be one. */
const SCHEMES: Readonly<Record<string, { readonly id: RegExp; readonly blank: readonly string[] }>> = {
  'mitre-atlas@5.6.0': { id: /^AML\.T\d{4}(?:\.\d{3})?$/, blank: [] },
  'mitre-atlas-mitigations@5.6.0': { id: /^AML\.M\d{4}$/, blank: [] },
  'nist-ai-100-2@2025': { id: /^NISTAML\.0\d\d$/, blank: ['ML09'] },
  'nist-ai-rmf@1.0': { id: /^(?:GOVERN|MAP|MEASURE|MANAGE) \d\.\d{1,2}$/, blank: [] },
  'owasp-ai-exchange@2026.08': { id: /^[a-z]+$/, blank: [] },
  'owasp-ai-exchange-controls@2026.08': { id: /^[a-z]+$/, blank: ['ML05', 'ML07', 'ML10'] },
  'owasp-ai-testing-guide@1': { id: /^AITG-(?:APP|MOD|INF|DAT)-\d\d$/, blank: ['ML09'] },
  'owasp-llm-top-10@2026': { id: /^LLM(?:0[1-9]|10):2026$/, blank: [] },
  'owasp-llm-top-10@2025': { id: /^LLM(?:0[1-9]|10):2025$/, blank: ['ML01', 'ML08', 'ML10'] },
  'cwe@4.20': { id: /^CWE-\d{1,4}$/, blank: ['ML02', 'ML07', 'ML08', 'ML10'] },
  'biml-78@2020': {
    id: /^(?:raw|assembly|data|alg|eval|input|model|inference|output|system):\d{1,2}$/,
    blank: ['ML06'],
  },
  'enisa-ml-algorithms@2021': { id: /^[A-Z][A-Za-z ]+$/, blank: ['ML09'] },
};

describe('the crosswalk', () => {
  test('covers these lists, each in one edition', () => {
    expect(crosswalk.map(({ id }) => id)).toEqual(Object.keys(SCHEMES));
  });

  test('writes every id as its list does', () => {
    const odd = crosswalk.flatMap(({ id, counterparts }) =>
      counterparts.filter((entry) => !SCHEMES[id]!.id.test(entry.id)).map((entry) => `${id}: ${entry.id}`),
    );
    expect(odd).toEqual([]);
  });

  test('leaves blank what has no counterpart, and nothing else', () => {
    const blank = crosswalk.map(({ id, counterparts }) => {
      const met = new Set(counterparts.map(({ risk }) => risk));
      return [id, riskIds.filter((risk) => !met.has(risk))];
    });
    expect(blank).toEqual(Object.entries(SCHEMES).map(([id, scheme]) => [id, scheme.blank]));
  });

  test('gives an entry the same name wherever it stands', () => {
    const renamed = crosswalk.flatMap(({ id, counterparts }) => {
      const names = new Map<string, Set<string>>();
      for (const entry of counterparts) names.set(entry.id, (names.get(entry.id) ?? new Set()).add(entry.name));
      return [...names].filter(([, all]) => all.size > 1).map(([entry]) => `${id}: ${entry}`);
    });
    expect(renamed).toEqual([]);
  });

  test('says of controls that they treat, of tests that they test, and only of those', () => {
    const wrong = crosswalk.flatMap(({ id, of, counterparts }) =>
      counterparts
        .filter(
          ({ relation }) => (relation === 'treats' && of !== 'controls') || (relation === 'tests') !== (of === 'tests'),
        )
        .map((entry) => `${id}: ${entry.id}`),
    );
    expect(wrong).toEqual([]);
  });

  test('does not call certain what is merely our reading', () => {
    const bold = crosswalk.flatMap(({ counterparts }) =>
      counterparts.filter(({ source, confidence }) => source.startsWith('our reading') && confidence === 'high'),
    );
    expect(bold).toEqual([]);
  });

  test('names in the notice every list it refers to', () => {
    const notice = readFileSync('content/NOTICE', 'utf8').replaceAll(/\s+/g, ' ');
    expect(
      crosswalk.filter(({ title, licence }) => !notice.includes(title.split(',')[0]!) || !notice.includes(licence)),
    ).toEqual([]);
  });
});

test('a control taken from ATLAS rests on a mitigation that stands beside the same risk', () => {
  const mitigations = crosswalk.find(({ id }) => id === 'mitre-atlas-mitigations@5.6.0')!.counterparts;
  const pairs = new Set(mitigations.map(({ risk, id }) => `${risk} ${id}`));
  const lost = risks.flatMap(({ id: risk, controls }) =>
    controls
      .filter(({ origin }) => origin === 'atlas')
      .map(({ source }) => `${risk} ${source.url.replace(/^.*\//, '')}`)
      .filter((pair) => !pairs.has(pair)),
  );
  expect(lost).toEqual([]);
});
