import { expect, test } from 'vitest';
import { writeOwnFinding } from '#core/commands/by-hand.ts';
import { setOutOfScope } from '#core/commands/describe.ts';
import { applyChange } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import { glanceAt } from '#core/overview/glance.ts';
import { bandColours } from '#core/picture/tokens.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { strings } from '#core/strings/index.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after, emptyProject } from '#test/fixtures/model.ts';
import { REPORT_DAY, withDecision } from '#test/fixtures/report.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();
const critical = bandColours('light', 'critical').fill;

test('a project shows how many findings of each level count, and fills the shapes that have some', () => {
  const { picture, byBand, risks, highest } = glanceAt(creditScoring(), catalogue, 'light');
  expect(byBand.critical).toBeGreaterThan(0);
  expect(highest).toBeGreaterThanOrEqual(17);
  expect(risks).toContain('ML08');
  expect(picture).toContain(`fill="${critical}"`);
});

test('what is out of scope is neither counted nor filled', () => {
  const scoped = [...creditScoring().element.keys()].reduce((model, id) => {
    const change = setOutOfScope(model, id as ElementId, 'Assessed elsewhere');
    return change ? after(model, change) : model;
  }, creditScoring());
  const { picture, ...counts } = glanceAt(scoped, catalogue, 'light');
  expect(counts).toEqual({
    byBand: { low: 0, medium: 0, high: 0, critical: 0 },
    suggested: 0,
    own: 0,
    toReview: 0,
    highest: 0,
    risks: [],
  });
  expect(picture).not.toContain(`fill="${critical}"`);
});

test('findings of people count beside those of the list', () => {
  const element = [...creditScoring().element.keys()][0] as ElementId;
  const said = { title: 'Nobody watches the export', description: '', severity: null };
  const change = writeOwnFinding(creditScoring(), [{ id: 'watch', element }], said);
  const { byBand, suggested, own } = glanceAt(after(creditScoring(), change!), catalogue, 'light');
  expect(own).toBe(1);
  expect(strings.home.posture(byBand, suggested, own)).toMatch(/^\d+ findings: .*; 1 own finding$/u);
  const none = { low: 0, medium: 0, high: 0, critical: 0 };
  expect(strings.home.posture(none, 3, 27)).toBe('27 own findings');
});

test('decisions whose day has passed or whose facts have changed are to be reviewed', () => {
  const [first, second] = findFindings(creditScoring(), catalogue).map(({ key }) => key);
  const left = { treatment: 'accept', reason: 'Low stakes', owner: 'Head of credit' } as const;
  const expired = withDecision(creditScoring(), first!, { ...left, until: '2026-11-20' });
  const changed = withDecision(expired, second!, { ...left, until: '2027-11-20', basis: ['a reason that is gone'] });
  const element = [...changed.element.keys()][0] as ElementId;
  const said = { title: 'Nobody watches the export', description: '', severity: null };
  const written = after(changed, writeOwnFinding(changed, [{ id: 'watch', element }], said)!);
  const own = [...written.decision.values()].find((decision) => decision.own !== null)!;
  const lapsed = applyChange(written, [
    { table: 'decision', id: own.finding, before: own, after: { ...own, ...left, until: '2026-11-20' } },
  ]);
  expect(glanceAt(lapsed, catalogue, 'light', REPORT_DAY).toReview).toBe(3);
});

test('an empty project is an empty picture of the same size', () => {
  expect(glanceAt(emptyProject(), catalogue, 'dark')).toEqual({
    picture: expect.stringMatching(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="288" height="160" [^>]*\/>$/u,
    ) as string,
    byBand: { low: 0, medium: 0, high: 0, critical: 0 },
    suggested: 0,
    own: 0,
    toReview: 0,
    highest: 0,
    risks: [],
  });
});
