import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '../../fixtures/arrows.ts';

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

describe('data poisoning', () => {
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

describe('the supply chain', () => {
  const vendor = (...more: readonly string[]) =>
    system(['Images:container-registry > Update:deployment-pipeline > Triage:inference-service', ...more], {
      inside: { Hospital: ['Update', 'Triage', 'Build'] },
    });

  test('reaches to a registry beyond the boundary that nothing drawn fills', () => {
    expect(places(vendor(), 'ML06')).toContain('Update attached');
    expect(places(vendor('Build:deployment-pipeline > Images'), 'ML06')).not.toContain('Update attached');
  });

  test('does not call a registry open that the internet reaches only after signing in', () => {
    const registry = (...yes: readonly string[]) =>
      places(
        system(['Fit:training > Images:container-registry > Scorer:inference-service'], { yes: { Images: yes } }),
        'ML06',
      );
    expect(registry('internet-exposed')).toContain('Images attached');
    expect(registry('internet-exposed', 'access-controlled')).not.toContain('Images attached');
  });
});

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

describe('output integrity', () => {
  test('is at stake where a decision takes results from a table in which others write', () => {
    const ordering = (...more: readonly string[]) =>
      system([
        'Sales:business-database > Forecast:batch-inference > Table:business-database > Orders:decision-service',
        ...more,
      ]);
    expect(places(ordering('Planner:operator > Table'), 'ML09')).toEqual(['Orders attached']);
    expect(places(ordering(), 'ML09')).toEqual(['Orders suggested']);
  });

  test('is at stake where an answer leaves hardware that users hold, also without boundaries', () => {
    const tariff = (yes: readonly string[]) =>
      system(['Rating:inference-service > Receiver:input-processing > Tariff:decision-service'], {
        yes: { Rating: yes },
      });
    expect(places(tariff(['on-user-device']), 'ML09')).toEqual(['Tariff attached']);
    expect(places(tariff([]), 'ML09')).toEqual(['Tariff suggested']);
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

describe('model poisoning', () => {
  test('is possible where something that makes no models writes to their store', () => {
    const store = (writer: string) =>
      places(system(['Fit:training > Share:model-artifact > Reader:inference-service', `${writer} > Share`]), 'ML10');
    expect(store('Clean-up:other')).toEqual(['Share attached']);
    expect(store('Release:deployment-pipeline')).toEqual(['Share suggested']);
  });
});
