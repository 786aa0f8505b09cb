import { BANDS } from '../assessment/bands.ts';
import { strings } from '../strings/index.ts';
import { reportExport } from '../strings/report-export.ts';
import { reportSections } from '../strings/report-sections.ts';
import { countDrawn } from './drawn.ts';
import { type Logo, logoAddress } from './logo.ts';
import type { Block, PrintedLogo } from './outline.ts';
import { ownInScope } from './own-findings.ts';
import type { Scene } from './scene.ts';

const words = strings.report.cover;

/** The room for a logo on a title page, and in the head of a page, in points. */
const LOGO = { cover: { width: 190, height: 64 }, masthead: { width: 130, height: 40 } } as const;

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
    { key: words.findings, value: words.findingCounts(total, byBand, ownInScope(scene).length) },
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
      ...(scene.logo && { logo: printed(scene.logo, LOGO.cover) }),
    },
  ];
}

/**
 * The head of a report without a title page.
 *
 * @param name what the report is called; left out where its first heading says so.
 */
export function masthead(scene: Scene, name: string | undefined): Block {
  return {
    kind: 'masthead',
    eyebrow: words.eyebrow,
    title: scene.title,
    line: [...(name === undefined ? [] : [name]), strings.report.date(scene.madeOn), scene.reportId].join(' · '),
    ...(scene.logo && { logo: printed(scene.logo, LOGO.masthead) }),
  };
}

/** A fact with its name; nothing where nobody said it. */
function said(key: string, value: string | undefined): readonly { readonly key: string; readonly value: string }[] {
  return value === undefined ? [] : [{ key, value }];
}

/** As large as its room allows, and never larger than a point to a pixel. */
function printed(logo: Logo, room: { readonly width: number; readonly height: number }): PrintedLogo {
  const scale = Math.min(1, room.width / logo.width, room.height / logo.height);
  const size = { width: logo.width * scale, height: logo.height * scale };
  return { address: logoAddress(logo), ...size, alt: reportExport.logo.alt };
}
