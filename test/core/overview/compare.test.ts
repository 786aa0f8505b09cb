import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, setStrategy } from '#core/commands/decide.ts';
import { answer, rename, setFlow, setProject } from '#core/commands/describe.ts';
import { remove } from '#core/commands/remove.ts';
import { applyChange } from '#core/model/change.ts';
import { compareModels, rowsBetween } from '#core/overview/compare.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { findingAt } from '#test/fixtures/assessed.ts';
import { after, boundary, component, drawn, flow, id, text } from '#test/fixtures/model.ts';

const system = () =>
  drawn([
    component('User'),
    component('Scorer', 'inference-service'),
    component('Log', 'prediction-log', { kind: 'dataStore' }),
    flow('asks', 'User', 'Scorer'),
  ]);
const finding = findingAt('ML01', 'Scorer');

test('a project is no different from itself', () => {
  expect(compareModels(system(), system())).toEqual([]);
});

test('what was added, removed and changed is told by name, the project before its parts', () => {
  const before = system();
  let now = after(before, setProject(before, { owner: 'Head of credit', description: 'Scores applicants' }));
  now = after(now, remove(now, [id('Log')]));
  now = after(now, rename(now, id('Scorer'), 'Credit scorer'));
  now = after(now, setFlow(now, id('asks'), { encrypted: 'yes' }));
  now = applyChange(now, [
    { table: 'element', id: 'Bank', before: null, after: boundary('Bank', 0, 0, 400, 300) },
    { table: 'element', id: 'note', before: null, after: text('note', 'As of March,\nbefore the move') },
  ]);
  expect(compareModels(before, now)).toEqual([
    { kind: 'project', change: 'changed', id: 'project', name: 'System', facts: ['description', 'properties'] },
    { kind: 'component', change: 'removed', id: 'Log', name: 'Log', facts: [] },
    { kind: 'component', change: 'changed', id: 'Scorer', name: 'Credit scorer', facts: ['name'] },
    { kind: 'flow', change: 'changed', id: 'asks', name: 'asks', facts: ['protection'] },
    { kind: 'boundary', change: 'added', id: 'Bank', name: 'Bank', facts: [] },
    { kind: 'text', change: 'added', id: 'note', name: 'As of March, before the move', facts: [] },
  ]);
});

test('answers count to their element, strategies to the decision on their finding', () => {
  const before = system();
  let now = after(before, answer(before, id('Scorer'), 'returns-scores', 'yes'));
  now = after(now, answer(now, id('Scorer'), 'proprietary-model', 'no'));
  now = after(now, setStrategy(now, finding.key, 'ML01.input-validation', { status: 'planned' }));
  const decided = after(now, decide(now, finding, { treatment: 'mitigate' }));
  const scorer = { kind: 'component', change: 'changed', id: 'Scorer', name: 'Scorer', facts: ['answers'] };
  const onScorer = { kind: 'decision', id: 'ML01:Scorer', name: 'ML01 on Scorer' };
  expect(compareModels(before, now)).toEqual([scorer, { ...onScorer, change: 'changed', facts: ['strategies'] }]);
  expect(compareModels(before, decided)).toEqual([scorer, { ...onScorer, change: 'added', facts: [] }]);
  expect(compareModels(decided, after(decided, decide(decided, finding, { owner: 'Model owner' })))).toEqual([
    { ...onScorer, change: 'changed', facts: ['owner'] },
  ]);
});

test('a flow without a name is told by its ends', () => {
  const before = system();
  const unnamed = { ...flow('f2', 'Scorer', 'Log'), name: '' };
  const now = applyChange(before, [{ table: 'element', id: 'f2', before: null, after: unnamed }]);
  expect(compareModels(before, now)).toEqual([
    { kind: 'flow', change: 'added', id: 'f2', name: 'Flow from Scorer to Log', facts: [] },
  ]);
});

test('the rows between any two projects turn one into the other, and there are none only where nothing differs', () => {
  fc.assert(
    fc.property(arbitraryModel, arbitraryModel, (before, now) => {
      const rows = rowsBetween(before, now);
      expect(applyChange(before, rows)).toEqual(now);
      expect(compareModels(before, now).length > 0).toBe(rows.length > 0);
    }),
  );
});
