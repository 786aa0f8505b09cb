import { BANDS } from '../assessment/scoring.ts';
import { strings } from '../strings/index.ts';
import { reportSections } from '../strings/report-sections.ts';
import { countDrawn } from './drawn.ts';
import type { Block } from './outline.ts';
import type { Scene } from './scene.ts';

const words = strings.report.cover;

/** The title page. */
export function coverSection(scene: Scene): readonly Block[] {
  const { owner, author, reviewer, validUntil, classification } = scene.project;
  const { byBand, byLevel } = scene.assessment.counts;
  const total = BANDS.reduce((sum, band) => sum + byBand[band], 0);
  const facts = [
    { key: words.date, value: strings.report.date(scene.madeOn) },
    ...said(words.validUntil, validUntil && strings.report.date(validUntil)),
    ...said(words.classification, classification),
    ...said(words.owner, owner),
    ...said(words.author, author),
    ...said(words.reviewer, reviewer),
    { key: words.drawn, value: words.drawnCounts(countDrawn(scene)) },
    { key: words.findings, value: words.findingCounts(total, byBand) },
    { key: words.questions, value: byLevel.suggested === 0 ? words.none : String(byLevel.suggested) },
    { key: words.catalogue, value: words.catalogueVersion(scene.catalogue.version) },
    { key: reportSections.reportId, value: scene.reportId },
    { key: reportSections.fingerprint, value: scene.fingerprint },
    { key: words.maker, value: strings.report.maker(scene.workbenchVersion) },
  ];
  return [
    {
      kind: 'cover',
      eyebrow: words.eyebrow,
      title: scene.title,
      lead: words.lead,
      facts: { kind: 'keyValues', rows: facts },
    },
  ];
}

/** A fact with its name; nothing where nobody said it. */
function said(key: string, value: string | undefined): readonly { readonly key: string; readonly value: string }[] {
  return value === undefined ? [] : [{ key, value }];
}
