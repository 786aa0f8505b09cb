import { expect, test } from 'vitest';
import type { ElementId } from '#core/model/ids.ts';
import { evaluateFindings, type Judged } from '#core/risks/evaluate.ts';
import { mistakes, risksTable, setsTable } from '#core/risks/evaluation-table.ts';
import type { Finding } from '#core/risks/finding.ts';

const found = (risk: string, element: string, level: Finding['level'], because = ''): Finding => ({
  key: `${risk}:${element}` as Finding['key'],
  risk,
  element: element as ElementId,
  level,
  causes: [{ id: risk, rule: risk, holds: 'yes', because, path: [], questions: [] }],
  related: [],
});
const shop: Judged = {
  id: 'shop',
  components: 8,
  hasMl: true,
  labels: {
    required: [
      { risk: 'ML01', elements: ['model' as ElementId] },
      { risk: 'ML02', elements: ['data' as ElementId, 'set' as ElementId] },
      { risk: 'ML05', elements: 'all' },
    ],
    forbidden: [{ risk: 'ML08', elements: 'all' }],
  },
  findings: [
    found('ML01', 'model', 'attached'),
    found('ML02', 'set', 'suggested'),
    found('ML08', 'log', 'attached', 'Training learns from Log.'),
  ],
};
const withTicks = evaluateFindings([shop]);
const set = { name: 'shops', withTicks, typesAndFlows: evaluateFindings([{ ...shop, findings: [] }]) };

test('a set is a row for all answers and one for types and flows alone', () => {
  expect(
    setsTable([set])
      .split('\n')
      .map((row) => row.replaceAll(/ +/g, ' ')),
  ).toEqual([
    '| Set | Drawings | Run on | Found | Found or suggested | False alarms | Per drawing | Per ten elements |',
    expect.stringMatching(/^[| -]+$/),
    '| `shops` | 1 | all answers | 1 of 3 (33.3 %) | 2 of 3 (66.7 %) | 1 of 2 (50.0 %) | 2.0 | 2.5 |',
    '| | | types and flows alone | 0 of 3 (0.0 %) | 0 of 3 (0.0 %) | 0 of 0 | 0.0 | 0.0 |',
  ]);
});

test('a risk is a row with both ways of running side by side', () => {
  const [, , evasion, , , skewing] = risksTable(set)
    .split('\n')
    .map((row) => row.replaceAll(/ +/g, ' '));
  expect([evasion, skewing]).toEqual([
    '| ML01 | 1 | 1 / 0 | 1 / 0 | 1 / 0 | 0 / 0 | 0 / 0 |',
    '| ML08 | 0 | 0 / 0 | 0 / 0 | 1 / 0 | 0 / 0 | 1 / 0 |',
  ]);
});

test('a mistake says where it is, and a false alarm why', () => {
  expect(mistakes(withTicks)).toEqual([
    'missed ML02 in shop at data, set (suggested)',
    'missed ML05 in shop anywhere',
    'false alarm ML08 in shop at log: Training learns from Log.',
  ]);
});
