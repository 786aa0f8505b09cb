import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../electron/content.ts';
import facts from '#test/fixtures/owasp-facts.json' with { type: 'json' };

const catalogue = readCatalogue();

describe('what OWASP says is said the same', () => {
  test('the ten risks carry its ids and titles', () => {
    expect(catalogue.risks.map(({ id, title }) => ({ id, title }))).toEqual(
      facts.risks.map(({ id, title }) => ({ id, title })),
    );
  });

  test('the sample ratings are its numbers', () => {
    expect(
      catalogue.risks.map(({ id, ratings: { exploitability, detectability, technical } }) => {
        return { id, exploitability, detectability, technical };
      }),
    ).toEqual(
      facts.risks.map(({ id, ratings }) => ({
        id,
        exploitability: ratings.exploitability[0],
        detectability: ratings.detectability[0],
        technical: ratings.technical[0],
      })),
    );
  });

  test('every rating says that it is a sample', () => {
    expect(
      catalogue.risks.filter(({ ratings }) => !ratings.caveat.startsWith("OWASP's sample values for one scenario")),
    ).toEqual([]);
  });

  test('each risk has its prevention strategies, by name and in order, 52 in all', () => {
    const named = catalogue.risks.map((risk) => risk.strategies.map((strategy) => strategy.name));
    expect(named).toEqual(facts.risks.map((risk) => risk.prevention));
    expect(named.flat()).toHaveLength(52);
  });

  test("a strategy's id is its risk and its name", () => {
    expect(catalogue.risks.map((risk) => risk.strategies.map((strategy) => strategy.id))).toEqual(
      facts.risks.map((risk) => risk.prevention.map((name) => `${risk.id}.${slug(name)}`)),
    );
  });

  test('its 18 glossary terms are defined', () => {
    const terms = catalogue.glossary.filter((term) => term.from === 'owasp').map((term) => term.id);
    expect(terms).toEqual(facts.source.glossaryTerms.map((term) => slug(term.replace(/\(.*\)/, ''))));
    expect(terms).toHaveLength(18);
  });

  test('its 17 related resources are named with what each is for', () => {
    const names = catalogue.sources.related.map((resource) => resource.name);
    expect(names).toEqual(facts.source.related);
    expect(names).toHaveLength(17);
  });

  test('it is credited with its leaders and licence', () => {
    const [list] = catalogue.sources.works;
    expect(list).toMatchObject({
      title: facts.source.title,
      licence: 'CC BY-SA 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
      url: facts.source.site,
      repository: facts.source.repository,
    });
    expect(list?.credit).toEqual(expect.arrayContaining(facts.source.leaders));
    expect(list?.edition).toContain(facts.source.commitRead);
  });

  test('every risk links to its own page', () => {
    const pages = catalogue.risks.map((risk) => risk.references[0]?.url.replace(/^.*\/docs\/|_.*$/g, ''));
    expect(pages).toEqual(facts.risks.map((risk) => risk.id));
  });
});

/** The name in lower case with hyphens for everything else: "Access control" becomes `access-control`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
