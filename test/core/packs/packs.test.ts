import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counterpartsOf, incidentsOf } from '#core/knowledge/evidence.ts';
import type { ElementId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { findUnknown } from '#core/packs/check.ts';
import { joinCatalogue, originOf } from '#core/packs/join.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { readPack } from '#core/packs/read.ts';
import { packJsonSchema } from '#core/packs/schema.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { arbitraryDrawing } from '#test/fixtures/arbitrary-drawing.ts';
import { examplePackText, packOf, smallPackText } from '#test/fixtures/packs.ts';

const builtIn = readCatalogue();
const example = packOf(examplePackText);

/** What reading says of a small pack with other fields. */
function complaintsAbout(more: object): readonly string[] {
  const pack = readPack(smallPackText('acme', more));
  if (!pack.ok) return pack.refusal.map(({ place, reason }) => `${place}: ${reason}`);
  return findUnknown(pack.value, builtIn, []).map(({ place, reason }) => `${place}: ${reason}`);
}

const rule = { id: 'acme.a', risk: 'ML01', at: ['training'], when: [], because: 'b', source: 's' };

test('the schema that is published is the one that packs are read by', async () => {
  await expect(`${JSON.stringify(packJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/pack.schema.json');
});

test('the pack of the guide is sound', () => {
  expect(findUnknown(example, builtIn, [])).toEqual([]);
});

describe('a pack is refused with place and reason', () => {
  test('when it names what nobody defines', () => {
    const rules = [{ ...rule, risk: 'ML11', at: ['trainig'], when: [{ any: ['isOdd', 'tick:nice'] }] }];
    expect(complaintsAbout({ rules })).toEqual([
      'rules, entry 1, risk: there is no risk “ML11”',
      'rules, entry 1, at, entry 1: there is no component type “trainig”',
      'rules, entry 1, when, entry 1, any, entry 1: there is no predicate “isOdd”',
      'rules, entry 1, when, entry 1, any, entry 2: there is no question “nice”',
    ]);
  });

  test('when it defines an id twice, or one that is not its own', () => {
    const rules = [rule, rule, { ...rule, id: 'other.a' }];
    expect(complaintsAbout({ rules })).toEqual([
      'rules, entry 2, id: “acme.a” is defined twice',
      'rules, entry 3, id: “other.a” is outside its namespace; it should begin with “acme.”',
    ]);
  });

  const entry = { risk: 'ML01', id: 'A-1', name: 'A', relation: 'same', confidence: 'high', source: 's' };
  const list = { id: 'acme.list@1', title: 'L', edition: '1', of: 'risks', licence: 'l', site: 'https://example.org/' };

  test('when its lists have an entry twice, or name a list or risk that is not there, or not its to name for', () => {
    expect(
      complaintsAbout({
        crosswalk: [
          { ...list, counterparts: [entry, entry] },
          { ...list, id: 'acme.list' },
        ],
      }),
    ).toEqual([
      'crosswalk, entry 2, id: should be the id of the pack, a dot, a name, “@” and an edition, like “acme.controls@2.1”',
    ]);
    expect(complaintsAbout({ crosswalk: [{ ...list, counterparts: [entry, entry] }] })).toEqual([
      'crosswalk, entry 1, counterparts, entry 2: “A-1 for ML01” is defined twice',
    ]);
    expect(complaintsAbout({ crosswalk: [{ ...list, counterparts: [{ ...entry, risk: 'ML11' }] }] })).toEqual([
      'crosswalk, entry 1, counterparts, entry 1, risk: there is no risk “ML11”',
    ]);
    expect(complaintsAbout({ counterparts: [{ ...entry, list: 'cwe@4.20' }] })).toEqual([
      'counterparts, entry 1, risk: “ML01” is no risk of this pack; a list that was there before keeps its entries for it',
    ]);
    const risks = example.risks.slice(0, 1).map((risk) => ({ ...risk, id: 'acme.R1' }));
    const strategies = example.strategies
      .slice(0, 1)
      .map((one) => ({ ...one, id: 'acme.s', risk: 'acme.R1', concretely: [] }));
    expect(
      complaintsAbout({ risks, strategies, counterparts: [{ ...entry, list: 'cwe@1', risk: 'acme.R1' }] }),
    ).toEqual(['counterparts, entry 1, list: there is no list “cwe@1” in the crosswalk']);
  });

  test('when an incident names a risk or type that nobody defines', () => {
    const incident = { ...example.incidents[0]!, id: 'acme.I1', risk: 'ML11', types: ['toaster'] };
    expect(complaintsAbout({ incidents: [incident] })).toEqual([
      'incidents, entry 1, risk: there is no risk “ML11”',
      'incidents, entry 1, types, entry 1: there is no component type “toaster”',
    ]);
  });

  test('when it needs a pack that is not there', () => {
    expect(complaintsAbout({ needs: ['other'] })).toEqual([
      'needs, entry 1: the pack “other” is not there or not switched on',
    ]);
  });

  test('when fields are missing, unknown or of another shape, all at once', () => {
    expect(
      complaintsAbout({ version: undefined, colour: 'red', rules: [{ ...rule, id: 'ML01.x', when: [3] }] }),
    ).toEqual([
      'version: is missing',
      'rules, entry 1, id: should be the id of the pack, a dot and a name, like “acme.desk”',
      'rules, entry 1, when, entry 1: should be a predicate, “tick:…”, “known:…”, or an object with any, all or not',
      ': has a field “colour” that packs do not know',
    ]);
  });

  test('when a risk of its own has nothing that works against it', () => {
    const risks = example.risks.slice(0, 1).map((risk) => ({ ...risk, id: 'acme.R1' }));
    expect(complaintsAbout({ risks })).toEqual(['risks, entry 1: no strategy works against “acme.R1”']);
  });

  test.each([
    ['no JSON', '{', ': is not JSON from line 1 on'],
    ['another file', '{}', 'format: should be “ml-threat-workbench-pack”: this is no content pack'],
    ['null', 'null', 'format: should be “ml-threat-workbench-pack”: this is no content pack'],
    ['too deep', `${'['.repeat(40)}`, ': nests more than 16 levels deep'],
    ['too large', ' '.repeat(1_000_001), ': is too large: more than 1000000 characters'],
    [
      'newer',
      smallPackText('acme', { formatVersion: 2 }),
      'formatVersion: is newer than this workbench, which reads version 1',
    ],
    ['a reserved name', smallPackText('builtin'), 'id: is reserved'],
  ])('when it is %s', (_, text, complaint) => {
    const pack = readPack(text);
    expect(pack.ok ? [] : pack.refusal.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([complaint]);
  });

  test('and no more than fifty problems are told', () => {
    expect(complaintsAbout({ rules: Array.from({ length: 90 }, () => 1) })).toHaveLength(50);
  });
});

describe('joined to the catalogue', () => {
  test('packs come out the same in any order', () => {
    const packs = [example, packOf(smallPackText('acme')), packOf(smallPackText('zeta'))];
    fc.assert(
      fc.property(fc.shuffledSubarray(packs, { minLength: 3 }), (shuffled) => {
        expect(joinCatalogue(builtIn, shuffled)).toEqual(joinCatalogue(builtIn, packs));
      }),
    );
  });

  test('no pack gives the catalogue itself', () => {
    expect(joinCatalogue(builtIn, [])).toBe(builtIn);
  });

  test('what a pack adds carries its name, what comes with the workbench none', () => {
    const joined = joinCatalogue(builtIn, [example]);
    expect(originOf(joined, 'example.R1')).toEqual({
      id: 'example',
      name: 'Scoring and assistants',
      version: '1.0',
      licence: 'CC0-1.0',
      source: 'The guide of the ML Threat Workbench',
    });
    expect(builtIn.types.filter(({ id }) => originOf(joined, id) !== null)).toEqual([]);
    expect(joined.types.find(({ id }) => id === 'decision-service')!.more).toContain('example.overrides-recorded');
    expect(joined.risks.find(({ id }) => id === 'ML05')!.controls.at(-1)).toMatchObject({
      id: 'example.coarse-reasons',
      origin: 'pack',
    });
  });

  test('its lists and incidents stand behind the built-in ones, and what it says of those is for its own risks', () => {
    const joined = joinCatalogue(builtIn, [example]);
    expect(joined.crosswalk.slice(0, -1).map(({ id }) => id)).toEqual(builtIn.crosswalk.map(({ id }) => id));
    expect(joined.crosswalk.at(-1)).toEqual(example.crosswalk[0]);
    expect(
      joined.crosswalk.flatMap((list) => counterpartsOf(list, 'example.R1').map(({ id }) => `${list.id} ${id}`)),
    ).toEqual(['owasp-llm-top-10@2026 LLM01:2026', 'example.controls@2025 EX-12']);
    expect(incidentsOf(joined, 'example.R1', '')).toEqual(example.incidents);
    const ofTheTen = (of: typeof builtIn) =>
      of.crosswalk
        .slice(0, builtIn.crosswalk.length)
        .map((list) => builtIn.risks.map(({ id }) => counterpartsOf(list, id)));
    expect(ofTheTen(joined)).toEqual(ofTheTen(builtIn));
  });

  test('a pack never changes what built-in rules find on built-in types', () => {
    const joined = joinCatalogue(builtIn, [example]);
    const builtInCauses = (model: Model, rules: typeof builtIn) =>
      findFindings(model, rules)
        .map(({ key, causes }) => ({ key, causes: causes.filter(({ rule: from }) => !from.startsWith('example.')) }))
        .filter(({ causes }) => causes.length > 0);
    fc.assert(
      fc.property(arbitraryDrawing, (model) => {
        expect(builtInCauses(model, joined)).toEqual(builtInCauses(model, builtIn));
      }),
    );
  });
});

describe('the catalogue of a project', () => {
  const modelWith = (...packs: readonly (readonly [id: string, text: string, isOn?: boolean])[]): Model => ({
    ...emptyModel,
    pack: new Map(packs.map(([id, text, isOn = true]) => [id, { id, version: '1', isOn, text }])),
  });

  test('has the packs that are switched on', () => {
    const { catalogue, troubles } = catalogueOf(
      modelWith(['example', examplePackText], ['acme', smallPackText('acme'), false]),
      builtIn,
    );
    expect(catalogue.packs.map(({ id }) => id)).toEqual(['example']);
    expect(troubles).toEqual([]);
  });

  test('leaves out and names a pack that cannot be used, and those that need it', () => {
    const { catalogue, troubles } = catalogueOf(
      modelWith(['acme', '{'], ['needy', smallPackText('needy', { needs: ['acme'] })], ['zeta', smallPackText('zeta')]),
      builtIn,
    );
    expect(catalogue.packs.map(({ id }) => id)).toEqual(['zeta']);
    expect(troubles).toEqual([
      { id: 'acme', version: '1', problems: [{ place: '', reason: 'is not JSON from line 1 on' }] },
      {
        id: 'needy',
        version: '1',
        problems: [{ place: 'needs, entry 1', reason: 'the pack “acme” is not there or not switched on' }],
      },
    ]);
  });

  test('takes no pack that is kept under the id of another', () => {
    const { catalogue, troubles } = catalogueOf(modelWith(['acme', smallPackText('zeta')]), builtIn);
    expect(catalogue).toBe(builtIn);
    expect(troubles).toEqual([
      { id: 'acme', version: '1', problems: [{ place: 'id', reason: '“zeta” is kept under the id “acme”' }] },
    ]);
  });

  test('is the same object as long as its packs are the same', () => {
    const model = modelWith(['example', examplePackText]);
    const edited = { ...model, element: new Map([['a' as ElementId, {} as never]]) };
    expect(catalogueOf(edited, builtIn).catalogue).toBe(catalogueOf(model, builtIn).catalogue);
  });
});
