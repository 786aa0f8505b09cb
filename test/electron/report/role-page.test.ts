import { expect, test } from 'vitest';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import { readPdf } from '#test/fixtures/pdf.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { fromTemplate } from '#test/fixtures/templates.ts';
import { imported, projectOf, sample } from '#test/fixtures/threat-dragon.ts';
import { readCatalogue } from '../../../electron/content.ts';
import { readFonts } from '../../../electron/report/fonts.ts';
import { makePdf } from '../../../electron/report/pdf.ts';
import { readTemplates } from '../../../electron/templates.ts';

const fonts = readFonts();
const systems: readonly (readonly [string, Model])[] = [
  ['the credit-scoring system', fromTemplate(readTemplates()[0]!)],
  ['Husky AI', projectOf(imported(sample('husky-ai.json')))],
];
const roles = readCatalogue().guides;

test.each(systems.flatMap(([name, model]) => roles.map((role) => [role.label, name, role, model] as const)))(
  'the page for the %s stands on one page for %s',
  async (_label, _name, role, model) => {
    const report = composeReport(reportInput(model), { profile: `role:${role.id}`, sections: ['guide', 'limits'] });
    const { pages } = await readPdf(await makePdf(report, fonts, new Date('2026-11-21T00:00:00Z')));
    expect(pages[0]).toContain(role.looksFirstAt);
    expect(pages[0]).toContain(role.actions.at(-1));
    expect(pages[1]).toMatch(/^Scope and limits /u);
  },
);
