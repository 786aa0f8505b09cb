import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { parseCatalogue } from '#core/knowledge/read.ts';
import { readCatalogue } from '../../../electron/content.ts';

type Parts = { -readonly [Part in keyof Catalogue]: Catalogue[Part] };

/** The content that ships, after one mistake. */
function contentWith(mistake: (parts: Parts) => void): Parts {
  const parts = structuredClone(readCatalogue());
  mistake(parts);
  return parts;
}

/** What parsing says about the content after that mistake. */
function complaintAbout(mistake: (parts: Parts) => void): string {
  try {
    parseCatalogue(contentWith(mistake));
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

test('takes the content that ships as it is, and reads it once', () => {
  expect(parseCatalogue(structuredClone(readCatalogue()))).toEqual(readCatalogue());
  expect(readCatalogue()).toBe(readCatalogue());
});

describe('refuses content and names the place', () => {
  const contradiction = (line: string) => `The content contradicts itself.\n${line}`;

  test('when a field is missing', () => {
    const complaint = complaintAbout(({ risks }) => Reflect.deleteProperty(risks[2]!.strategies[1]!, 'check'));
    expect(complaint).toContain('The content does not fit its schema.');
    expect(complaint).toContain('risks[2].strategies[1].check');
  });

  test('when a field has a name nobody reads', () => {
    expect(complaintAbout(({ ticks }) => Object.assign(ticks[0]!, { hint: 'a' }))).toContain(
      'Unrecognized key: "hint"',
    );
  });

  test('when a link is not encrypted', () => {
    const complaint = complaintAbout(({ risks }) => void (risks[0]!.references[0]!.url = 'http://example.org/'));
    expect(complaint).toContain('risks[0].references[0].url');
  });

  test('when a type asks an unknown fact', () => {
    expect(complaintAbout(({ types }) => types[5]!.more.push('left-handed'))).toBe(
      contradiction('types labeler: unknown tick left-handed'),
    );
  });

  test('when an id is taken twice', () => {
    expect(complaintAbout(({ glossary }) => glossary.push(glossary[3]!))).toBe(
      contradiction('glossary: data-poisoning occurs twice'),
    );
  });

  test('when one of the ten risks is missing', () => {
    expect(
      complaintAbout((parts) => {
        parts.risks.pop();
        parts.rules = [];
        parts.related = [];
        parts.crosswalk = [];
        parts.incidents = [];
        for (const { lens } of parts.guides) lens.risks = ['ML01'];
      }),
    ).toBe(contradiction('risks: ML10 is missing'));
  });

  test('when there is an eleventh risk', () => {
    expect(
      complaintAbout(({ risks }) => risks.push({ ...structuredClone(risks[0]!), id: 'ML11', strategies: [] })),
    ).toContain('risks[10].strategies');
    expect(
      complaintAbout(({ risks }) => {
        const [strategy] = structuredClone(risks[0]!.strategies);
        const strategies = [{ ...strategy!, id: 'ML11.another' }];
        risks.push({ ...structuredClone(risks[0]!), id: 'ML11', strategies, controls: [] });
      }),
    ).toBe(contradiction('risks: unknown risk ML11'));
  });

  test('when a strategy stands under another risk', () => {
    expect(complaintAbout(({ risks }) => void (risks[0]!.strategies[0]!.id = 'ML05.adversarial-training'))).toBe(
      contradiction('risks ML01: strategy ML05.adversarial-training belongs to another risk'),
    );
  });

  test('when a control stands under another risk or takes the id of a strategy', () => {
    expect(complaintAbout(({ risks }) => void (risks[0]!.controls[0]!.id = 'ML05.encryption'))).toBe(
      contradiction(
        [
          'strategies: ML05.encryption occurs twice',
          'risks ML01: strategy ML05.encryption belongs to another risk',
        ].join('\n'),
      ),
    );
  });

  test('when advice is for a type that nobody defines, or twice for one', () => {
    const twice = [
      { at: ['toaster', 'inference-service'], text: 'Unplug it.' },
      { at: ['inference-service'], text: 'Plug it in.' },
    ];
    expect(complaintAbout(({ risks }) => void (risks[0]!.strategies[0]!.concretely = twice))).toBe(
      contradiction(
        [
          'strategies ML01.adversarial-training: unknown type toaster',
          'strategies ML01.adversarial-training: two pieces of advice for inference-service',
        ].join('\n'),
      ),
    );
  });

  test('when an entry of another list stands twice at a risk, or at a risk that nobody defines', () => {
    expect(
      complaintAbout(({ crosswalk }) => {
        const [entry] = crosswalk[9]!.counterparts;
        crosswalk[9]!.counterparts.push({ ...entry! }, { ...entry!, risk: 'ML12' });
      }),
    ).toBe(
      contradiction(
        ['crosswalk cwe@4.20: unknown risk ML12', 'crosswalk cwe@4.20: ML01 to CWE-1039 occurs twice'].join('\n'),
      ),
    );
  });

  test('when an incident is told twice of one risk, or names a risk or type that nobody defines', () => {
    const odd = { risk: 'ML12', types: ['toaster'] };
    expect(complaintAbout(({ incidents }) => incidents.push({ ...incidents[0]! }, { ...incidents[0]!, ...odd }))).toBe(
      contradiction(
        [
          'incidents: AML.CS0000 with ML01 occurs twice',
          'incidents AML.CS0000: unknown risk ML12',
          'incidents AML.CS0000: unknown type toaster',
        ].join('\n'),
      ),
    );
  });

  test('when a guide looks at a risk or type that nobody defines', () => {
    expect(
      complaintAbout(({ guides }) => {
        guides[5]!.lens.risks.push('ML12');
        guides[5]!.lens.types.push('toaster');
      }),
    ).toBe(contradiction(['guides ciso: unknown risk ML12', 'guides ciso: unknown type toaster'].join('\n')));
  });

  test('when related risks name one that does not exist', () => {
    expect(complaintAbout(({ related }) => (related[0]!.risks[1] = 'ML12'))).toBe(
      contradiction('related ML02 and ML12: unknown risk ML12'),
    );
  });

  test('when a rule names a risk, type or fact that nobody defines, however deep', () => {
    const rule = {
      id: 'ML01.odd',
      risk: 'ML12',
      at: ['toaster'],
      when: ['isModel', { any: ['tick:warm', { all: [{ not: 'known:cold' }, 'tick:personal-data'] }] }],
      because: '{anchor} is odd.',
      source: 'nobody',
    };
    expect(complaintAbout((parts) => void (parts.rules = [rule]))).toBe(
      contradiction(
        [
          'rules ML01.odd: unknown risk ML12',
          'rules ML01.odd: unknown type toaster',
          'rules ML01.odd: unknown tick warm',
          'rules ML01.odd: unknown tick cold',
          'rules ML01.odd: its id names another risk than ML12',
        ].join('\n'),
      ),
    );
  });
});
