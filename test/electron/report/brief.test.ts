import { expect, test } from 'vitest';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { fromTemplate } from '#test/fixtures/templates.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { makePdf } from '../../../electron/report/pdf.ts';
import { readTemplates } from '../../../electron/templates.ts';

const fonts = readFonts();
const systems: readonly (readonly [string, Model])[] = [
  ...readTemplates().map((template) => [template.name, fromTemplate(template)] as const),
  ['Husky AI', projectOf(imported(sample('husky-ai.json')))],
];

test.each(systems)('the brief on %s is one page in letters that can be read', async (_name, model) => {
  const brief = composeReport(reportInput(model), { profile: 'ciso' });
  const { pages, smallestWord } = await readPdf(await makePdf(brief, fonts, new Date('2026-11-21T00:00:00Z')));
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Texts of the risk catalogue');
  expect(smallestWord).toBeGreaterThanOrEqual(8.499);
});
