import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import type { Component, DataFlow, TrustBoundary } from '#core/model/element.ts';
import { answerKey, type ElementId, findingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision } from '#core/model/project.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { splitByScope } from '#core/risks/scope.ts';
import { boundary, component, DIAGRAM, drawn, flow } from '#test/fixtures/model.ts';

const catalogue = readCatalogue();
const kinds = new Map(catalogue.types.map(({ id, kind }) => [id, kind === 'any' ? 'process' : kind] as const));

/** A component with the kind that its type has. */
function part(id: string, type: string, within: string | null = null): Component {
  return component(id, type, { kind: kinds.get(type) ?? 'process', boundary: within });
}

/** Flows along a chain of components: `Scanner > Model > Record`. */
function flows(...chains: readonly string[]): DataFlow[] {
  return chains.flatMap((chain) => {
    const ends = chain.split(' > ');
    return ends.slice(1).map((end, index) => flow(`${ends[index]}-${end}`, ends[index]!, end));
  });
}

function region(id: string): TrustBoundary {
  return boundary(id, 0, 0, 0, 0);
}

/** The findings of a risk as `Place: sentence`, attached ones only. */
function reasons(model: Model, risk: string): readonly string[] {
  return findFindings(model, catalogue)
    .filter((finding) => finding.risk === risk && finding.level === 'attached')
    .map(
      ({ element, causes }) =>
        `${element}: ${causes
          .filter(({ holds }) => holds === 'yes')
          .map(({ because }) => because)
          .join(' ')}`,
    );
}

const levels = (model: Model) => findFindings(model, catalogue).map(({ key, level }) => [key, level]);

test('a name in a reason cannot turn the words of the reason around', () => {
  const said = (name: string): string =>
    reasons(
      drawn([
        part('Images', 'training-data'),
        component('Supplier', 'data-provider', { kind: 'externalEntity', name }),
        part('Training', 'training'),
        ...flows('Supplier > Images > Training'),
      ]),
      'ML02',
    ).join();
  const plain = said('Supplier');
  expect(plain).toContain('Supplier');
  expect(said('Sup\u{202e}plier')).toBe(plain);
  expect(said('مورد')).toBe(plain.replaceAll('Supplier', '\u{2068}مورد\u{2069}'));
});

test('attaches data poisoning to training data that a supplier reaches, and says why', () => {
  const model = drawn([
    part('Images', 'training-data'),
    part('Supplier', 'data-provider'),
    part('Training', 'training'),
    ...flows('Supplier > Images > Training'),
  ]);
  expect(findFindings(model, catalogue)).toEqual([
    {
      key: 'ML02:Images',
      risk: 'ML02',
      element: 'Images',
      level: 'attached',
      causes: [
        {
          id: 'ML02.outside-data:Supplier:Training',
          rule: 'ML02.outside-data',
          holds: 'yes',
          because: 'Data from Supplier reach Training by way of Images.',
          path: ['Supplier', 'Supplier-Images', 'Images', 'Images-Training', 'Training'],
          questions: [],
        },
      ],
      related: [],
    },
  ]);
});

test('a part without a type or without a role stays silent', () => {
  const model = drawn([
    part('User', 'end-user'),
    part('Box', 'other'),
    part('Shop', 'business-database'),
    ...flows('User > Box > Shop'),
  ]);
  expect(findFindings(model, catalogue)).toEqual([]);
});

test('a lone element of any type, a flow to itself and a ring of references come to an end', () => {
  const ring = (id: string, of: string) => ({ ...region(id), kind: 'reference', of: of as ElementId }) as const;
  for (const { id } of catalogue.types) {
    const model = drawn([part('Alone', id), flow('loop', 'Alone', 'Alone'), flow('loose', 'Alone', 'nowhere')]);
    const element = new Map(model.element).set('r1', ring('r1', 'r2')).set('r2', ring('r2', 'r1'));
    expect(findFindings({ ...model, element }, catalogue).every((finding) => finding.element === 'Alone')).toBe(true);
  }
});

