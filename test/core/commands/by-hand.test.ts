import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import {
  attachByHand,
  decideOwnFinding,
  describeOwnFinding,
  detachByHand,
  removeOwnFinding,
  writeOwnFinding,
} from '#core/commands/by-hand.ts';
import { decide } from '#core/commands/decide.ts';
import { rowSchemas } from '#core/ipc/schemas.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { type ElementId, type FindingKey, findingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { after, boundary, component, drawn, flow } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const found = (model: Model) =>
  findFindings(model, catalogue).map(({ key, level, causes }) => [key, level, causes.length]);
const at = (...ids: readonly string[]) => ids as readonly ElementId[];
const evasion = findingKey('ML01', 'Scorer' as ElementId);
/** A user who asks a model, inside a boundary. */
const asked = () =>
  drawn([
    boundary('Bank', 0, 0, 900, 300),
    component('User', 'end-user', { kind: 'externalEntity' }),
    component('Scorer', 'inference-service'),
    flow('ask', 'User', 'Scorer'),
  ]);
const rowOf = (model: Model, finding: FindingKey) => model.decision.get(finding);

test('a risk is attached by hand to components, flows and boundaries alike, as one step', () => {
  const before = asked();
  const change = attachByHand(before, 'ML06', at('ask', 'Bank', 'gone'), '  The client library is unmaintained. ');
  expect(change?.title).toBe('Attach ML06 by hand');
  const model = after(before, change);
  expect(findFindings(model, catalogue).filter(({ risk }) => risk === 'ML06')).toMatchObject(
    at('Bank', 'ask').map((element) => ({
      element,
      level: 'byHand',
      causes: [{ rule: 'byHand', because: 'The client library is unmaintained.', path: [element] }],
    })),
  );
  expect(applyChange(model, invert(change!.rows))).toEqual(before);
});

test('without a reason nothing is attached', () => {
  expect(attachByHand(asked(), 'ML06', at('Scorer'), '  ')).toBeNull();
});

test('a reason by hand stands beside those of the rules, and is taken back without them', () => {
  const ruled = found(asked());
  const model = after(asked(), attachByHand(asked(), 'ML01', at('Scorer'), 'Seen in a test'));
  expect(found(model)).toEqual(ruled.map((one) => (one[0] === evasion ? [evasion, 'attached', 2] : one)));
  const back = after(model, detachByHand(model, evasion));
  expect(found(back)).toEqual(ruled);
  expect(rowOf(back, evasion)).toBeUndefined();
});

test('what was decided on a risk attached by hand outlives the reason', () => {
  const attached = after(asked(), attachByHand(asked(), 'ML06', at('ask'), 'Old client'));
  const finding = findFindings(attached, catalogue).find(({ risk }) => risk === 'ML06')!;
  const decided = after(attached, decide(attached, finding, { treatment: 'accept', reason: 'Replaced in May' }));
  const taken = after(decided, detachByHand(decided, finding.key));
  expect(found(taken)).toEqual(found(asked()));
  expect(rowOf(taken, finding.key)).toMatchObject({ treatment: 'accept', reason: 'Replaced in May', byHand: null });
  expect(detachByHand(taken, finding.key)).toBeNull();
});

const onUser = [{ id: 'o1', element: 'User' as ElementId }];
const said = { title: ' Screens are shared ', description: '', severity: 'high' } as const;

test('a finding of one’s own is written, described, decided and deleted', () => {
  const key = 'own:o1' as FindingKey;
  const written = after(asked(), writeOwnFinding(asked(), onUser, said));
  const own = { title: 'Screens are shared', description: '', severity: 'high', mitigated: false, source: '' };
  expect(ownFindings(written)).toMatchObject([
    { own, decision: { finding: key, element: 'User', treatment: 'undecided' } },
  ]);

  const described = after(written, describeOwnFinding(written, key, { description: 'At branches', severity: 'low' }));
  const decided = after(
    described,
    decideOwnFinding(described, key, { treatment: 'transfer', reason: 'To facilities' }),
  );
  expect(ownFindings(decided)).toMatchObject([
    {
      own: { ...own, description: 'At branches', severity: 'low' },
      decision: { treatment: 'transfer', reason: 'To facilities', owner: '' },
    },
  ]);
  for (const row of decided.decision.values()) expect(rowSchemas.decision.parse(row)).toEqual(row);
  expect(after(decided, removeOwnFinding(decided, key))).toEqual(asked());
});

test('a finding of one’s own keeps a title; what changes nothing is no step', () => {
  expect(writeOwnFinding(asked(), onUser, { ...said, title: ' ' })).toBeNull();
  expect(writeOwnFinding(asked(), [{ id: 'o1', element: 'gone' as ElementId }], said)).toBeNull();
  const written = after(asked(), writeOwnFinding(asked(), onUser, said));
  const key = 'own:o1' as FindingKey;
  expect(describeOwnFinding(written, key, { title: '' })).toBeNull();
  expect(describeOwnFinding(written, key, { severity: 'high' })).toBeNull();
  expect(decideOwnFinding(written, key, { owner: '' })).toBeNull();
  expect(describeOwnFinding(written, evasion, { severity: 'low' })).toBeNull();
  expect(decideOwnFinding(written, key, { owner: 'Branch' })).toMatchObject({ mergeKey: 'own own:o1 owner' });
});
