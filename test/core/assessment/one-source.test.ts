import { expect, test } from 'vitest';
import { readCatalogue } from '../../../electron/content.ts';
import { rowsOf } from '../../../renderer/table/rows.ts';
import { assess } from '#core/assessment/assessment.ts';
import { DEFAULT_SCHEME, SCALES } from '#core/assessment/scheme.ts';
import { setScheme } from '#core/commands/set-scheme.ts';
import { composeReport } from '#core/report/compose.ts';
import { plainText, type Table } from '#core/report/outline.ts';
import { applyChange } from '#core/model/change.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { strings } from '#core/strings/index.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';

const catalogue = readCatalogue();

test.each(SCALES)('table and report show the very scores of the assessment, on the scale %s', (scale) => {
  const scheme = { ...DEFAULT_SCHEME, scale, appetite: 'medium' as const };
  const model = applyChange(creditScoring(), setScheme(creditScoring(), scheme)?.rows ?? []);
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  expect(rowsOf(model, assessment, (risk) => risk).map(({ key, level, residual }) => [key, level, residual])).toEqual(
    assessment.findings.map(({ finding, band, residual }) => [finding.key, band, residual]),
  );
  const { blocks } = composeReport({ model, catalogue, assessment, madeOn: '2026-11-21', workbenchVersion: '0.1.0' });
  const register = blocks.find(
    (block): block is Table => block.kind === 'table' && block.label === strings.report.register.label,
  )!;
  const levels = register.rows.map((cells) =>
    cells.flat().flatMap((block) => (block.kind === 'level' ? [[block.mark, plainText(block.text)]] : [])),
  );
  const standing = assessment.findings.filter(({ finding }) => finding.level !== 'suggested');
  expect(levels.flat()).toEqual(
    standing.map(({ band, residual }) => [band, `${strings.review.level[band]} ${strings.report.score(residual)}`]),
  );
  const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : [])).join('\n');
  for (const { vector } of standing) expect(text).toContain(vector);
  const settings = blocks.flatMap((block) => (block.kind === 'keyValues' ? block.rows : []));
  expect(settings).toContainEqual({ key: 'Scale', value: strings.scoring.settings.scales[scale] });
  expect(settings).toContainEqual({ key: 'Appetite', value: 'up to medium' });
});
