import { describe, expect, test } from 'vitest';
import { places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('input manipulation', () => {
  const bought = (consumer: string) =>
    system([`Client:end-user > Portal:application > Vendor:third-party-ml-service > ${consumer} > Staff:operator`]);

  test('concerns a judgement that was bought, where something is decided by it', () => {
    expect(places(bought('Payout:decision-service'), 'ML01')).toEqual(['Vendor attached']);
    expect(places(bought('Archive:business-database'), 'ML01')).toEqual([]);
  });

  test('does not concern a bought model that only generative parts ask', () => {
    const chat = system(['User:end-user > Chat:llm-app > Hosted:third-party-ml-service > Refund:decision-service']);
    expect(places(chat, 'ML01')).toEqual([]);
  });

  test('reaches through a store that holds nothing but what outsiders sent', () => {
    const claims = (...more: readonly string[]) =>
      system([
        'Claimant:end-user > Portal:application > Claims:business-database > Scorer:batch-inference',
        'Scorer > Payout:decision-service',
        ...more,
      ]);
    expect(places(claims(), 'ML01')).toEqual(['Scorer attached']);
    expect(places(claims('Clerk:operator > Claims'), 'ML01')).toEqual(['Scorer suggested']);
  });

  const hall = ['Press:physical-world > Sensor:capture-device > Wear:batch-inference'];

  test('needs an answer where the owner’s machines are watched and only staff read the result', () => {
    expect(places(system([...hall, 'Wear > Planner:operator']), 'ML01')).toEqual(['Wear suggested']);
    expect(places(system([...hall, 'Wear > Plan:application > Planner:operator']), 'ML01')).toEqual(['Wear suggested']);
    expect(places(system([...hall, 'Wear > Shop:application > Buyer:end-user']), 'ML01')).toEqual(['Wear attached']);
    expect(places(system([...hall, 'Wear > Stop:decision-service > Planner:operator']), 'ML01')).toEqual([
      'Wear attached',
    ]);
    expect(
      places(system([...hall, 'Wear > Planner:operator'], { yes: { Sensor: ['physical-input'] } }), 'ML01'),
    ).toEqual(['Wear attached']);
  });

  test('concerns a person before the sensor, whoever reads the result', () => {
    expect(
      places(system(['Guest:end-user > Camera:capture-device > Match:inference-service > Guard:operator']), 'ML01'),
    ).toEqual(['Match attached']);
  });

  test('is taken away from a sensed scene by saying that outsiders do not shape it', () => {
    const calm = system([...hall, 'Wear > Stop:decision-service'], { no: { Wear: ['untrusted-input'] } });
    expect(places(calm, 'ML01')).toEqual([]);
  });
});
