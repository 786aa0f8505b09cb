import { expect, test } from 'vitest';
import { composeReport } from '#core/report/compose.ts';
import { contentsOf, titleOf } from '#core/report/contents.ts';
import { htmlOf } from '#core/report/shapes/html.ts';
import { markdownOf } from '#core/report/shapes/markdown.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { reportInput } from '#test/fixtures/report.ts';

const report = composeReport(reportInput(creditScoring()));
const RISKS = [
  'ML01 Input Manipulation Attack',
  'ML02 Data Poisoning Attack',
  'ML03 Model Inversion Attack',
  'ML04 Membership Inference Attack',
  'ML05 Model Theft',
  'ML08 Model Skewing',
  'ML09 Output Integrity Attack',
];

test('the contents have every section, and the page of each risk below theirs', () => {
  const parts = contentsOf(report.blocks).map(({ section, parts: within }) => [titleOf(section), within.map(titleOf)]);
  expect(parts.filter(([, within]) => within!.length > 0)).toEqual([['The risks in detail', RISKS]]);
  expect(parts.at(0)).toEqual(['Summary', []]);
  expect(parts.at(-1)).toEqual(['Sources and licence', []]);
});

test('the contents of HTML lead to the risks, and those of Markdown name them', () => {
  expect(htmlOf(report)).toContain('<ul><li><a href="#risk-ML01">ML01 Input Manipulation Attack</a></li>');
  expect(markdownOf(report)).toContain('- The risks in detail\n  - ML01 Input Manipulation Attack\n');
});
