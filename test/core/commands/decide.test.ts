import { expect, test } from 'vitest';
import { decide, setStrategy } from '#core/commands/decide.ts';
import type { Change } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision } from '#core/model/project.ts';
import { findingAt } from '#test/fixtures/assessed.ts';
import { after, component, drawn } from '#test/fixtures/model.ts';

const element = 'Scorer' as ElementId;
const cause = { id: 'c1', rule: 'ML01.r', holds: 'yes', because: '', path: [], questions: [] } as const;
const finding = findingAt('ML01', element, { causes: [cause] });
const scorer = (): Model => drawn([component('Scorer', 'inference-service')]);
const decisionOf = (model: Model): Decision | undefined => model.decision.get(finding.key);
const ada = { by: 'Ada', at: 1000 };
const accepted = { treatment: 'accept', reason: 'Low stakes', owner: 'Credit', until: '2027-05-31' } as const;

function decided(model: Model, facts: Parameters<typeof decide>[2], teller = ada): Model {
  return after(model, decide(model, finding, facts, teller) as Change);
}

test('a decision remembers who took it, when, until when and on which facts', () => {
  expect(decisionOf(decided(scorer(), accepted))).toEqual({
    finding: finding.key,
    risk: 'ML01',
    element,
    ...accepted,
    due: null,
    basis: ['c1'],
    byHand: null,
    own: null,
    by: 'Ada',
    at: 1000,
  });
});

test('who adds to a decision later does not become the one who took it', () => {
  const model = decided(decided(scorer(), accepted), { owner: 'Risk office' }, { by: 'Bob', at: 2000 });
  expect(decisionOf(model)).toMatchObject({ owner: 'Risk office', by: 'Ada', at: 1000 });
});

test('a new day renews the decision, on the facts of today and by whoever says so', () => {
  const before = decided(scorer(), accepted);
  const changedFacts = { ...finding, causes: [{ ...cause, id: 'c2' }] };
  const renewed = after(before, decide(before, changedFacts, { until: '2028-05-31' }, { by: '', at: 2000 })!);
  expect(decisionOf(renewed)).toMatchObject({ ...accepted, until: '2028-05-31', basis: ['c2'], at: 2000 });
  expect(decisionOf(renewed)).not.toHaveProperty('by');
});

test('reconsidered, it is undecided without a day, and reason and owner stay', () => {
  const model = decided(decided(scorer(), accepted), { treatment: 'undecided' });
  expect(decisionOf(model)).toMatchObject({ treatment: 'undecided', reason: 'Low stakes', owner: 'Credit', basis: [] });
  expect(decisionOf(model)).not.toHaveProperty('until');
});

test('to mitigate has no day until when, whatever is said', () => {
  expect(decisionOf(decided(scorer(), { treatment: 'mitigate', until: '2027-05-31' }))).not.toHaveProperty('until');
});

test('to say again what is said changes nothing', () => {
  const model = decided(scorer(), accepted);
  expect(decide(model, finding, accepted, { by: 'Bob', at: 9000 })).toBeNull();
});

test('a strategy keeps evidence, owner and date, and loses what is taken back', () => {
  const id = 'ML01.input-validation';
  const said = { status: 'verified', evidence: 'Pen test 12', owner: 'ML team', due: '2027-01-31' } as const;
  const model = after(scorer(), setStrategy(scorer(), finding.key, id, said)!);
  expect([...model.strategy.values()]).toEqual([{ finding: finding.key, strategy: id, note: '', ...said }]);
  const less = after(model, setStrategy(model, finding.key, id, { evidence: '', owner: '', due: null })!);
  expect([...less.strategy.values()]).toEqual([{ finding: finding.key, strategy: id, note: '', status: 'verified' }]);
  expect(setStrategy(less, finding.key, id, { owner: '' })).toBeNull();
});
