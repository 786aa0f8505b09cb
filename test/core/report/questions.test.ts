import { expect, test } from 'vitest';
import { assess } from '#core/assessment/assessment.ts';
import { park } from '#core/commands/park.ts';
import type { Model } from '#core/model/model.ts';
import { plainText } from '#core/report/outline.ts';
import { questionsSection } from '#core/report/questions.ts';
import { sceneOf } from '#core/report/scene.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { after } from '#test/fixtures/model.ts';
import { readCatalogue } from '../../../electron/content.ts';

const catalogue = readCatalogue();

/** The headings of the section, and the first cell of each row below the last of them. */
function questionsOf(model: Model): { readonly headings: readonly string[]; readonly first: readonly string[] } {
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  const blocks = questionsSection(
    sceneOf({ model, catalogue, assessment, madeOn: '2026-11-21', workbenchVersion: '0.1.0' }),
  );
  const last = blocks.at(-1);
  return {
    headings: blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    first:
      last?.kind === 'table'
        ? last.rows.map(([cell]) => (cell ?? []).map((part) => ('text' in part ? plainText(part.text) : '')).join(' '))
        : [],
  };
}

test('what a meeting parked is listed with its place below the open questions', () => {
  const model = creditScoring();
  const skewing = findFindings(model, catalogue).find(({ risk }) => risk === 'ML08')!;
  expect(questionsOf(after(model, park(model, skewing)))).toEqual({
    headings: ['Open questions', 'Parked for later'],
    first: ['ML08 Model Skewing Feedback'],
  });
});

test('a report of which nothing was parked says nothing of it', () => {
  expect(questionsOf(creditScoring()).headings).toEqual(['Open questions']);
});
