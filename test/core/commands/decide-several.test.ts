import { expect, test } from 'vitest';
import { writeOwnFinding } from '#core/commands/by-hand.ts';
import { decideSeveral, setStrategySeveral } from '#core/commands/decide-several.ts';
import { invert } from '#core/model/change.ts';
import { applyChange } from '#core/model/change.ts';
import { type ElementId, findingKey, ownFindingKey } from '#core/model/ids.ts';
import { after, component, drawn } from '#test/fixtures/model.ts';

const element = 'Scorer' as ElementId;
const cause = { id: 'c1', rule: 'r', holds: 'yes', because: '', path: [], questions: [] } as const;
const ruled = ['ML01', 'ML03'].map((risk) => ({ key: findingKey(risk, element), risk, element, causes: [cause] }));
const findings = new Map(ruled.map((one) => [one.key, one]));
const own = ownFindingKey('o1');
const keys = [...findings.keys(), own];

const scorer = () => {
  const model = drawn([component('Scorer', 'inference-service')]);
  const said = { title: 'Screens are shared', description: '', severity: null };
  return after(model, writeOwnFinding(model, [{ id: 'o1', element }], said)!);
};

test('several findings are decided in one step, which undo takes back whole', () => {
  const accepted = { treatment: 'accept', reason: 'Low stakes', owner: 'Credit', until: '2027-05-31' } as const;
  const change = decideSeveral(scorer(), keys, findings, accepted, { by: 'Ada', at: 1 })!;
  const model = applyChange(scorer(), change.rows);
  expect(change.rows).toHaveLength(3);
  expect(keys.map((key) => model.decision.get(key))).toEqual(
    keys.map(() => expect.objectContaining({ ...accepted, by: 'Ada', at: 1 }) as unknown),
  );
  expect(applyChange(model, invert(change.rows))).toEqual(scorer());
  expect(decideSeveral(model, keys, findings, accepted, { by: 'Bob', at: 2 })).toBeNull();
});

test('a day until when says nothing to findings that are not left as they are', () => {
  expect(decideSeveral(scorer(), keys, findings, { until: '2027-05-31' })).toBeNull();
});

test('a strategy is set where it is not so yet', () => {
  const [first] = keys;
  const once = after(scorer(), setStrategySeveral(scorer(), [first!], 'ML01.s', 'planned')!);
  expect(setStrategySeveral(once, keys.slice(0, 2), 'ML01.s', 'planned')?.rows).toHaveLength(1);
  expect(setStrategySeveral(once, [first!], 'ML01.s', 'planned')).toBeNull();
});
