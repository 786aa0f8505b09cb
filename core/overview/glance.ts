import { assess } from '../assessment/assessment.ts';
import { type Band, BANDS } from '../assessment/bands.ts';
import { countToReview } from '../assessment/finding-assessment.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Size } from '../model/geometry.ts';
import type { ElementId, RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { drawThumbnail } from '../picture/thumbnail.ts';
import type { Theme } from '../picture/tokens.ts';
import { findFindings } from '../risks/find-findings.ts';
import { ownFindings, ownThatCount } from '../risks/own-findings.ts';

/** What a project shows of itself from afar; all of it follows from its model and the catalogue. */
export interface Glance {
  /** The top diagram as an SVG document. */
  readonly picture: string;
  /** The findings that count, by level. */
  readonly byBand: Readonly<Record<Band, number>>;
  readonly suggested: number;
  /** How many findings outside the list count. */
  readonly own: number;
  /** How many decisions have expired or lost the facts they were taken on. */
  readonly toReview: number;
  /** The highest residual score; 0 when nothing counts. */
  readonly highest: number;
  /** The risks of which something counts, in the order of the catalogue. */
  readonly risks: readonly RiskId[];
}

/** The size of the picture, in pixels. */
export const GLANCE_SIZE: Size = { width: 288, height: 160 };

/**
 * Assesses a project and draws its top diagram small.
 *
 * @param today `2026-12-31`
 */
export function glanceAt(model: Model, catalogue: Catalogue, theme: Theme, today: string | null = null): Glance {
  const { findings, counts, posture } = assess(model, catalogue, findFindings(model, catalogue), undefined, today);
  const bands = new Map<ElementId, Band>();
  for (const { finding, band, outOfScope, treatment } of findings) {
    if (finding.level === 'suggested' || outOfScope !== null || treatment === 'notApplicable') continue;
    const known = bands.get(finding.element);
    if (known === undefined || BANDS.indexOf(band) > BANDS.indexOf(known)) bands.set(finding.element, band);
  }
  const top = [...model.diagram.values()].find(({ refines }) => refines === null);
  if (!top) throw new Error('a project without a top diagram');
  return {
    picture: drawThumbnail(model, top.id, { size: GLANCE_SIZE, bands, theme }),
    byBand: counts.byBand,
    suggested: counts.byLevel.suggested,
    own: ownThatCount(model, today),
    toReview: countToReview(findings, ownFindings(model, today)),
    highest: posture.residual,
    risks: [...counts.byRisk.keys()],
  };
}
