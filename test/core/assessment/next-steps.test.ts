import { expect, test } from 'vitest';
import { nextSteps } from '#core/assessment/next-steps.ts';
import { assessed, strategy } from '#test/fixtures/assessed.ts';

test('sums what a strategy takes off all findings and puts first what takes off most for its effort', () => {
  const access = (removes: number) => strategy('ML02.access-control', removes);
  const findings = [
    assessed('ML02', 'raw', { strategies: [access(1.5)] }),
    assessed('ML02', 'labels', { strategies: [access(2)] }),
    assessed('ML07', 'hub', { strategies: [strategy('ML07.verify', 6, 'planned', 'medium')] }),
  ];
  expect(nextSteps({ findings }).map(({ strategy: { id }, ...step }) => ({ id, ...step }))).toEqual([
    {
      id: 'ML02.access-control',
      risk: 'ML02',
      removes: 3.5,
      perEffort: 3.5,
      findings: ['ML02:labels', 'ML02:raw'],
      unplanned: ['ML02:labels', 'ML02:raw'],
    },
    { id: 'ML07.verify', risk: 'ML07', removes: 6, perEffort: 3, findings: ['ML07:hub'], unplanned: [] },
  ]);
});

test('counts no next step on findings that are decided otherwise, suggested or out of scope', () => {
  const strategies = [strategy('ML01.training', 4)];
  const findings = [
    assessed('ML01', 'a', { strategies, decision: { treatment: 'accept' } }),
    assessed('ML01', 'b', { strategies, decision: { treatment: 'notApplicable' } }),
    assessed('ML01', 'c', { strategies, finding: { level: 'suggested' } }),
    assessed('ML01', 'd', { strategies, outOfScope: 'Bought service' }),
  ];
  expect(nextSteps({ findings })).toEqual([]);
});
