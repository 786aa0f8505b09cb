import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { attachByHand, writeOwnFinding } from '#core/commands/by-hand.ts';
import { setOutOfScope } from '#core/commands/describe.ts';
import { applyChange } from '#core/model/change.ts';
import { type ElementId, findingKey, ownFindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { SavedView } from '#core/model/project.ts';
import { stepsOf } from '#core/present/steps.ts';
import { storyOf } from '#core/present/story.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after, boundary, component, DIAGRAM, drawn, flow, text } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();
const wide = { width: 4000, height: 2000 };
const steps = (model: Model, room = wide) =>
  stepsOf(model, assess(model, catalogue, findFindings(model, catalogue)), room);
const rect = { x: 0, y: 0, width: 400, height: 200 };

test('saved views come first, in their order; without any, each diagram is shown whole', () => {
  const model = drawn([component('A', 'other', rect)]);
  const view = (id: string, place: number): SavedView => ({
    id,
    name: id,
    diagram: DIAGRAM,
    rect,
    layer: 'data',
    place,
  });
  const saved = applyChange(model, [
    { table: 'view', id: 'b', before: null, after: view('b', 1) },
    { table: 'view', id: 'a', before: null, after: view('a', 2) },
    { table: 'view', id: 'c', before: null, after: { ...view('c', 0), diagram: 'gone' as SavedView['diagram'] } },
  ]);
  const views = (of: Model) => steps(of).filter(({ kind }) => kind === 'view');
  expect(views(saved)).toEqual(
    ['b', 'a'].map((name) => ({ kind: 'view', diagram: DIAGRAM, rect, name, layer: 'data', part: 0, parts: 0 })),
  );
  expect(views(model)).toMatchObject([{ part: 0, parts: 0 }]);
});

test('a saved view in which nothing is drawn any more is left out', () => {
  const model = drawn([component('A', 'other', { x: 1000 })]);
  const saved = applyChange(model, [
    {
      table: 'view',
      id: 'v',
      before: null,
      after: { id: 'v', name: 'Left', diagram: DIAGRAM, rect, layer: 'none', place: 0 },
    },
  ]);
  expect(steps(saved)).toEqual(steps(model));
});

test('a saved view is shown without the empty room around what is drawn', () => {
  const model = applyChange(drawn([component('A', 'other', { x: 100, y: 40 }), component('B', 'other', { x: 500 })]), [
    {
      table: 'view',
      id: 'v',
      before: null,
      after: { id: 'v', name: 'Left', diagram: DIAGRAM, rect, layer: 'none', place: 0 },
    },
  ]);
  expect(steps(model)[0]).toMatchObject({ layer: null, rect: { x: 100, y: 0, width: 300, height: 104 } });
});

test('a diagram is shown with what is written beside it', () => {
  const model = drawn([component('A'), text('title', 'Plant 4', { x: 0, y: -80, width: 64 })]);
  expect(steps(model)[0]).toMatchObject({ rect: { x: 0, y: -80, width: 152, height: 144 } });
});

test('a diagram too large to be read in the room is followed by its parts', () => {
  const model = drawn([component('A'), component('B', 'other', { x: 2000 })]);
  expect(steps(model, { width: 1000, height: 600 }).filter(({ kind }) => kind === 'view')).toEqual([
    {
      kind: 'view',
      diagram: DIAGRAM,
      rect: { x: 0, y: 0, width: 2152, height: 64 },
      name: 'Overview',
      layer: null,
      part: 0,
      parts: 2,
    },
    {
      kind: 'view',
      diagram: DIAGRAM,
      rect: { x: 0, y: 0, width: 152, height: 64 },
      name: 'Overview',
      layer: null,
      part: 1,
      parts: 2,
    },
    {
      kind: 'view',
      diagram: DIAGRAM,
      rect: { x: 2000, y: 0, width: 152, height: 64 },
      name: 'Overview',
      layer: null,
      part: 2,
      parts: 2,
    },
  ]);
});

test('the walk follows the story with each finding in scope once, and ends with what was parked', () => {
  const model = creditScoring();
  const all = steps(model);
  const stops = all.filter((step) => step.kind === 'stop');
  expect([...new Set(stops.map(({ element }) => element))]).toEqual(storyOf(model).map(({ element }) => element));
  expect(stops.flatMap(({ finding }) => finding ?? []).toSorted()).toEqual(
    findFindings(model, catalogue)
      .map(({ key }) => key)
      .toSorted(),
  );
  expect(all.at(-1)).toEqual({ kind: 'parked' });
});

test('what is left out of scope has no finding to discuss, and a boundary with one comes last', () => {
  const asked = drawn([
    boundary('Bank', 0, 0, 900, 300),
    component('User', 'end-user', { kind: 'externalEntity' }),
    component('Scorer', 'inference-service'),
    flow('ask', 'User', 'Scorer'),
  ]);
  const scorer = 'Scorer' as ElementId;
  const model = after(asked, attachByHand(asked, 'ML06', ['Bank' as ElementId], 'Shared machines'));
  const left = after(model, setOutOfScope(model, scorer, 'Assessed last year'));
  const at = (of: Model) =>
    steps(of).flatMap((step) => (step.kind === 'stop' ? [[step.element, step.finding !== null]] : []));
  expect(at(left)).toEqual([
    ['User', false],
    ['ask', false],
    ['Scorer', false],
    ['Bank', true],
  ]);
  expect(new Set(at(model).map(([element]) => element))).toEqual(new Set(['User', 'ask', 'Scorer', 'Bank']));
});

test('findings that people wrote come after those of the rules at their element, unless it is out of scope', () => {
  const asked = drawn([
    component('User', 'end-user', { kind: 'externalEntity', x: -400 }),
    component('Scorer', 'other'),
  ]);
  const scorer = 'Scorer' as ElementId;
  const said = { title: 'Door left open', description: '', severity: null };
  const written = after(asked, writeOwnFinding(asked, [{ id: 'door', element: scorer }], said));
  const model = after(written, attachByHand(written, 'ML06', [scorer], 'Shared machines'));
  const at = (of: Model) => steps(of).flatMap((step) => (step.kind === 'stop' ? [step.finding] : []));
  expect(at(model)).toEqual([null, findingKey('ML06', scorer), ownFindingKey('door')]);
  expect(at(after(model, setOutOfScope(model, scorer, 'Assessed last year')))).toEqual([null, null]);
});
