import { expect, test } from 'vitest';
import { decide } from '#core/commands/decide.ts';
import { type ElementId, findingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { changesSince } from '#core/overview/changes-since.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const today = '2026-11-22';

/** The credit-scoring system without what feeds the outcome back. */
function withoutFeedback(): Model {
  const model = creditScoring();
  const gone = [...model.element.values()].filter(
    (one) => one.id === 'feedback' || ('from' in one && (one.from === 'feedback' || one.to === 'feedback')),
  );
  const element = new Map(model.element);
  for (const { id } of gone) element.delete(id);
  return { ...model, element };
}

test('nothing changed since the same state', () => {
  const {
    differences,
    gained,
    lost,
    moved,
    before,
    after: now,
  } = changesSince(creditScoring(), creditScoring(), catalogue, today);
  expect({ differences, gained, lost, moved }).toEqual({ differences: [], gained: [], lost: [], moved: [] });
  expect(now).toEqual(before);
});

test('what a removed loop takes with it is told as lost, and the other way round as gained', () => {
  const [with_, without] = [creditScoring(), withoutFeedback()];
  const since = changesSince(with_, without, catalogue, today);
  expect(since.lost.map(({ risk }) => risk)).toContain('ML08');
  expect(since.gained).toEqual([]);
  expect(since.lost[0]?.after).toBeNull();
  expect(since.after.components).toBe(since.before.components - 1);
  expect(since.differences.filter(({ kind, change }) => kind === 'component' && change === 'removed')).toHaveLength(1);
  const back = changesSince(without, with_, catalogue, today);
  expect(back.gained.map(({ key }) => key)).toEqual(since.lost.map(({ key }) => key));
  expect([back.before, back.after]).toEqual([since.after, since.before]);
});

test('a decision that takes a finding out is a loss, until its day has passed', () => {
  const model = creditScoring();
  const finding = findFindings(model, catalogue).find(({ key }) => key === findingKey('ML08', 'outcomes' as ElementId));
  const one = finding ?? findFindings(model, catalogue)[0]!;
  const left = { treatment: 'notApplicable', reason: 'Never so', owner: 'Ada', until: '2026-12-31' } as const;
  const decided = after(model, decide(model, one, left)!);
  expect(changesSince(model, decided, catalogue, today).lost.map(({ key }) => key)).toEqual([one.key]);
  expect(changesSince(model, decided, catalogue, '2027-01-01').lost).toEqual([]);
});

test('a strategy in place moves the score of its finding', () => {
  const model = creditScoring();
  const [one] = findFindings(model, catalogue).filter(({ level }) => level === 'attached');
  const strategy = catalogue.risks.find(({ id }) => id === one!.risk)!.strategies.find(({ weight }) => weight > 1)!;
  const row = { finding: one!.key, strategy: strategy.id, status: 'implemented', note: '' } as const;
  const now = { ...model, strategy: new Map([[`${one!.key}/${strategy.id}`, row]]) };
  const { moved } = changesSince(model, now, catalogue, today);
  expect(moved.map(({ key }) => key)).toEqual([one!.key]);
  expect(moved[0]!.after!.residual).toBeLessThan(moved[0]!.before!.residual);
});
