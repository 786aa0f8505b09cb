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

test('a model at the edge of the site where it is trained is in other hands only by an answer', () => {
  const cell = (facts: Facts) =>
    places(system(['Fit:training > Check:edge-inference > Screen:application > Staff:operator'], facts), 'ML10');
  expect(cell({ inside: { Cell: ['Check'], Plant: ['Fit'] } })).toEqual(['Check attached']);
  expect(cell({ inside: { Plant: ['Check', 'Fit'] } })).toEqual(['Check suggested']);
  expect(cell({ inside: { Plant: ['Check', 'Fit'] }, yes: { Check: ['on-user-device'] } })).toEqual(['Check attached']);
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
