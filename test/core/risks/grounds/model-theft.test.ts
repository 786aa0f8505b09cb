import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('model theft', () => {
  test('sees a model through a step that only converts it', () => {
    const service = system([
      'Program:api-client > Scorer:inference-service > Program',
      'Fit:training > Convert:other > Scorer',
    ]);
    expect(places(service, 'ML05')).toEqual(['Scorer attached']);
  });

  test('sits at the service where programs ask it, and at the file where only people do', () => {
    const asked = (caller: string) =>
      system([
        `${caller} > Scorer:inference-service > ${caller.split(':')[0]}`,
        'Log:prediction-log > Training:training > Models:model-registry > Scorer',
      ]);
    expect(places(asked('Program:api-client'), 'ML05')).toEqual(['Scorer attached']);
    expect(places(asked('Person:end-user'), 'ML05')).toEqual(['Models attached', 'Scorer suggested']);
  });

  test('sits at the file of a model in the field, and not at its answers as well', () => {
    const phone = system(['User:end-user > App:edge-inference > User', 'File:model-artifact > App'], {
      inside: { Phone: ['App', 'File'] },
      yes: { App: ['proprietary-model'] },
    });
    expect(places(phone, 'ML05')).toEqual(['File attached']);
  });
});

describe('theft of a model that is kept', () => {
  const planning = (facts: Facts, ...more: readonly string[]) =>
    places(
      system(
        [
          'Sales:business-database > Set:training-data > Training:training > Models:model-registry',
          'Models > Forecast:batch-inference > Planning:application > Planner:operator',
          ...more,
        ],
        facts,
      ),
      'ML05',
    );

  test('needs an answer where nobody comes near it who should not have it', () => {
    expect(planning({})).toEqual(['Models suggested']);
    expect(planning({ yes: { Models: ['proprietary-model'] } })).toEqual(['Models attached']);
    expect(planning({ no: { Models: ['proprietary-model'] } })).toEqual([]);
  });

  test.each([
    ['somebody outside gets the answers', 'Planning > Shopper:end-user'],
    ['people put it there', 'Engineer:developer > Models'],
    ['it is made on a platform', 'Notebooks:ml-platform > Training'],
  ])('is found where %s', (_, more) => {
    expect(planning({}, more)).toContain('Models attached');
  });

  test('is found at a plain file whose model judges what outsiders send, not at a registry', () => {
    const filter = (kept: string) =>
      places(
        system([
          `Sender:external-content > Filter:inference-service > Block:decision-service > Box:business-database`,
          `Fit:training > ${kept} > Filter`,
        ]),
        'ML05',
      );
    expect(filter('Kept:model-artifact')).toEqual(['Kept attached']);
    expect(filter('Kept:model-registry')).toEqual(['Kept suggested']);
  });
});
