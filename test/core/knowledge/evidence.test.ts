import { expect, test } from 'vitest';
import { counterpartsOf, incidentsOf } from '#core/knowledge/evidence.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();

test('tells first the cases at a component of the same type, then the surest and latest of the others', () => {
  expect(incidentsOf(catalogue, 'ML01', 'edge-inference').map(({ id, confidence }) => `${id} ${confidence}`)).toEqual([
    'AML.CS0011 high',
    'AML.CS0013 medium',
    'AML.CS0033 high',
    'AML.CS0014 high',
    'AML.CS0000 high',
    'AML.CS0004 high',
    'AML.CS0008 high',
  ]);
});

test('tells nothing of a risk without a case on record', () => {
  expect(incidentsOf(catalogue, 'ML09', 'decision-service')).toEqual([]);
});

test('gives what another list has for a risk, the surest first, and nothing where it has nothing', () => {
  const nist = catalogue.crosswalk.find(({ id }) => id === 'nist-ai-100-2@2025')!;
  expect(counterpartsOf(nist, 'ML10').map(({ id, confidence }) => `${id} ${confidence}`)).toEqual([
    'NISTAML.026 medium',
    'NISTAML.011 medium',
    'NISTAML.023 low',
  ]);
  expect(counterpartsOf(nist, 'ML09')).toEqual([]);
});
