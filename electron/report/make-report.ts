import { assess } from '#core/assessment/assessment.ts';
import type { Catalogue } from '#core/knowledge/catalogue.ts';
import { midnight } from '#core/model/day.ts';
import type { Model } from '#core/model/model.ts';
import { composeReport, type ReportInput } from '#core/report/compose.ts';
import type { Logo } from '#core/report/logo.ts';
import { writeShape } from '#core/report/shapes/write-shape.ts';
import { type WantedReport, wantedReport } from '#core/report/wanted.ts';
import { changesSince } from '#core/overview/changes-since.ts';
import { catalogueOf } from '#core/packs/project-packs.ts';
import { findFindings } from '#core/risks/find-findings.ts';
import { workbenchVersion } from '../version.ts';
import { readFonts } from './fonts.ts';
import { makePdf } from './pdf.ts';

/** What is being done, in this order. */
export const STEPS = ['reading', 'findings', 'drawing', 'layout', 'writing'] as const;
export type Step = (typeof STEPS)[number];

/** A version that the report tells the project apart from. */
export interface Earlier {
  readonly name: string;
  readonly model: Model;
}

/**
 * Assesses a project with the packs it has switched on, and makes its report.
 *
 * @param builtIn the catalogue that comes with the workbench.
 * @param madeOn the day printed on the report, `2026-11-21`; the same day and project give the same bytes.
 * @param wanted which report, and in which shape; what the project keeps as wanted unless said otherwise.
 * @param logo what stands on the cover.
 * @param onStep told before each step begins, from `findings` to `layout`.
 */
export async function makeReport(
  model: Model,
  builtIn: Catalogue,
  madeOn: string,
  onStep: (step: Step) => void,
  wanted?: WantedReport,
  earlier?: Earlier,
  logo?: Logo,
): Promise<Buffer> {
  onStep('findings');
  const { catalogue, troubles } = catalogueOf(model, builtIn);
  const { choice, shape } = wanted ?? wantedReport(model, catalogue.guides);
  const assessment = assess(model, catalogue, findFindings(model, catalogue), undefined, madeOn);
  onStep('drawing');
  const since = earlier && { name: earlier.name, changes: changesSince(earlier.model, model, builtIn, madeOn) };
  const input: ReportInput = { earlier: since, logo, model, catalogue, troubles, assessment, madeOn, workbenchVersion };
  if (shape !== 'pdf') return Buffer.from(writeShape(shape, input, choice));
  const outline = composeReport(input, choice);
  onStep('layout');
  return makePdf(outline, readFonts(), midnight(madeOn));
}
