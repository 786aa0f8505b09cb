import { strings } from '../strings/index.ts';
import { coverSection } from './cover.ts';
import { crosswalkSection } from './crosswalk.ts';
import { drawingSection } from './drawing.ts';
import { glossarySection } from './glossary.ts';
import { limitsSection } from './limits.ts';
import { methodSection } from './method.ts';
import { nextStepsSection } from './next-steps.ts';
import type { Block, Outline } from './outline.ts';
import { ownFindingsSection } from './own-findings.ts';
import { questionsSection } from './questions.ts';
import { registerSection } from './register.ts';
import { riskPages } from './risk-pages.ts';
import { type ReportInput, sceneOf } from './scene.ts';
import { sourcesSection } from './sources.ts';
import { summarySection } from './summary.ts';
import { systemSection } from './system.ts';

export type { ReportInput } from './scene.ts';

const newPage: Block = { kind: 'pageBreak', orientation: 'portrait' };

/** Writes the assessment of a system as a document; the same input gives the same document. */
export function composeReport(input: ReportInput): Outline {
  const scene = sceneOf(input);
  const { classification = null, pageSize = 'A4' } = scene.project;
  const body = [
    ...systemSection(scene),
    newPage,
    ...summarySection(scene),
    ...drawingSection(scene),
    newPage,
    ...registerSection(scene),
    ...nextStepsSection(scene),
    ...riskPages(scene),
    ...ownFindingsSection(scene),
    newPage,
    ...questionsSection(scene),
    ...limitsSection(scene),
    newPage,
    ...methodSection(scene),
    ...crosswalkSection(scene),
  ];
  return {
    title: scene.title,
    subject: strings.report.cover.subject,
    language: 'en-GB',
    madeOn: input.madeOn,
    author: scene.project.author ?? null,
    keywords: strings.report.keywords,
    maker: strings.report.maker(input.workbenchVersion),
    marking: classification,
    pageSize,
    blocks: [
      ...coverSection(scene),
      newPage,
      { kind: 'contents' },
      ...body,
      ...glossarySection(input.catalogue, body),
      ...sourcesSection(scene),
    ],
  };
}
