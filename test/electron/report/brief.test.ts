import { expect, test } from 'vitest';
import { stands } from '#core/assessment/finding-assessment.ts';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { reportInput, withDecision } from '#test/fixtures/report.ts';
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

/** The same system a month on: the first decision has run out, and the second lost the facts it was taken on. */
function aMonthOn(model: Model): Model {
  const [first, second] = reportInput(model)
    .assessment.findings.filter(stands)
    .map(({ finding }) => finding.key);
  const decided = { treatment: 'accept', reason: 'Checked by two people', owner: 'Head of data science' } as const;
  const lapsed = first === undefined ? model : withDecision(model, first, { ...decided, until: '2026-11-20' });
  return second === undefined
    ? lapsed
    : withDecision(lapsed, second, { ...decided, until: '2027-12-31', basis: ['gone'] });
}

const read = async (model: Model) => {
  const brief = composeReport(reportInput(model), { profile: 'ciso' });
  return readPdf(await makePdf(brief, fonts, new Date('2026-11-21T00:00:00Z')));
};

test.each(systems)(
  'the brief on %s a month on is still one page, and asks before it explains',
  async (_name, model) => {
    const { pages, smallestWord } = await read(aMonthOn(model));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatch(/Decisions requested.*the time agreed on has passed.*What stands out.*Where it stands/u);
    expect(smallestWord).toBeGreaterThanOrEqual(8.499);
  },
);

test.each(systems)('the brief on %s is one page in letters that can be read', async (_name, model) => {
  const { pages, smallestWord } = await read(model);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('Texts of the risk catalogue');
  expect(smallestWord).toBeGreaterThanOrEqual(8.499);
});
