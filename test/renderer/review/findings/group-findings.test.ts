import { expect, test } from 'vitest';
import { decideOwnFinding, writeOwnFinding } from '#core/commands/by-hand.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import type { Element } from '#core/model/element.ts';
import { type ElementId, ownFindingKey } from '#core/model/ids.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { after, boundary, component, drawn } from '#test/fixtures/model.ts';
import {
  filterFindings,
  filterOwnFindings,
  type FindingFilter,
  groupFindings,
} from '../../../../renderer/review/findings/group-findings.ts';
import { assessed } from '#test/fixtures/assessed.ts';

const ids = (...names: string[]): ElementId[] => names as ElementId[];

function model(...elements: Partial<Element>[]): Model {
  return { ...emptyModel, element: new Map(elements.map((element) => [element.id!, element as Element])) };
}

test('puts each finding into the one group that says most about it', () => {
  const outOfScope = assessed('ML01', 'a', { outOfScope: 'Bought service', factsChanged: true });
  const changed = assessed('ML02', 'a', { factsChanged: true, decision: { treatment: 'notApplicable' } });
  const suggested = assessed('ML03', 'a', { finding: { level: 'suggested' } });
  const notApplicable = assessed('ML04', 'a', { decision: { treatment: 'notApplicable' } });
  const accepted = assessed('ML05', 'a', { decision: { treatment: 'accept' } });
  const byHand = assessed('ML06', 'a', { finding: { level: 'byHand' } });
  expect(groupFindings([outOfScope, changed, suggested, notApplicable, accepted, byHand])).toEqual({
    review: [changed],
    attached: [accepted, byHand],
    suggested: [suggested],
    notApplicable: [notApplicable],
    outOfScope: [outOfScope],
  });
});

test('shows as undecided what is in scope and nobody has decided on', () => {
  const open = assessed('ML01', 'a');
  const findings = [
    open,
    assessed('ML02', 'a', { decision: { treatment: 'mitigate' } }),
    assessed('ML03', 'b', { outOfScope: '' }),
  ];
  expect(filterFindings(findings, 'undecided', emptyModel, new Set())).toEqual([open]);
});

test('takes a selected boundary for everything that lies in it', () => {
  const [platform, training, user] = ids('platform', 'training', 'user');
  const drawn = model(
    { id: platform!, kind: 'trustBoundary', boundary: null },
    { id: training!, kind: 'process', boundary: platform! },
    { id: user!, kind: 'externalEntity', boundary: null },
  );
  const inside = assessed('ML02', 'training');
  expect(filterFindings([inside, assessed('ML01', 'user')], 'selection', drawn, new Set([platform!]))).toEqual([
    inside,
  ]);
});

test('takes a selected flow for every finding it is a reason of, and a component only for its own', () => {
  const [user, feedback, model_] = ids('user', 'feedback', 'model');
  const drawn = model(
    { id: user!, kind: 'externalEntity' },
    { id: feedback!, kind: 'dataFlow' },
    { id: model_!, kind: 'process' },
  );
  const cause = {
    id: 'c',
    rule: 'ML08.loop',
    holds: 'yes',
    because: 'It loops.',
    path: [user!, feedback!, model_!],
    questions: [],
  } as const;
  const skewing = assessed('ML08', 'model', { finding: { causes: [cause] } });
  const selecting = (id: ElementId) => filterFindings([skewing], 'selection', drawn, new Set([id]));
  expect([selecting(feedback!), selecting(model_!), selecting(user!)]).toEqual([[skewing], [skewing], []]);
});

test('shows as parked what a meeting put off, and nothing else', () => {
  const parked = assessed('ML01', 'a', { decision: { parked: true } });
  const findings = [parked, assessed('ML02', 'a'), assessed('ML03', 'a', { decision: { treatment: 'mitigate' } })];
  expect(filterFindings(findings, 'parked', emptyModel, new Set())).toEqual([parked]);
});

test('filters findings outside the list by where they lie and whether they are decided', () => {
  const drawing = drawn([
    boundary('platform', 0, 0, 400, 300),
    component('training', 'training', { boundary: 'platform' }),
    component('user', 'end-user'),
  ]);
  const places = ids('training', 'user').map((element) => ({ id: `on-${element}`, element }));
  const said = { title: 'Screens are shared', description: '', severity: null };
  const written = after(drawing, writeOwnFinding(drawing, places, said));
  const decided = after(written, decideOwnFinding(written, ownFindingKey('on-user'), { treatment: 'mitigate' }));
  const shown = (filter: FindingFilter, ...selected: string[]) =>
    filterOwnFindings(ownFindings(decided), filter, decided, new Set(ids(...selected))).map(
      ({ decision }) => decision.element,
    );
  expect(shown('all')).toEqual(['training', 'user']);
  expect(shown('undecided')).toEqual(['training']);
  expect(shown('selection', 'platform')).toEqual(['training']);
  expect(shown('selection')).toEqual([]);
});
