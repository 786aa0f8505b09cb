import { expect, test } from 'vitest';
import { undecided } from '#core/commands/decide.ts';
import { tell } from '#core/history/tell.ts';
import type { RowChange } from '#core/model/change.ts';
import { type ElementId, findingKey } from '#core/model/ids.ts';
import type { Decision, Mitigation } from '#core/model/project.ts';

const element = 'e1' as ElementId;
const finding = findingKey('ML01', element);
const open = undecided({ key: finding, risk: 'ML01', element });
const told = (...rows: RowChange[]) => tell({ revision: 1, at: 5, kind: 'do', title: '', rows });
const decision = (before: Decision | null, after: Decision | null): RowChange => ({
  table: 'decision',
  id: finding,
  before,
  after,
});

test('a decision is told with its reason, owner and day, and by whom', () => {
  const after: Decision = { ...open, treatment: 'accept', reason: 'Low', owner: 'Ada', until: '2027-01-31', by: 'Bob' };
  expect(told(decision(null, after))).toEqual({
    revision: 1,
    at: 5,
    kind: 'do',
    by: 'Bob',
    told: [
      { kind: 'treatment', to: 'accept' },
      { kind: 'reason', to: 'Low' },
      { kind: 'owner', to: 'Ada' },
      { kind: 'until', to: '2027-01-31' },
    ],
  });
});

test('that a decision still stands on other facts is told as a review', () => {
  expect(told(decision(open, { ...open, basis: ['c2'] })).told).toEqual([{ kind: 'reviewed' }]);
  expect(told(decision(open, null)).told).toEqual([{ kind: 'removed' }]);
});

test('strategies and judged factors are told by what is other than before', () => {
  const planned: Mitigation = { finding, strategy: 'ML01.s', status: 'planned', note: '' };
  const strategy = { table: 'strategy', id: `${finding}/ML01.s`, before: planned } as const;
  const after: Mitigation = { ...planned, status: 'verified', evidence: 'Report 7' };
  const factor = { subject: finding, factor: 'exposure', value: 4, reason: '' };
  expect(
    told(
      { ...strategy, after },
      { table: 'factor', id: `${finding}/exposure`, before: factor, after: null },
      { ...strategy, after: null },
    ).told,
  ).toEqual([
    { kind: 'strategy', strategy: 'ML01.s', to: { status: 'verified', evidence: 'Report 7' } },
    { kind: 'factor', factor: 'exposure', to: null },
    { kind: 'strategy', strategy: 'ML01.s', to: { status: 'notStarted' } },
  ]);
});
