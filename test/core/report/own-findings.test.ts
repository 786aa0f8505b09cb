import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { applyChange } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import { OWN_RISK, ownFindingKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision, OwnFinding } from '#core/model/project.ts';
import { composeReport } from '#core/report/compose.ts';
import type { ProfileId, SectionId } from '#core/report/profiles.ts';
import { markdownOf } from '#core/report/shapes/markdown.ts';
import { reportSchema } from '#core/report/shapes/report-json.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { ownFindings } from '#core/risks/own-findings.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';

const catalogue = readCatalogue();
const place = [...creditScoring().element.keys()][0] as ElementId;

/** The credit-scoring system with findings of somebody's own, by their ids. */
function withOwn(findings: Readonly<Record<string, Partial<OwnFinding>>>, element = place): Model {
  const rows = Object.entries(findings).map(([id, own]) => {
    const after: Decision = {
      finding: ownFindingKey(id),
      risk: OWN_RISK,
      element,
      treatment: 'accept',
      reason: 'Insured.',
      owner: 'Head of credit',
      until: '2027-05-31',
      due: null,
      basis: [],
      byHand: null,
      own: { title: id, description: '', severity: null, mitigated: false, source: '', ...own },
    };
    return { table: 'decision' as const, id: after.finding, before: null, after };
  });
  return applyChange(creditScoring(), rows);
}

function blocksOf(model: Model): string {
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  return JSON.stringify(
    composeReport({ model, catalogue, assessment, madeOn: '2026-11-21', workbenchVersion: '0.1.0' }).blocks,
  );
}

/** Parts of the report of the day of reports, as text. */
const partOf = (model: Model, sections: readonly SectionId[], profile: ProfileId = 'full'): string =>
  markdownOf(composeReport(reportInput(model), { profile, sections }));

test('own findings come gravest first, those that nobody rated last', () => {
  const model = withOwn({ b: { severity: 'low' }, a: {}, c: { severity: 'critical' }, d: { severity: 'low' } });
  expect(ownFindings(model).map(({ decision }) => decision.finding)).toEqual(['own:c', 'own:b', 'own:d', 'own:a']);
});

test('an own finding on an element that is gone waits for it', () => {
  expect(ownFindings(withOwn({ a: {} }, 'gone' as ElementId))).toEqual([]);
});

test('own findings leave findings of the ten risks and their scores alone', () => {
  const [without, with_] = [creditScoring(), withOwn({ a: { severity: 'critical' } })];
  expect(findFindings(with_, catalogue)).toEqual(findFindings(without, catalogue));
});

test('the report tells own findings with place, severity and treatment, and is as it was without any', () => {
  const report = blocksOf(
    withOwn({ Spoofing: { severity: 'high', description: 'By a bot.', source: 'Threat Dragon' } }),
  );
  for (const said of [
    'Findings outside the list',
    'Spoofing',
    'By a bot.',
    'Threat Dragon',
    '"mark":"high"',
    'Insured.',
  ]) {
    expect(report).toContain(said);
  }
  expect(blocksOf(creditScoring())).not.toContain('Findings outside the list');
});

test('the report names a flow by its ends too, because many flows have one name', () => {
  const project = projectOf(imported(sample('husky-ai-threats-2.json')));
  expect(blocksOf(project)).toContain('SSH, from Deployment to Bastion');
});

test('the report of an imported model tells each of its threats', () => {
  const model = imported(sample('husky-ai-threats-2.json'));
  const report = blocksOf(projectOf(model));
  expect(model.threats).toHaveLength(85);
  for (const { title } of model.threats) expect(report).toContain(JSON.stringify(title));
});

test('the summary says how grave they are and what was decided on them', () => {
  const report = blocksOf(withOwn({ a: { severity: 'high' }, b: { severity: 'low' }, c: {}, d: { severity: 'high' } }));
  expect(report).toContain('4 findings lie outside the list: 2 high, 1 low and 1 not rated. All 4 are accepted.');
});

test('an own finding that was accepted is listed among what is left as it is, until its day', () => {
  const model = withOwn({ 'Backups leave the country': { severity: 'high' } });
  const text = partOf(model, ['ownFindings', 'settled']);
  expect(text).toContain('Head of credit, until 31 May 2027');
  expect(text).toContain('1 finding is left as it is by decision. None of these decisions has expired.');
  expect(text).toMatch(/\*\*Backups leave the country\*\*<br>.*\*\*Accept\*\*<br>Insured\..*until 31 May 2027/u);
});

test('an own finding whose acceptance expired is undecided, and its renewal is asked for', () => {
  const model = withOwn({ 'Backups leave the country': { severity: 'high' } });
  const [[id, before]] = [...model.decision] as [[string, Decision]];
  const expired = applyChange(model, [{ table: 'decision', id, before, after: { ...before, until: '2026-06-30' } }]);
  const brief = partOf(expired, ['summary']);
  expect(brief).toContain('No decision stands on the one finding. 1 decision has expired.');
  expect(brief).toContain('Renew the decision to leave “Backups leave the country” as it is');
  expect(partOf(expired, ['settled'])).toContain('1 of these decisions has expired and comes first.');
});

test('the backlog and the audit pack have the findings outside the list', () => {
  for (const profile of ['backlog', 'audit'] as const) {
    const report = markdownOf(composeReport(reportInput(withOwn({ Spoofing: {} })), { profile }));
    expect(report).toContain('Findings outside the list');
  }
});

test('CSV and JSON have the findings outside the list, without a score, and the cover counts them', () => {
  const model = withOwn({ 'Backups leave the country': { severity: 'high', description: 'By courier.' } });
  const rows = writeShape('csv', reportInput(model), { profile: 'full' }).trimEnd().split('\r\n');
  expect(rows.at(-1)).toMatch(
    /^"own:Backups leave the country","own","Backups leave the country",".*","By courier\.","high","","","","","accept","open","Insured\.","Head of credit","","2027-05-31",""$/u,
  );
  const json = reportSchema.parse(JSON.parse(writeShape('json', reportInput(model), { profile: 'full' })));
  expect(json.ownFindings).toMatchObject([{ title: 'Backups leave the country', level: 'high', until: '2027-05-31' }]);
  expect(partOf(model, ['cover'])).toContain('; 1 more outside the list');
});
