import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS, type Band } from '#core/assessment/bands.ts';
import { type FindingKey, OWN_RISK } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import type { Decision } from '#core/model/project.ts';
import { composeReport } from '#core/report/compose.ts';
import { type Block, plainText, type Table, textsOf } from '#core/report/outline.ts';
import { type ReportJson, reportSchema } from '#core/report/shapes/report-json.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { strings } from '#core/strings/index.ts';
import { arbitraryModel } from '#test/fixtures/arbitrary-model.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { reportInput, withDecision } from '#test/fixtures/report.ts';
import { fromTemplate } from '#test/fixtures/templates.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { readTemplates } from '../../../electron/templates.ts';

const catalogue = readCatalogue();
const LEFT = { reason: 'Small.', owner: 'Risk', until: '2027-06-30' } as const;
/** One decision of each kind, one of which expired and one of which lacks what it needs. */
const DECISIONS: readonly Partial<Decision>[] = [
  { treatment: 'accept', ...LEFT },
  { treatment: 'notApplicable', ...LEFT },
  { treatment: 'accept', ...LEFT, until: '2026-06-30' },
  { treatment: 'notApplicable', reason: 'No loop.' },
  { treatment: 'transfer', ...LEFT },
  { treatment: 'mitigate', owner: 'Scoring team', due: '2027-01-31' },
];

/** A model in which findings were decided on in every way there is, as far as there are findings. */
function decided(model: Model): Model {
  const keys = findFindings(model, catalogue)
    .filter(({ level }) => level !== 'suggested')
    .map(({ key }): FindingKey => key);
  return keys.slice(0, DECISIONS.length).reduce((so, key, at) => withDecision(so, key, DECISIONS[at]!), model);
}

const systems: readonly (readonly [string, Model])[] = [
  ['the credit scoring of a bank', creditScoring()],
  ['Husky AI', projectOf(imported(sample('husky-ai.json')))],
  ...readTemplates().map((template) => [template.name, fromTemplate(template)] as const),
];

/** The table below a heading, as texts. */
function tableAt(blocks: readonly Block[], anchor: string): readonly (readonly string[])[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor) + 1;
  const end = blocks.findIndex((block, at) => at >= start && block.kind === 'heading');
  const table = blocks
    .slice(start, end === -1 ? undefined : end)
    .find((block): block is Table => block.kind === 'table');
  return table?.rows.map((row) => row.map((cell) => textsOf(cell).map(plainText).join(' | '))) ?? [];
}

type Counts = Readonly<Record<Band, number>>;
const perBand = (bands: readonly string[]): Counts =>
  Object.fromEntries(BANDS.map((band) => [band, bands.filter((one) => one.toLowerCase() === band).length])) as Record<
    Band,
    number
  >;
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);
const fieldsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, field]) => field!);

/** Every place in which a report counts or lists the findings says the same. */
function expectAgreement(model: Model): void {
  const input = reportInput(model);
  const { blocks } = composeReport(input, { profile: 'full' });
  const json = reportSchema.parse(JSON.parse(writeShape('json', input, { profile: 'full' })));
  const now = perBand(json.findings.filter(({ treatment }) => treatment !== 'notApplicable').map(({ level }) => level));
  expect(json.posture.now).toEqual(now);
  expect(sum(json.posture.before)).toBe(sum(now));
  expectSameLists(blocks, json, writeShape('csv', input, { profile: 'full' }));
  expectSameCounts(blocks, json.posture, now);
}

/** The register lists what JSON and CSV list, with the same scores. */
function expectSameLists(blocks: readonly Block[], { findings, posture }: ReportJson, csv: string): void {
  const lines = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map(fieldsOf)
    .filter(([, risk]) => risk !== OWN_RISK);
  expect(tableAt(blocks, 'register').map(([, , level = '']) => level.split(' | ')[0])).toEqual(
    findings.map(({ level, residual }) => `${strings.review.level[level]} ${strings.report.score(residual)}`),
  );
  expect(lines.map(({ 5: level, 7: score, 10: treatment }) => [level, score, treatment])).toEqual(
    findings.map(({ level, residual, treatment }) => [level, strings.report.score(residual), treatment]),
  );
  expect(tableAt(blocks, 'questions')).toHaveLength(posture.questions);
}

/** Page one and the maps count what is listed; where nothing counts, they are left out. */
function expectSameCounts(blocks: readonly Block[], { questions, residual }: ReportJson['posture'], now: Counts): void {
  const total = sum(now);
  const counted = { ...now, question: questions };
  const marks = [...BANDS.toReversed(), 'question' as const].map((mark) => [mark, counted[mark]]);
  const tallies = blocks.flatMap((block) => (block.kind === 'tally' ? [block.items] : []));
  expect(tallies.map((items) => items.map(({ mark, figure }) => [mark, figure]))).toEqual(total === 0 ? [] : [marks]);
  expect(heatIn(blocks)).toBe(2 * total);
  const [lead = ''] = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.tone === 'lead' ? [plainText(block.text)] : [],
  );
  expect(/ (\d+) findings? stands? against /u.exec(lead)?.[1]).toBe(total === 0 ? undefined : String(total));
  expect(/ score of (.+) of 25\./u.exec(lead)?.[1]).toBe(total === 0 ? undefined : strings.report.score(residual));
  const counting = tableAt(blocks, 'register').filter(
    ([, , , decision]) => !/^Not applicable(?: \||$)/u.test(decision!),
  );
  const top = tableAt(blocks, 'summary-top').map(([, , level]) => level);
  expect(top).toEqual(counting.slice(0, top.length).map(([, , level]) => level));
  expect(top.length).toBeGreaterThanOrEqual(Math.min(3, counting.length));
}

/** How many findings the heat maps before and now count together. */
function heatIn(blocks: readonly Block[]): number {
  const alts = blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : []));
  return alts
    .flatMap((alt) => [...alt.matchAll(/(\d+) at likelihood/gu)])
    .reduce((all, [, count]) => all + Number(count), 0);
}

test.each(systems)('every count and score in the report of %s says the same, whatever was decided', (_name, model) => {
  expectAgreement(model);
  expectAgreement(decided(model));
});

test('every count and score in a report says the same, whatever is drawn', () => {
  fc.assert(
    fc.property(arbitraryModel, (model) => expectAgreement(decided(model))),
    { numRuns: 30 },
  );
});

test('no score is shown in a band that begins above it or ends below it', () => {
  const limits = { low: [1, 4.9], medium: [5, 9.9], high: [10, 16.9], critical: [17, 25] } as const;
  fc.assert(
    fc.property(arbitraryModel, (model) => {
      const { findings } = reportSchema.parse(
        JSON.parse(writeShape('json', reportInput(decided(model)), { profile: 'full' })),
      );
      for (const { level, residual } of findings) {
        const shown = Number(strings.report.score(residual));
        expect(shown).toBeGreaterThanOrEqual(limits[level][0]);
        expect(shown).toBeLessThanOrEqual(limits[level][1]);
      }
    }),
    { numRuns: 30 },
  );
});