test('a reference on another diagram stands for its component', () => {
  const model = drawn([
    part('User', 'end-user'),
    part('Scorer', 'inference-service'),
    flow('call', 'User', 'Scorer there'),
  ]);
  const reference = {
    ...region('Scorer there'),
    kind: 'reference',
    of: 'Scorer' as ElementId,
    diagram: DIAGRAM,
  } as const;
  expect(reasons(model, 'ML01')).toEqual([]);
  expect(reasons({ ...model, element: new Map(model.element).set(reference.id, reference) }, 'ML01')).toEqual([
    'Scorer: Input from User reaches Scorer.',
  ]);
});

test('data moves both ways over a two-way flow', () => {
  const parts = [part('User', 'end-user'), part('Scorer', 'inference-service')];
  expect(reasons(drawn([...parts, flow('call', 'Scorer', 'User')]), 'ML01')).toEqual([]);
  expect(reasons(drawn([...parts, flow('call', 'Scorer', 'User', { twoWay: true })]), 'ML01')).toHaveLength(1);
});

describe('an answer', () => {
  const parts = [
    part('Client', 'api-client'),
    part('Scorer', 'inference-service'),
    part('Collection', 'data-collection'),
    part('Cohort', 'training-data'),
    part('Training', 'training'),
    part('Models', 'model-registry'),
    ...flows('Client > Scorer > Client', 'Collection > Cohort > Training > Models > Scorer'),
  ];
  const model = drawn(parts);
  const answered = (value: 'yes' | 'no'): Model => {
    const row = { element: 'Cohort' as ElementId, tick: 'personal-data', value };
    return { ...model, answer: new Map([[answerKey(row.element, row.tick), row]]) };
  };
  const membership = (of: Model) => findFindings(of, catalogue).find(({ risk }) => risk === 'ML04');

  test('of yes attaches and can be taken back', () => {
    expect(membership(answered('yes'))).toMatchObject({
      level: 'attached',
      causes: [
        {
          because: 'Data about people in Cohort went into the training of Scorer, whose answers reach Client.',
          questions: [{ element: 'Cohort', tick: 'personal-data', removedBy: 'no' }],
        },
      ],
    });
  });

  test('that is missing suggests, and asks for it', () => {
    expect(membership(model)).toMatchObject({
      level: 'suggested',
      causes: [
        {
          holds: 'unknown',
          because: 'Cohort, perhaps about people, went into the training of Scorer, whose answers reach Client.',
          questions: [{ element: 'Cohort', tick: 'personal-data', removedBy: 'no' }],
        },
      ],
    });
  });

  test('of no leaves nothing', () => {
    expect(membership(answered('no'))).toBeUndefined();
  });

  test('that is missing still attaches model theft to the owner’s own model', () => {
    expect(reasons(model, 'ML05')).toEqual([
      'Scorer: Client can ask Scorer often enough to rebuild the model from the answers.',
    ]);
  });
});

describe('a decision by hand', () => {
  const byHand = (element: string, reason: string): Decision => ({
    finding: findingKey('ML09', element as ElementId),
    risk: 'ML09',
    element: element as ElementId,
    treatment: 'undecided',
    reason: '',
    owner: '',
    due: null,
    basis: [],
    byHand: reason,
    own: null,
  });
  const decided = (model: Model, decision: Decision): Model => ({
    ...model,
    decision: new Map([[decision.finding, decision]]),
  });
  const model = drawn([part('User', 'end-user'), part('Log', 'prediction-log'), ...flows('User > Log')]);

  test('adds a finding with its reason, on a flow too', () => {
    for (const place of ['Log', 'User-Log']) {
      expect(findFindings(decided(model, byHand(place, 'Auditors asked for it.')), catalogue)).toMatchObject([
        { key: `ML09:${place}`, level: 'byHand', causes: [{ because: 'Auditors asked for it.', path: [place] }] },
      ]);
    }
  });

  test('waits while its element is gone', () => {
    expect(findFindings(decided(model, byHand('Elsewhere', 'Auditors asked for it.')), catalogue)).toEqual([]);
  });
});

