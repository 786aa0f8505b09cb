import { expect, test } from 'vitest';
import { isInLens, orderByLens, type Seen, strategiesByLens } from '#core/knowledge/lens.ts';
import { readCatalogue } from '../../../electron/content.ts';

const { guides, risks } = readCatalogue();
const lensOf = (id: string) => guides.find((guide) => guide.id === id)!.lens;

const feedback = { risk: 'ML08', type: 'feedback-data' };
const store = { risk: 'ML02', type: 'training-data' };
const hub = { risk: 'ML06', type: 'model-hub' };
const service = { risk: 'ML05', type: 'inference-service' };
const flow = { risk: 'ML02', type: null };

test('a role looks at its own risks anywhere, and at its own components whatever the risk', () => {
  const lens = { risks: ['ML02'], types: ['inference-service'], strategiesOf: ['mlops' as const] };
  expect([feedback, store, hub, service, flow].map((seen) => isInLens(lens, seen))).toEqual([
    false,
    true,
    false,
    true,
    true,
  ]);
});

test('who answers for the whole looks at everything, the highest first', () => {
  const all: readonly Seen[] = [service, flow, feedback, store, hub];
  expect(all.filter((seen) => isInLens(lensOf('ciso'), seen))).toEqual(all);
  expect(orderByLens(lensOf('ciso'), all, (seen) => seen)).toEqual(all);
});

test('the risks of a lens come in its order, its components first within a risk, and the rest as it was', () => {
  const lens = { risks: ['ML06', 'ML02'], types: ['training-data'], strategiesOf: ['mlops' as const] };
  const all: readonly Seen[] = [service, flow, feedback, store, hub];
  expect(orderByLens(lens, all, (seen) => seen)).toEqual([hub, store, flow, service, feedback]);
  expect(all).toEqual([service, flow, feedback, store, hub]);
});

test('a role reads its own strategies first, then those of the roles it works with, each group as it was', () => {
  const { strategies } = risks.find(({ id }) => id === 'ML08')!;
  const roles = strategiesByLens(lensOf('dataEngineer'), strategies).map(({ role }) => role);
  const rest = strategies
    .map(({ role }) => role)
    .filter((role) => !['dataEngineer', 'securityEngineer'].includes(role));
  const count = (wanted: string) => strategies.filter(({ role }) => role === wanted).map(({ role }) => role);
  expect(roles).toEqual([...count('dataEngineer'), ...count('securityEngineer'), ...rest]);
});

test('no lens drops a finding or a strategy', () => {
  for (const { lens } of guides) {
    expect(orderByLens(lens, [feedback, store, hub, service, flow], (seen) => seen)).toHaveLength(5);
    for (const { strategies } of risks) {
      expect(new Set(strategiesByLens(lens, strategies))).toEqual(new Set(strategies));
    }
  }
});
