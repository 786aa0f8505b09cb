import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

test('clients of federated learning need no boundary, and may send by a gateway', () => {
  const federated = (inside: Facts['inside']) =>
    places(
      system(['Local:training > Gateway:input-processing > Server:federated-aggregation'], inside ? { inside } : {}),
      'ML10',
    );
  expect(federated(undefined)).toEqual(['Server attached']);
  expect(federated({ Clinic: ['Local'], University: ['Gateway', 'Server'] })).toEqual(['Server attached']);
  expect(federated({ Laboratory: ['Local', 'Gateway', 'Server'] })).toEqual([]);
});

test('a model at the edge of the site where it is trained is in other hands only by an answer', () => {
  const cell = (facts: Facts) =>
    places(system(['Fit:training > Check:edge-inference > Screen:application > Staff:operator'], facts), 'ML10');
  expect(cell({ inside: { Cell: ['Check'], Plant: ['Fit'] } })).toEqual(['Check attached']);
  expect(cell({ inside: { Plant: ['Check', 'Fit'] } })).toEqual(['Check suggested']);
  expect(cell({ inside: { Plant: ['Check', 'Fit'] }, yes: { Check: ['on-user-device'] } })).toEqual(['Check attached']);
});

describe('model poisoning', () => {
  test('is possible where something that makes no models writes to their store', () => {
    const store = (writer: string) =>
      places(system(['Fit:training > Share:model-artifact > Reader:inference-service', `${writer} > Share`]), 'ML10');
    expect(store('Clean-up:other')).toEqual(['Share attached']);
    expect(store('Release:deployment-pipeline')).toEqual(['Share suggested']);
    expect(store('Engineer:developer')).toEqual(['Share attached']);
  });

  test('of a model that is only trained on is met at the training', () => {
    const base = (...more: readonly string[]) =>
      places(system(['Hub:model-hub > Base:model-registry > Adapt:fine-tuning', ...more]), 'ML10');
    expect(base()).toEqual(['Base suggested']);
    expect(base('Base > Reader:inference-service')).toEqual(['Base attached']);
  });
});
