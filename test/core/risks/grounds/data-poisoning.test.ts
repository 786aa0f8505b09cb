import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('data poisoning', () => {
  test.each([
    'Kept:model-registry',
    'Images:container-registry',
    'Rollout:deployment-pipeline',
    'Fit:inference-service',
  ])('concerns what a platform learns from when %s takes what it makes', (taker) => {
    const made = system([`Vendor:data-provider > Set:training-data > Cluster:ml-platform > ${taker}`]);
    expect(places(made, 'ML02')).toEqual(['Set attached']);
  });

  test('does not concern data that a platform only looks at', () => {
    expect(places(system(['Vendor:data-provider > Set:training-data > Notebooks:ml-platform']), 'ML02')).toEqual([]);
  });

  test('concerns what outsiders report back and training learns, not what staff enter', () => {
    const reports = (who: string) =>
      system([`${who} > Reports:feedback-collection > Outcomes:feedback-data > Training:training`]);
    expect(places(reports('Broker:api-client'), 'ML02')).toEqual(['Outcomes attached']);
    expect(places(reports('Clerk:operator'), 'ML02')).toEqual([]);
  });

  test('of partners’ reports is not stopped by saying that the interface is theirs', () => {
    const reports = system(
      ['Broker:api-client > Reports:feedback-collection > Outcomes:feedback-data > Training:training'],
      {
        yes: { Reports: ['third-party'] },
      },
    );
    expect(places(reports, 'ML02')).toEqual(['Outcomes attached']);
  });
});

test('poisoned data come from what sensors watch only where somebody could arrange it', () => {
  const curves = (facts: Facts) =>
    places(
      system(['Press:physical-world > Sensor:capture-device > Curves:raw-data > Training:training'], facts),
      'ML02',
    );
  expect(curves({})).toEqual(['Curves suggested']);
  expect(curves({ yes: { Press: ['physical-input'] } })).toEqual(['Curves attached']);
  expect(curves({ no: { Press: ['physical-input'] } })).toEqual([]);
});
