import type { RiskId } from '../model/ids.ts';
import { type Treatment, TREATMENTS } from '../model/project.ts';
import { type Band, BANDS } from './bands.ts';
import {
  type AssessmentCounts,
  type FindingAssessment,
  type Posture,
  PROGRESSES,
  stands,
} from './finding-assessment.ts';
import type { Confidence } from './scoring.ts';

/** How many findings there are of each kind; `risks` in the order in which they are counted. */
export function countsOf(all: readonly FindingAssessment[], risks: readonly RiskId[]): AssessmentCounts {
  const inScope = all.filter(({ outOfScope }) => outOfScope === null);
  const standing = inScope.filter(stands);
  const byRisk = tally(risks, standing, ({ finding }) => finding.risk);
  return {
    byLevel: tally(['attached', 'suggested', 'byHand'], inScope, ({ finding }) => finding.level),
    byInherentBand: tally(BANDS, standing, ({ inherentBand }) => inherentBand),
    byBand: tally(BANDS, standing, ({ band }) => band),
    byProgress: tally(PROGRESSES, standing, ({ progress }) => progress),
    byTreatment: tally<Treatment>(TREATMENTS, inScope.filter(isEstablished), ({ treatment }) => treatment),
    byRisk: new Map(risks.flatMap((id) => (byRisk[id]! > 0 ? [[id, byRisk[id]!]] : []))),
    outOfScope: all.length - inScope.length,
    withoutOwner: standing.filter(({ decision }) => (decision?.owner ?? '') === '').length,
    factsChanged: inScope.filter(({ factsChanged }) => factsChanged).length,
    expired: inScope.filter(({ lapse }) => lapse === 'expired').length,
    incomplete: inScope.filter(({ lapse }) => lapse === 'incomplete').length,
  };
}

function isEstablished({ finding }: FindingAssessment): boolean {
  return finding.level !== 'suggested';
}

function tally<Kind extends string>(
  kinds: readonly Kind[],
  findings: readonly FindingAssessment[],
  kindOf: (finding: FindingAssessment) => Kind,
): Readonly<Record<Kind, number>> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const finding of findings) counts[kindOf(finding)]++;
  return counts;
}

function worstOf(bands: readonly Band[]): Band | null {
  return BANDS.findLast((band) => bands.includes(band)) ?? null;
}

const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[];

/** What the findings that count say of the whole system. */
export function postureOf(standing: readonly FindingAssessment[]): Posture {
  const highest = (of: (finding: FindingAssessment) => number): number =>
    standing.reduce((most, finding) => Math.max(most, of(finding)), 0);
  return {
    inherent: highest((finding) => finding.inherent),
    residual: highest((finding) => finding.residual),
    target: highest((finding) => finding.target),
    band: worstOf(standing.map(({ band }) => band)),
    onSampleImpact: standing.filter(({ factors }) => factors.impact.source === 'sample').length,
    beyondAppetite: standing.filter((finding) => finding.isBeyondAppetite).length,
    confidence: CONFIDENCES.find((level) => standing.some(({ confidence }) => confidence === level)) ?? null,
  };
}
