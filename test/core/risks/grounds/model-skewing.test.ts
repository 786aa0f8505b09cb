import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('model skewing', () => {
  const reviewed = (facts: Facts = {}) =>
    system(
      [
        'Log:prediction-log > Labelling:data-labeling > Set:labeled-data > Training:training > Models:model-registry',
        'Models > Scorer:inference-service',
      ],
      facts,
    );

  test('follows from a model known to learn from use, whose training is drawn', () => {
    expect(places(reviewed(), 'ML08')).toEqual(['Set suggested']);
    expect(places(reviewed({ yes: { Scorer: ['learns-from-use'] } }), 'ML08')).toEqual(['Set attached']);
  });

  test('follows where the application that shows the answers writes what is learnt next, nobody in between', () => {
    const app = (way: string) =>
      system([`User:end-user > App:application > Model:inference-service > App > ${way} > Training:training > Model`]);
    expect(places(app('Typed:training-data'), 'ML08')).toEqual(['Typed attached']);
    expect(places(app('Labelling:data-labeling > Typed:training-data'), 'ML08')).toEqual(['Typed suggested']);
  });
});
