import { describe, expect, test } from 'vitest';
import { type ContentFile, readBuiltIn } from '#core/packs/built-in.ts';
import { contentFiles, readCatalogue } from '../../../electron/content.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a mistake may be anything
type Json = any;

/** What reading says about the content that ships, after a mistake in one of its files. */
function complaintsAbout(file: string, mistake: (json: Json) => unknown): readonly string[] {
  const files = contentFiles.map((one): ContentFile => {
    if (one.file !== file) return one;
    const json: unknown = structuredClone(one.json);
    mistake(json);
    return { ...one, json };
  });
  try {
    readBuiltIn(files);
  } catch (error) {
    const [title, ...complaints] = (error as Error).message.split('\n');
    expect(title).toBe('The content is not sound.');
    return complaints;
  }
  return [];
}

test('reads the content that ships once', () => {
  expect(readCatalogue()).toEqual(readBuiltIn(contentFiles));
  expect(readCatalogue()).toBe(readCatalogue());
});

describe('refuses content by file, place and reason', () => {
  test.each<readonly [when: string, file: string, mistake: (json: Json) => unknown, complaints: readonly string[]]>([
    [
      'a field is missing',
      'strategies/ML03.json',
      (list) => Reflect.deleteProperty(list[1], 'check'),
      ['strategies/ML03.json: entry 2, check: is missing'],
    ],
    [
      'a field has a name nobody reads',
      'ticks.json',
      (list) => (list[0].hint = 'a'),
      ['ticks.json: entry 1: has a field “hint” that packs do not know'],
    ],
    [
      'the head has one',
      'pack.json',
      (head) => (head.colour = 'red'),
      ['pack.json: has a field “colour” that packs do not know'],
    ],
    [
      'the head is of another format',
      'pack.json',
      (head) => (head.format = 'zip'),
      ['pack.json: format: should be “ml-threat-workbench-pack”: this is no content pack'],
    ],
    [
      'a link is not encrypted',
      'risks/ML01.json',
      (risk) => (risk.references[0].url = 'http://example.org/'),
      [
        'risks/ML01.json: references, entry 1, url: Invalid URL',
        'risks/ML01.json: references, entry 1, url: should be a plain https address',
      ],
    ],
    [
      'a type asks an unknown fact',
      'component-types.json',
      (list) => (list[5].more = ['left-handed']),
      ['component-types.json: entry 6, more, entry 1: there is no question “left-handed”'],
    ],
    [
      'an id is taken twice',
      'glossary.json',
      (list) => list.push(list[3]),
      ['glossary.json: entry 51, id: “data-poisoning” is defined twice'],
    ],
    [
      'an id could be that of a pack',
      'ticks.json',
      (list) => (list[1].id = 'acme.signup'),
      ['ticks.json: entry 2, id: should be small letters, digits and hyphens'],
    ],
    [
      'a strategy stands under another risk',
      'strategies/ML01.json',
      (list) => (list[0].id = 'ML05.adversarial-training'),
      [
        'strategies/ML01.json: entry 1, id: “ML05.adversarial-training” is outside its namespace; it should begin with “ML01.”',
      ],
    ],
    [
      'advice is for a type that nobody defines',
      'strategies/ML01.json',
      (list) => (list[0].concretely[0].at = ['toaster']),
      ['strategies/ML01.json: entry 1, concretely, entry 1, at, entry 1: there is no component type “toaster”'],
    ],
    [
      'an entry of another list stands twice at a risk',
      'crosswalk/cwe.json',
      ({ counterparts }) => counterparts.push(counterparts[0]),
      ['crosswalk/cwe.json: counterparts, entry 14: “CWE-1039 for ML01” is defined twice'],
    ],
    [
      'an incident is told twice of one risk',
      'incidents.json',
      (list) => list.push(list[0]),
      ['incidents.json: entry 25, id: “AML.CS0000 with ML01” is defined twice'],
    ],
    [
      'an incident names a risk or type that nobody defines',
      'incidents.json',
      (list) => list.push({ ...list[0], risk: 'ML12', types: ['toaster'] }),
      [
        'incidents.json: entry 25, risk: there is no risk “ML12”',
        'incidents.json: entry 25, types, entry 1: there is no component type “toaster”',
      ],
    ],
    [
      'a guide looks at a risk or type that nobody defines',
      'roles.json',
      (guides) => {
        guides[5].lens.risks = ['ML12'];
        guides[5].lens.types = ['toaster'];
      },
      [
        'roles.json: entry 6, lens, risks, entry 1: there is no risk “ML12”',
        'roles.json: entry 6, lens, types, entry 1: there is no component type “toaster”',
      ],
    ],
    [
      'related risks name one that does not exist',
      'related.json',
      (list) => (list[0].risks[1] = 'ML12'),
      ['related.json: entry 1, risks, entry 2: there is no risk “ML12”'],
    ],
    [
      'a rule names what nobody defines, however deep',
      'rules/ML02.json',
      (list) => {
        list[0].at = ['toaster'];
        list[0].when = ['isOdd', { any: ['tick:warm', { all: [{ not: 'known:cold' }, 'tick:personal-data'] }] }];
      },
      [
        'rules/ML02.json: entry 1, at, entry 1: there is no component type “toaster”',
        'rules/ML02.json: entry 1, when, entry 1: there is no predicate “isOdd”',
        'rules/ML02.json: entry 1, when, entry 2, any, entry 1: there is no question “warm”',
        'rules/ML02.json: entry 1, when, entry 2, any, entry 2, all, entry 1, not: there is no question “cold”',
      ],
    ],
    [
      'what is no list lacks a part',
      'type-words.json',
      (words) => Reflect.deleteProperty(words.otherwise, 'process'),
      ['type-words.json: otherwise, process: is missing'],
    ],
  ])('when %s', (_, file, mistake, complaints) => {
    expect(complaintsAbout(file, mistake)).toEqual(complaints);
  });

  test('when one of the ten risks is missing', () => {
    const nine = contentFiles.filter(({ file }) => !file.endsWith('/ML10.json'));
    expect(() => readBuiltIn(nine)).toThrow('risks/ML01.json: there is no risk “ML10”');
  });

  test('when there is an eleventh risk', () => {
    const last = contentFiles.find(({ file }) => file === 'risks/ML10.json')!;
    const json = { ...(last.json as object), id: 'ML11' };
    const files = [...contentFiles, { file: 'risks/ML11.json', field: 'risks', json }];
    expect(() => readBuiltIn(files)).toThrow(
      [
        'risks/ML11.json: no strategy works against “ML11”',
        'risks/ML11.json: id: should be “ML01”, “ML02”, “ML03”, “ML04”, “ML05”, “ML06”, “ML07”, “ML08”, “ML09” or “ML10”',
      ].join('\n'),
    );
  });
});
