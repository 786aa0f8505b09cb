import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { attachByHand, detachByHand, writeOwnFinding } from '#core/commands/by-hand.ts';
import { decide, undecided } from '#core/commands/decide.ts';
import { confirm, park, unpark } from '#core/commands/park.ts';
import { rowSchemas } from '#core/ipc/schemas.ts';
import { applyChange, invert } from '#core/model/change.ts';
import { OWN_RISK, ownFindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();
const model = creditScoring();
const findings = findFindings(model, catalogue);
const attached = findings.find(({ level }) => level === 'attached')!;
const suggested = findings.find(({ level }) => level === 'suggested')!;
const assessedAs = (now: Model, key: string) =>
  assess(now, catalogue, findFindings(now, catalogue)).findings.find(({ finding }) => finding.key === key);

test('a parked finding is on the list once, as the store keeps it, until it is taken off', () => {
  const parked = after(model, park(model, attached));
  const row = { ...undecided(attached), parked: true };
  expect(parked.decision.get(attached.key)).toEqual(row);
  expect(rowSchemas.decision.parse(row)).toEqual(row);
  expect(park(parked, attached)).toBeNull();
  expect(after(parked, unpark(parked, attached))).toEqual(model);
  expect(unpark(model, attached)).toBeNull();
});

test('taken off the list, a finding keeps what else was said of it', () => {
  const owned = after(model, decide(model, attached, { owner: 'ML team' }));
  const parked = after(owned, park(owned, attached));
  expect(after(parked, unpark(parked, attached))).toEqual(owned);
});

test('deciding takes a finding off the list, naming an owner does not, and undo puts it back', () => {
  const parked = after(model, park(model, attached));
  const owned = after(parked, decide(parked, attached, { owner: 'ML team' }));
  expect(owned.decision.get(attached.key)).toMatchObject({ parked: true, owner: 'ML team' });
  const change = decide(parked, attached, { treatment: 'accept', reason: 'Small' });
  const decided = after(parked, change);
  expect(decided.decision.get(attached.key)).not.toHaveProperty('parked');
  expect(applyChange(decided, invert(change!.rows))).toEqual(parked);
});

test('a decision that is confirmed after it was parked is off the list too', () => {
  const decided = after(model, decide(model, attached, { treatment: 'mitigate' }));
  const parked = after(decided, park(decided, attached));
  expect(after(parked, confirm(parked, attached))).toEqual(decided);
});

test('a finding that applies is to be mitigated', () => {
  expect(confirm(model, attached)).toEqual(decide(model, attached, { treatment: 'mitigate' }));
});

test('a suggestion that people confirm counts from then on, on facts that stay the same', () => {
  const confirmed = after(model, confirm(model, suggested));
  expect(assessedAs(confirmed, suggested.key)).toMatchObject({
    finding: { level: 'byHand' },
    treatment: 'mitigate',
    factsChanged: false,
  });
});

test('what a person attached and a workshop parked stays parked without the reason', () => {
  const byHand = after(model, attachByHand(model, attached.risk, [attached.element], 'Seen in an audit'));
  const parked = after(byHand, park(byHand, attached));
  const taken = after(parked, detachByHand(parked, attached.key));
  expect(taken.decision.get(attached.key)).toEqual({ ...undecided(attached), parked: true });
});

test('a finding that people wrote is parked under its title and stays when it is taken off the list', () => {
  const key = ownFindingKey('door');
  const element = attached.element;
  const said = { title: 'Door left open', description: '', severity: null };
  const written = after(model, writeOwnFinding(model, [{ id: 'door', element }], said));
  const change = park(written, { key, risk: OWN_RISK, element });
  expect(change?.title).toBe('Park Door left open');
  const parked = after(written, change);
  expect(parked.decision.get(key)).toMatchObject({ own: { title: 'Door left open' }, parked: true });
  expect(after(parked, unpark(parked, { key, risk: OWN_RISK, element }))).toEqual(written);
});
