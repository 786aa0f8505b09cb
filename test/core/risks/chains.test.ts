import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, places, system } from '#test/fixtures/arrows.ts';

// What a ground needs stays the same however many steps lie in between, each beside the chain that lacks it.

/** Steps of one type in a row, as the middle of a chain of arrows: `A0:other > A1:other > `. */
const row = (letter: string, type: string, length: number): string =>
  Array.from({ length }, (_, index) => `${letter}${index}:${type} > `).join('');
/** The same components once more, mentioned from the last to the first: the way back. */
const wayBack = (letter: string, length: number): string =>
  Array.from({ length }, (_, index) => `${letter}${length - 1 - index} > `).join('');

const length = fc.nat(4);
const outsiders = fc.constantFrom('end-user', 'api-client', 'data-provider', 'labeler', 'third-party-service');

describe('data poisoning', () => {
  test('is met at the training when nothing on the way from outside keeps or collects the data', () => {
    fc.assert(
      fc.property(outsiders, length, fc.constantFrom('training', 'fine-tuning'), (outsider, steps, learner) => {
        const model = system([`Outside:${outsider} > ${row('Step', 'data-preparation', steps)}Learner:${learner}`]);
        expect(places(model, 'ML02')).toEqual(['Learner attached']);
      }),
    );
  });

  test.each(['training-data', 'raw-data', 'data-collection', 'feedback-data'])(
    'is met at a %s on that way and not at the training as well',
    (kept) => {
      fc.assert(
        fc.property(length, length, (before, after) => {
          const way = `${row('A', 'other', before)}Kept:${kept} > ${row('B', 'other', after)}`;
          const model = system([`Outside:data-provider > ${way}Learner:training`]);
          expect(places(model, 'ML02')).toEqual(['Kept attached']);
        }),
      );
    },
  );

  test('and skewing by public feedback are one finding each, at the last place before training', () => {
    fc.assert(
      fc.property(length, fc.boolean(), (steps, isKept) => {
        const kept = isKept ? 'Kept:feedback-data > ' : '';
        const model = system([`Taps:feedback-collection > ${row('Step', 'other', steps)}${kept}Learner:training`], {
          yes: { Taps: ['crowd-sourced'], ...(isKept && { Kept: ['crowd-sourced'] }) },
        });
        for (const risk of ['ML02', 'ML08']) {
          expect(places(model, risk)).toEqual([isKept ? 'Kept attached' : 'Taps attached']);
        }
      }),
    );
  });
});

describe('output integrity', () => {
  const fetched = (steps: number, facts: Facts = {}) =>
    system(
      [
        `Clerk:operator > ${row('Gateway', 'application', steps)}Score:third-party-ml-service`,
        `Score > ${wayBack('Gateway', steps)}Ruling:decision-service`,
      ],
      facts,
    );

  test('is met once, at the decision, however many applications fetch the answer for it', () => {
    fc.assert(
      fc.property(length, (steps) => {
        expect(places(fetched(steps, { inside: { Court: ['Ruling'] } }), 'ML09')).toEqual(['Ruling attached']);
      }),
    );
  });

  test('is met at an application on that way that is known to act by itself', () => {
    const acting = fetched(2, { yes: { Gateway0: ['automated-action'] }, inside: { Court: ['Ruling', 'Gateway0'] } });
    expect(places(acting, 'ML09')).toEqual(['Gateway0 attached']);
  });

  test('concerns staff who judge an outsider by a distant answer, not whoever asked for it', () => {
    const office = (asking: string, ...reader: readonly string[]) =>
      places(
        system([`${asking} > Desk:application > Score:inference-service > Desk`, ...reader], {
          inside: { Office: ['Desk'], Vendor: ['Score'] },
        }),
        'ML09',
      );
    expect(office('Applicant:end-user', 'Desk > Clerk:operator')).toEqual(['Desk attached']);
    expect(office('Applicant:end-user', 'Desk > Applicant')).toEqual([]);
    expect(office('Clerk:operator', 'Desk > Clerk')).toEqual([]);
  });

  test("is met on the user's side where the answer goes on from there to somebody else", () => {
    const browser = (reader: string) =>
      places(
        system([`Site:application > Worth:inference-service > Script:application > ${reader}`], {
          yes: { Script: ['on-user-device'] },
          inside: { Publisher: ['Site', 'Worth'], Browser: ['Script'] },
        }),
        'ML09',
      );
    expect(browser('Auction:third-party-service')).toEqual(['Script attached']);
    expect(browser('Visitor:end-user')).toEqual([]);
  });
});

