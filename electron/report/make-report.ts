import { assess } from '#core/assessment/assessment.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import type { Model } from '#core/model/model.ts';
import { composeReport } from '#core/report/compose.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { workbenchVersion } from '../version.ts';
import { readFonts } from './fonts.ts';
import { makePdf } from './pdf.ts';

/** What is being done, in this order. */
export const STEPS = ['reading', 'findings', 'drawing', 'layout', 'writing'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Assesses a project with the packs it has switched on, and makes its report.
 *
 * @param builtIn the catalogue that comes with the workbench.
 * @param madeOn the day printed on the report, `2026-11-21`; the same day and project give the same bytes.
 * @param onStep told before each step begins, from `findings` to `layout`.
 */
export async function makeReport(
  model: Model,
  builtIn: Catalogue,
  madeOn: string,
  onStep: (step: Step) => void,
): Promise<Buffer> {
  onStep('findings');
  const { catalogue, troubles } = catalogueOf(model, builtIn);
  const assessment = assess(model, catalogue, findFindings(model, catalogue));
  onStep('drawing');
  const outline = composeReport({ model, catalogue, troubles, assessment, madeOn, workbenchVersion });
  onStep('layout');
  return makePdf(outline, readFonts(), new Date(`${madeOn}T00:00:00Z`));
}