test('components out of scope keep their findings, set apart', () => {
  const scorer: Component = { ...part('Scorer', 'inference-service'), outOfScope: 'Run by the supplier.' };
  const model = drawn([
    part('User', 'end-user'),
    scorer,
    part('Second', 'inference-service'),
    ...flows('User > Scorer', 'User > Second'),
  ]);
  const { inScope, outOfScope } = splitByScope(model, findFindings(model, catalogue));
  expect([
    new Set(inScope.map((finding) => finding.element)),
    new Set(outOfScope.map((finding) => finding.element)),
  ]).toEqual([new Set(['Second']), new Set(['Scorer'])]);
});

test('two models behind one input are two findings that know of each other', () => {
  const model = drawn([
    part('User', 'end-user'),
    part('Gate', 'application'),
    part('Liveness', 'inference-service'),
    part('Match', 'inference-service'),
    ...flows('User > Gate > Liveness', 'Gate > Match'),
  ]);
  const evasion = findFindings(model, catalogue).filter(({ risk }) => risk === 'ML01');
  expect(evasion.map(({ key, related }) => [key, related])).toEqual([
    ['ML01:Liveness', ['ML01:Match']],
    ['ML01:Match', ['ML01:Liveness']],
  ]);
});

test('both sides of an adopted model are linked', () => {
  const model = drawn([part('Hub', 'model-hub'), part('Tuning', 'fine-tuning'), ...flows('Hub > Tuning')]);
  expect(findFindings(model, catalogue).map(({ key, related }) => [key, related])).toEqual([
    ['ML06:Tuning', ['ML07:Tuning']],
    ['ML07:Tuning', ['ML06:Tuning']],
  ]);
});

test('an answer that nobody drew goes back to the one who asked', () => {
  const parts = [part('Client', 'api-client'), part('Gate', 'application'), part('Scorer', 'inference-service')];
  const scores = { Scorer: ['returns-scores', 'personal-data'] };
  expect(reasons(drawn([...parts, ...flows('Client > Gate > Scorer')], scores), 'ML03')).toEqual([
    expect.stringContaining('reaches Client with the answers of Scorer'),
  ]);
  const elsewhere = [...parts, part('Board', 'application'), ...flows('Client > Gate > Scorer > Board')];
  expect(reasons(drawn(elsewhere, scores), 'ML03')).toEqual([]);
});

describe('output integrity', () => {
  const hospital = [
    region('Hospital'),
    region('Vendor'),
    part('Scanner', 'capture-device', 'Hospital'),
    part('Detector', 'inference-service', 'Vendor'),
    part('Engine', 'application', 'Hospital'),
    part('Record', 'business-database', 'Hospital'),
    ...flows('Scanner > Detector > Engine > Record'),
  ];

  test('attaches where an answer crosses a boundary and is acted on', () => {
    expect(reasons(drawn(hospital), 'ML09')).toEqual([
      'Engine: Answers of Detector cross a trust boundary on their way to Engine, where they are acted on.',
    ]);
  });

  test('does not attach to signed answers', () => {
    expect(reasons(drawn(hospital, { Detector: ['signed-output'] }), 'ML09')).toEqual([]);
  });

  test('does not attach to an answer that only goes back to the one who asked', () => {
    const model = drawn([
      region('Service'),
      part('User', 'end-user'),
      part('App', 'application'),
      part('Translator', 'inference-service', 'Service'),
      ...flows('User > App > Translator > App > User'),
    ]);
    expect(reasons(model, 'ML09')).toEqual([]);
  });
});

describe('model skewing', () => {
  test('needs a way back into training', () => {
    const loop = [part('User', 'end-user'), part('Clicks', 'feedback-collection'), part('Store', 'feedback-data')];
    expect(reasons(drawn([...loop, ...flows('User > Clicks > Store')]), 'ML08')).toEqual([]);
    expect(
      reasons(drawn([...loop, part('Training', 'training'), ...flows('User > Clicks > Store > Training')]), 'ML08'),
    ).toEqual(['Store: What comes in at Store leads to Training and changes the next model.']);
  });

  test('is suggested while people label what comes back', () => {
    const model = drawn([
      part('Log', 'prediction-log'),
      part('Labelling', 'data-labeling'),
      part('Corpus', 'labeled-data'),
      part('Training', 'training'),
      ...flows('Log > Labelling > Corpus > Training'),
    ]);
    expect(levels(model)).toEqual([['ML08:Corpus', 'suggested']]);
  });
});
