import { expect, test } from 'vitest';
import { decide, setStrategy } from '#core/commands/decide.ts';
import {
  answer,
  describe as describeElement,
  rename,
  setFlow,
  setOutOfScope,
  setProject,
  setType,
} from '#core/commands/describe.ts';
import { remove } from '#core/commands/remove.ts';
import { findingAt } from '#test/fixtures/assessed.ts';
import { after, boundary, component, drawn, flow, id } from '#test/fixtures/model.ts';

const scorer = () =>
  drawn([component('user'), component('scorer', 'inference-service'), flow('asks', 'user', 'scorer')]);
const finding = findingAt('ML01', 'scorer', {
  causes: ['ML01.b', 'ML01.a'].map((rule) => ({ id: rule, rule, holds: 'yes', because: '', path: [], questions: [] })),
});

test('a new name makes a component as large as it needs to be', () => {
  const named = after(scorer(), rename(scorer(), id('scorer'), '  Credit scorer ', { width: 160, height: 80 }));
  expect(named.element.get('scorer')).toEqual({
    ...component('scorer', 'inference-service', { name: 'Credit scorer' }),
    rect: { x: 0, y: 0, width: 160, height: 80 },
  });
  expect(rename(scorer(), id('scorer'), ' scorer ')).toBeNull();
});

test('a component of another type may be of another kind', () => {
  const changed = after(
    scorer(),
    setType(scorer(), id('scorer'), { id: 'model-registry', kind: 'dataStore' }, { width: 152, height: 64 }),
  );
  expect(changed.element.get('scorer')).toEqual(component('scorer', 'model-registry', { kind: 'dataStore' }));
  expect(setType(scorer(), id('asks'), { id: 'training', kind: 'process' }, { width: 1, height: 1 })).toBeNull();
});

test('an answer can be given, changed and taken back', () => {
  const yes = after(scorer(), answer(scorer(), id('scorer'), 'personal-data', 'yes'));
  expect([...yes.answer.values()]).toEqual([{ element: 'scorer', tick: 'personal-data', value: 'yes' }]);
  expect(answer(yes, id('scorer'), 'personal-data', 'yes')).toBeNull();
  expect(after(yes, answer(yes, id('scorer'), 'personal-data', 'unknown')).answer.size).toBe(0);
});

test('typing in one field is one step, saying facts of a flow or the scope is one each', () => {
  expect(describeElement(scorer(), id('scorer'), 'Scores loans')?.mergeKey).toBe('describe scorer');
  expect(setFlow(scorer(), id('asks'), { data: 'application', encrypted: 'yes' })?.rows[0]?.after).toEqual(
    flow('asks', 'user', 'scorer', { data: 'application', encrypted: 'yes' }),
  );
  expect(setFlow(scorer(), id('asks'), { encrypted: 'unknown' })).toBeNull();
  expect(setOutOfScope(scorer(), id('scorer'), 'Bought')?.title).toBe('Leave scorer out of scope');
  expect(setOutOfScope(scorer(), id('scorer'), null)).toBeNull();
  expect(setProject(scorer(), { description: 'Loans' })?.rows[0]?.after).toEqual({
    id: 'project',
    name: 'System',
    description: 'Loans',
  });
});

test('removing a component removes its flows and answers, and keeps decisions for its return', () => {
  const facts = after(scorer(), answer(scorer(), id('scorer'), 'personal-data', 'yes'));
  const decided = after(facts, decide(facts, finding, { treatment: 'accept', reason: 'Low stakes' }));
  const change = remove(decided, [id('scorer')]);
  const gone = after(decided, change);
  expect([[...gone.element.keys()], gone.answer.size, gone.decision.size]).toEqual([['user'], 0, 1]);
  expect(change?.title).toBe('Delete scorer');
  expect(remove(decided, [id('nobody')])).toBeNull();
});

test('removing a boundary leaves what lay in it', () => {
  const model = drawn([
    boundary('cloud', 0, 0, 400, 300),
    component('scorer', 'inference-service', { boundary: 'cloud' }),
  ]);
  expect(after(model, remove(model, [id('cloud')])).element.get('scorer')).toEqual(
    component('scorer', 'inference-service'),
  );
});

test('a treatment remembers the reasons it was decided on; an owner added later leaves them', () => {
  const decided = after(scorer(), decide(scorer(), finding, { treatment: 'mitigate' }));
  expect(decided.decision.get(finding.key)).toMatchObject({ treatment: 'mitigate', basis: ['ML01.a', 'ML01.b'] });
  const owned = after(
    decided,
    decide(decided, { ...finding, causes: finding.causes.slice(1) }, { owner: 'Model owner' }),
  );
  expect(owned.decision.get(finding.key)).toMatchObject({ owner: 'Model owner', basis: ['ML01.a', 'ML01.b'] });
  expect(after(owned, decide(owned, finding, { treatment: 'undecided' })).decision.get(finding.key)?.basis).toEqual([]);
  expect(decide(decided, finding, { treatment: 'mitigate' })).toBeNull();
});

test('a strategy is said to be as far as it is', () => {
  const planned = after(scorer(), setStrategy(scorer(), finding.key, 'ML01.input-validation', { status: 'planned' }));
  expect([...planned.strategy.values()]).toEqual([
    { finding: 'ML01:scorer', strategy: 'ML01.input-validation', status: 'planned', note: '' },
  ]);
  expect(setStrategy(planned, finding.key, 'ML01.input-validation', { status: 'planned' })).toBeNull();
});

test('what is said of the project is kept, and taken back with an empty text', () => {
  const said = after(scorer(), setProject(scorer(), { owner: 'Head of credit', stage: 'pilot', description: '' }));
  const project = { id: 'project', name: 'System', description: '' };
  expect([...said.project.values()]).toEqual([{ ...project, owner: 'Head of credit', stage: 'pilot' }]);
  expect([...after(said, setProject(said, { owner: '', stage: '' })).project.values()]).toEqual([project]);
  expect(setProject(said, { owner: 'Head of credit' })).toBeNull();
  expect(setProject(scorer(), { owner: '' })).toBeNull();
});
