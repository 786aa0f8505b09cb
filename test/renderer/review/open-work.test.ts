import { expect, test } from 'vitest';
import { bestNextStep, inPlace, needingAttention, nextSteps } from '../../../renderer/review/open-work.ts';
import { assessed, strategy } from './assessed.ts';

test('sums what a strategy would take off all findings, best first, and leads to the finding it helps most', () => {
  const access = (removes: number) => strategy('ML02.access-control', removes);
  const findings = [
    assessed('ML02', 'raw', { strategies: [access(1.5)] }),
    assessed('ML02', 'labels', { strategies: [access(2)] }),
    assessed('ML07', 'hub', { strategies: [strategy('ML07.verify', 3)] }),
  ];
  expect(nextSteps({ findings }).map(({ strategy: { id }, ...step }) => ({ id, ...step }))).toEqual([
    { id: 'ML02.access-control', risk: 'ML02', removes: 3.5, findings: ['ML02:labels', 'ML02:raw'] },
    { id: 'ML07.verify', risk: 'ML07', removes: 3, findings: ['ML07:hub'] },
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

test('offers as next step the first strategy that applies and still removes something', () => {
  const open = strategy('ML02.open', 1);
  const strategies = [strategy('ML02.dropped', 3, 'notApplicable'), open, strategy('ML02.verified', 0, 'verified')];
  expect(bestNextStep(assessed('ML02', 'a', { strategies }))).toEqual(open);
  expect(bestNextStep(assessed('ML02', 'a', { strategies: [strategy('ML02.verified', 0, 'verified')] }))).toBeNull();
});

test('counts as in place what is implemented or verified, of what applies', () => {
  const strategies = (['notStarted', 'inProgress', 'implemented', 'verified', 'notApplicable'] as const).map((status) =>
    strategy(`ML02.${status}`, 1, status),
  );
  expect(inPlace(assessed('ML02', 'a', { strategies }))).toEqual({ done: 2, all: 4 });
});

test('calls for attention where facts changed, an owner is missing or the date has passed', () => {
  const late = assessed('ML01', 'a', { factsChanged: true, decision: { treatment: 'mitigate', due: '2026-03-01' } });
  const expired = assessed('ML02', 'b', { decision: { treatment: 'accept', owner: 'Risk office', due: '2026-04-30' } });
  const findings = [
    late,
    expired,
    assessed('ML03', 'c', {
      progress: 'mitigated',
      decision: { treatment: 'mitigate', owner: 'ML team', due: '2026-03-01' },
    }),
    assessed('ML04', 'd', { decision: { treatment: 'transfer', owner: 'Vendor', due: '2026-05-01' } }),
    assessed('ML05', 'e'),
    assessed('ML06', 'f', { decision: { treatment: 'notApplicable', due: '2026-03-01' } }),
    assessed('ML07', 'g', { outOfScope: '', factsChanged: true }),
  ];
  expect(needingAttention({ findings }, '2026-05-01')).toEqual([
    { at: late, reasons: ['factsChanged', 'noOwner', 'pastDue'] },
    { at: expired, reasons: ['pastDue'] },
  ]);
});