describe('facts about people', () => {
  const published = (...more: readonly string[]) =>
    system([
      'History:training-data > Learner:training > Forecast:batch-inference > Page:application > Public:end-user',
      ...more,
    ]);

  test('need an answer where nobody asks the model about anybody', () => {
    expect(places(published('History > Forecast'), 'ML04')).toEqual(['Forecast suggested']);
    expect(places(published('Visitor:end-user > Form:application > Forecast'), 'ML04')).toEqual(['Forecast attached']);
    expect(places(published('Customers:business-database > Forecast'), 'ML04')).toEqual(['Forecast attached']);
  });

  test('need an answer where just anybody hands in what is learnt from', () => {
    const moderated = (kept: string, facts: Facts = {}) =>
      places(
        system([`Seller:end-user > Judge:inference-service > Seller > Kept:${kept} > Learner:training > Judge`], facts),
        'ML04',
      );
    for (const kept of ['business-database', 'feedback-data']) {
      expect(moderated(kept)).toEqual(['Judge attached']);
      expect(moderated(kept, { yes: { Kept: ['crowd-sourced'] } })).toEqual(['Judge suggested']);
      expect(moderated(kept, { yes: { Kept: ['crowd-sourced', 'personal-data'] } })).toEqual(['Judge attached']);
    }
  });

  const chat = (facts: Facts) =>
    system(
      [
        'Member:end-user > Chat:llm-app > Writer:inference-service > Chat > Member',
        'Letters:training-data > Adapt:fine-tuning > Writer',
      ],
      facts,
    );

  test('can be had again from a model that generates, once it has learnt from them', () => {
    expect(places(chat({ yes: { Letters: ['personal-data'] } }), 'ML03')).toEqual(['Writer attached']);
    expect(places(chat({}), 'ML03')).toEqual(['Writer suggested']);
    expect(places(chat({ no: { Letters: ['personal-data'] } }), 'ML03')).toEqual([]);
  });

  test('tell who was among them once the model tells callers how sure it is', () => {
    const asked = (...writer: readonly string[]) =>
      places(
        system(
          [
            'Broker:api-client > Writer:inference-service > Broker',
            'Letters:training-data > Adapt:fine-tuning > Writer',
          ],
          {
            yes: { Letters: ['personal-data'], Writer: ['generative', ...writer] },
          },
        ),
        'ML04',
      );
    expect(asked()).toEqual([]);
    expect(asked('returns-scores')).toEqual(['Writer attached']);
  });
});

test('records of what callers do about the answers may be mere requests, hence a question', () => {
  const betting = (facts: Facts = {}) =>
    places(
      system(
        [
          'Odds:inference-service > Site:application > Bets:business-database > Learner:training > Odds',
          'Punter:end-user > Site > Punter',
        ],
        facts,
      ),
      'ML08',
    );
  expect(betting()).toEqual(['Learner suggested']);
  expect(betting({ yes: { Learner: ['learns-from-use'] } })).toEqual(['Learner attached']);
  expect(betting({ no: { Learner: ['learns-from-use'] } })).toEqual([]);
});

test('a bought model that runs unchecked is met as its supply, in a file or in service', () => {
  fc.assert(
    fc.property(fc.constantFrom('model-artifact', 'model-registry', 'edge-inference', 'batch-inference'), (type) => {
      const bought = (...yes: readonly string[]) =>
        places(system([`Sorter:${type}`], { yes: { Sorter: yes } }), 'ML06');
      expect(bought('third-party', 'unverified-artifact')).toEqual(['Sorter attached']);
      expect(bought('third-party')).toEqual([]);
    }),
  );
});

test('a plain file whose model judges outsiders for staff alone is worth a question, not a finding', () => {
  const tower = (end: string) =>
    places(
      system([
        `Pilot:end-user > Radio:capture-device > Text:inference-service > ${end}`,
        'Fit:training > File:model-artifact > Text',
      ]),
      'ML05',
    );
  expect(tower('Screen:application > Controller:operator')).toEqual(['File suggested']);
  expect(tower('Stop:decision-service > Train:other')).toEqual(['File attached']);
});
