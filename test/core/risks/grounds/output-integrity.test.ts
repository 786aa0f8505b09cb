import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('output integrity', () => {
  test('is at stake where a decision takes results from a table in which others write', () => {
    const calm = { no: { Orders: ['high-stakes'] } };
    const ordering = (facts: Facts, ...more: readonly string[]) =>
      system(
        [
          'Sales:business-database > Forecast:batch-inference > Table:business-database > Orders:decision-service',
          ...more,
        ],
        facts,
      );
    expect(places(ordering(calm, 'Planner:operator > Table'), 'ML09')).toEqual(['Orders attached']);
    expect(places(ordering(calm), 'ML09')).toEqual([]);
    expect(places(ordering({}), 'ML09')).toEqual(['Orders attached']);
  });

  test('of a store open to many is one finding, at the decision that follows it, else at the store', () => {
    const scoring = (reader: string, facts: Facts = {}) =>
      places(
        system([`Claims:business-database > Score:batch-inference > Scores:prediction-log > ${reader}`], {
          yes: { Scores: ['open-write'], ...facts.yes },
          no: { Payout: ['high-stakes'] },
        }),
        'ML09',
      );
    expect(scoring('Payout:decision-service')).toEqual(['Payout attached']);
    expect(scoring('Payout:decision-service', { yes: { Payout: ['signed-output'] } })).toEqual([]);
    expect(scoring('Audit:operator')).toEqual(['Scores attached']);
  });

  test('is at stake where an answer leaves hardware that users hold, also without boundaries', () => {
    const tariff = (yes: readonly string[]) =>
      system(['Rating:inference-service > Receiver:input-processing > Tariff:decision-service'], {
        yes: { Rating: yes },
        no: { Tariff: ['high-stakes'] },
      });
    expect(places(tariff(['on-user-device']), 'ML09')).toEqual(['Tariff attached']);
    expect(places(tariff([]), 'ML09')).toEqual([]);
  });

  test('is assumed to matter where a decision acts, except in one machine on the owner’s site', () => {
    const cell = (home: readonly string[]) =>
      system(
        [
          'Line:physical-world > Camera:capture-device > Check:edge-inference > Gate:decision-service',
          'Seams:labeled-data > Training:training > Check',
        ],
        { inside: { Cell: ['Camera', 'Check', 'Gate', ...home] } },
      );
    expect(places(cell([]), 'ML09')).toEqual(['Gate attached']);
    expect(places(cell(['Training']), 'ML09')).toEqual(['Gate suggested']);
  });

  test('is at stake for a decision that asks a model, though the answer is not drawn', () => {
    const asking = (...more: readonly string[]) =>
      places(system(['Order:application > Check:decision-service > Score:inference-service', ...more]), 'ML09');
    expect(asking()).toEqual(['Check attached']);
    expect(asking('Score > Desk:application > Clerk:operator')).toEqual(['Desk suggested']);
  });

  test('is not at stake where the model hands over in place and the way is guarded', () => {
    const controller = (yes: readonly string[], inside: readonly string[]) =>
      system(['Load:raw-data > Forecast:edge-inference > Dispatch:decision-service'], {
        inside: { Controller: inside },
        yes: { Dispatch: ['safety-critical', ...yes] },
      });
    const together = ['Load', 'Forecast', 'Dispatch'];
    expect(places(controller([], together), 'ML09')).toEqual(['Dispatch attached']);
    expect(places(controller(['access-controlled'], together), 'ML09')).toEqual([]);
    expect(places(controller(['access-controlled'], ['Load', 'Forecast']), 'ML09')).toEqual(['Dispatch attached']);
  });
});
