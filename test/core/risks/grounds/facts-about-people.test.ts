import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// Each ground for a finding stands beside a system that looks alike and lacks it.

describe('facts about people', () => {
  const scoring = (data: readonly string[], facts: Facts = {}) =>
    system(
      [
        'Partner:api-client > Scorer:inference-service > Partner',
        'Training:training > Models:model-registry > Scorer',
        ...data,
      ],
      facts,
    );

  test('are behind records of the owner until somebody says no', () => {
    const own = ['History:training-data > Training'];
    expect(places(scoring(own), 'ML04')).toEqual(['Scorer attached']);
    expect(places(scoring(own), 'ML03')).toEqual(['Scorer attached']);
    expect(places(scoring(own, { no: { History: ['personal-data'] } }), 'ML04')).toEqual([]);
  });

  test.each([
    ['a machine', 'Press:physical-world > Sensor:capture-device > History:training-data > Training'],
    ['a supplier', 'Archive:data-provider > History:training-data > Training'],
    ['a developer', 'Agronomist:developer > History:training-data > Training'],
  ])('need an answer where the data are drawn to come from %s', (_, data) => {
    expect(places(scoring([data]), 'ML04')).toEqual(['Scorer suggested']);
  });

  test('need an answer where the model looks at things and nobody drew what it learnt from', () => {
    const grading = (seen: string) =>
      places(
        system([
          `${seen} > Camera:capture-device > Grader:edge-inference > Screen:application > Grower:end-user`,
          'Pictures:labeled-data > Training:training > Grader',
        ]),
        'ML04',
      );
    expect(grading('Apple:physical-world')).toEqual(['Grader suggested']);
    expect(grading('Visitor:end-user')).toEqual(['Grader attached']);
  });

  test('are in what people report, and what they do on their own devices in joint learning', () => {
    expect(
      places(scoring(['Buyer:end-user > Returns:feedback-collection > Outcomes:feedback-data > Training']), 'ML04'),
    ).toEqual(['Scorer attached']);
    const joint = (who: string) =>
      places(
        system([`${who} > Typed:training-data > Local:training > Server:federated-aggregation > Joint:model-registry`]),
        'ML04',
      );
    expect(joint('Owner:end-user')).toEqual(['Server attached']);
    expect(joint('Press:physical-world')).toEqual(['Server suggested']);
  });

  test('are in what sensors took of people, on its way to training too', () => {
    const watched =
      'Household:end-user > Meter:capture-device > Curves:raw-data > Windows:data-preparation > Set:training-data > Training';
    expect(places(scoring([watched]), 'ML04')).toEqual(['Scorer attached']);
  });

  test('are in the store that a model compares people with', () => {
    const door = (visitor: string) =>
      system([
        `${visitor} > Camera:capture-device > Match:inference-service > Screen:output-processing > Guest:end-user`,
        'Enrolment:application > Templates:feature-store > Match',
      ]);
    expect(places(door('Guest'), 'ML03')).toEqual(['Match attached']);
    expect(places(door('Leaf:physical-world'), 'ML03')).toEqual(['Match suggested']);
  });

  test('are not what decides where the user’s side computes what is judged elsewhere', () => {
    const check = (inside: readonly string[], facts: Facts = {}) =>
      places(
        system(['Visitor:end-user > Script:input-processing > Check:inference-service > Visitor'], {
          ...facts,
          inside: { Browser: ['Visitor', 'Script', ...inside], Vendor: ['Gate'] },
        }),
        'ML03',
      );
    expect(check([])).toEqual(['Check attached']);
    expect(check(['Check'])).toEqual(['Check suggested']);
    expect(check([], { no: { Check: ['security-decision'] } })).toEqual(['Check suggested']);
  });

  test('are needed, or a decision about security, before scores tell too much', () => {
    const scores = (yes: readonly string[]) =>
      system(
        [
          'Partner:api-client > Scorer:inference-service > Partner',
          'Unit:physical-world > Sensor:capture-device > Set:training-data > Training:training > Scorer',
        ],
        { yes: { Scorer: ['returns-scores', ...yes] } },
      );
    expect(places(scores([]), 'ML03')).toEqual(['Scorer suggested']);
    expect(places(scores(['security-decision']), 'ML03')).toEqual(['Scorer attached']);
    expect(places(scores(['personal-data']), 'ML03')).toEqual(['Scorer attached']);
  });

  test('can be told from the updates that clients share', () => {
    const federated = (data: string) =>
      system([`${data} > Local:training > Server:federated-aggregation > Local`, 'Server > Joint:model-registry'], {
        inside: { Hospital: ['Scans', 'Local'], University: ['Server', 'Joint'] },
      });
    expect(places(federated('Scans:training-data'), 'ML04')).toEqual(['Server attached']);
    expect(places(federated('Press:physical-world > Scans:training-data'), 'ML04')).toEqual(['Server suggested']);
  });
});
