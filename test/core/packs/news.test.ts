import { expect, test } from 'vitest';
import { applyChange } from '#core/model/change.ts';
import type { Model } from '#core/model/model.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { catalogueNews, hasNews, noteFindings } from '#core/packs/news.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { readCatalogue } from '../../../electron/content.ts';

const now = readCatalogue();
/** An earlier catalogue: it lacked the rules of ML05, had one more of ML09, and said less of ML08. */
const earlier: Catalogue = {
  ...now,
  version: '2022.9',
  rules: [
    ...now.rules
      .filter(({ risk }) => risk !== 'ML05')
      .map((rule) => (rule.risk === 'ML08' ? { ...rule, because: '{anchor} changes the next model.' } : rule)),
    {
      id: 'ML09.earlier',
      risk: 'ML09',
      at: ['training-data'],
      when: [],
      because: '{anchor} was looked at otherwise.',
      source: 'Test',
    },
  ],
};

/** The project as it was left with the earlier catalogue. */
function noted(model: Model, catalogue: Catalogue): Model {
  return applyChange(model, noteFindings(model, catalogue, findFindings(model, catalogue))?.rows ?? []);
}

const keysOf = (catalogue: Catalogue, risk: string): readonly string[] =>
  findFindings(creditScoring(), catalogue)
    .filter((finding) => finding.risk === risk)
    .map(({ key }) => key);

test('tells what a later catalogue gains, loses and words anew', () => {
  const model = noted(creditScoring(), earlier);
  expect(keysOf(now, 'ML05').length).toBeGreaterThan(0);
  expect(catalogueNews(model, now, findFindings(model, now))).toEqual({
    from: '2022.9',
    to: now.version,
    differences: {
      gained: keysOf(now, 'ML05'),
      lost: keysOf(earlier, 'ML09').filter((key) => !keysOf(now, 'ML09').includes(key)),
      reworded: keysOf(now, 'ML08'),
    },
    drawingChanged: false,
  });
});

test('says when the drawing changed since, but not when a shape merely moved', () => {
  const model = noted(creditScoring(), earlier);
  const newsAfter = (edit: (element: object) => object) => {
    const edited = { ...model, element: new Map([...model.element].map(([id, one]) => [id, edit(one) as never])) };
    return catalogueNews(edited, now, [])?.drawingChanged;
  };
  expect(newsAfter((one) => ('rect' in one ? { ...one, rect: { x: 8, y: 8, width: 8, height: 8 } } : one))).toBe(false);
  expect(newsAfter((one) => ({ ...one, name: 'another' }))).toBe(true);
});

test('has nothing to tell of the same version, of a project without notes, and once it was seen', () => {
  const findings = findFindings(creditScoring(), now);
  expect(catalogueNews(noted(creditScoring(), now), now, findings)).toBeNull();
  expect(catalogueNews(creditScoring(), now, findings)).toBeNull();
  const seen = noted(noted(creditScoring(), earlier), now);
  expect(hasNews(seen, now)).toBe(false);
  expect(catalogueNews(seen, now, findings)).toBeNull();
  expect(noteFindings(seen, now, findings)).toBeNull();
});

test('keeps the findings of a large project in as many settings as they need', () => {
  const finding = findFindings(creditScoring(), now)[0]!;
  const many = Array.from({ length: 120 }, (_, index) => ({
    ...finding,
    key: `ML01:e${index}` as typeof finding.key,
  }));
  const model = creditScoring();
  const large = applyChange(model, noteFindings(model, earlier, many)!.rows);
  expect(catalogueNews(large, now, many)?.differences).toEqual({ gained: [], lost: [], reworded: [] });
  const small = applyChange(large, noteFindings(large, now, many.slice(0, 1))!.rows);
  expect([...small.setting.keys()]).toEqual(['catalogue.version', 'catalogue.drawing', 'catalogue.findings.0']);
});
