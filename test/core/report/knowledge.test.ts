import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { applyChange } from '#core/model/change.ts';
import { type ElementId, findingKey, strategyKey } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import { type Block, type Cell, plainText, type Table } from '#core/report/outline.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { emptyProject } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();

/** The blocks of the report below the heading of this anchor, to the next heading. */
function below(model: Model, anchor: string): readonly Block[] {
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  const { blocks } = composeReport({ model, catalogue, assessment, madeOn: '2026-11-21', workbenchVersion: '0.1.0' });
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === anchor) + 1;
  if (start === 0) return [];
  const end = blocks.findIndex((block, index) => index >= start && block.kind === 'heading');
  return blocks.slice(start, end);
}

const lines = (cell: Cell): readonly string[] =>
  cell.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])).map(plainText);

/** The rows of the table below a heading, each cell by its lines. */
function rows(model: Model, anchor: string): readonly (readonly (readonly string[])[])[] {
  const tables = below(model, anchor).filter((block): block is Table => block.kind === 'table');
  return tables.flatMap((table) => table.rows.map((row) => row.map(lines)));
}

function planned(strategy: string): Model {
  const finding = findingKey('ML01', 'credit-scorer' as ElementId);
  const row = { finding, strategy, status: 'planned' as const, note: '' };
  return applyChange(creditScoring(), [
    { table: 'strategy', id: strategyKey(finding, strategy), before: null, after: row },
  ]);
}

test('lists controls from elsewhere apart from what OWASP names, each with its source', () => {
  const controls = rows(creditScoring(), 'risk-ML01-controls').map(([control]) => control ?? []);
  expect(controls.find(([name]) => name === 'Limit queries per caller')?.slice(0, 3)).toEqual([
    'Limit queries per caller',
    'Prevents, weak or contested, small effort',
    'From MITRE ATLAS AML.M0004, Restrict Number of AI Model Queries',
  ]);
  const named = (anchor: string) => rows(creditScoring(), anchor).map(([strategy]) => strategy?.[0]);
  const risk = catalogue.risks.find(({ id }) => id === 'ML01')!;
  expect(new Set(named('risk-ML01-strategies'))).toEqual(new Set(risk.strategies.map(({ name }) => name)));
  expect(new Set(named('risk-ML01-controls'))).toEqual(new Set(risk.controls.map(({ name }) => name)));
  expect(named('risk-ML05-controls')).toEqual([]);
});

test('says what a strategy means at the place in question, and how to check it once it was taken up', () => {
  const training = (model: Model) =>
    rows(model, 'risk-ML01-strategies').find(([strategy]) => strategy?.[0] === 'Adversarial training')?.[1];
  expect(training(creditScoring())).toHaveLength(1);
  expect(training(creditScoring())?.[0]).toContain(' At Credit scorer: Train against what a caller can send');
  expect(training(planned('ML01.adversarial-training'))?.map((line) => line.split(': ')[0])).toEqual([
    expect.stringContaining('At Credit scorer'),
    'Show',
    'Check',
  ]);
});

test('tells of three cases in which a risk materialised, those at such a component first, and how many more there are', () => {
  const [list, more] = below(creditScoring(), 'risk-ML01-incidents');
  const cases = list?.kind === 'list' ? list.items.map(plainText) : [];
  expect(cases.map((line) => /\((.*?), (AML\.CS\d{4})\)/u.exec(line)?.slice(1))).toEqual([
    ['2024, an exercise, at a component like these', 'AML.CS0033'],
    ['2021, an exercise, at a component like these', 'AML.CS0014'],
    ['2020, an exercise, at a component like these', 'AML.CS0000'],
  ]);
  expect(more).toMatchObject({ kind: 'paragraph', text: '4 further cases are on record at MITRE ATLAS.' });
});

test('has no cases where none is on record', () => {
  expect(below(creditScoring(), 'risk-ML09')).not.toEqual([]);
  expect(below(creditScoring(), 'risk-ML09-incidents')).toEqual([]);
});

test('sets the risks that are present beside other lists, and says where a list has nothing', () => {
  const crosswalk = rows(creditScoring(), 'crosswalk');
  const of = (title: string) => crosswalk.find(([list]) => list?.[0] === title);
  expect(crosswalk).toHaveLength(catalogue.crosswalk.length);
  expect(of('OWASP AI Testing Guide')).toEqual([
    ['OWASP AI Testing Guide', 'v1, November 2025. CC BY-SA 4.0.'],
    [expect.stringMatching(/^ML01\u00a0AITG-MOD-01; ML02\u00a0AITG-MOD-03; /u), 'Nothing corresponds to ML09.'],
  ]);
  expect(of('OWASP AI Testing Guide')?.[1]?.join()).not.toContain('ML06');
});

test('explains the terms that the report uses, and leaves the others out', () => {
  const [terms] = below(creditScoring(), 'glossary');
  const keys = terms?.kind === 'keyValues' ? terms.rows.map(({ key }) => key) : [];
  expect(keys).toEqual(keys.toSorted());
  expect(keys).toContain('trust boundary');
  expect(keys).toContain('exposure');
  expect(keys).not.toContain('underfitting');
});

test('has neither other lists nor risk pages where no risk attaches', () => {
  const empty = emptyProject('Nothing');
  expect(below(empty, 'crosswalk')).toEqual([]);
  expect(below(empty, 'glossary')).not.toEqual([]);
});
