import { expect, test } from 'vitest';
import { bestNextStep, inPlace, needingAttention } from '../../../renderer/review/open-work.ts';
import { assessed, strategy } from '#test/fixtures/assessed.ts';

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
  expect(needingAttention({ findings, today: '2026-05-01' })).toEqual([
    { at: late, reasons: ['factsChanged', 'noOwner', 'pastDue'] },
    { at: expired, reasons: ['pastDue'] },
  ]);
});
