import type { PreventionStrategy } from '../knowledge/catalogue.ts';
import type { ElementId, FindingKey, RiskId } from '../model/ids.ts';
import type { Decision, StrategyStatus, Treatment } from '../model/project.ts';
import type { Finding, FindingLevel } from '../risks/finding.ts';
import type { Factors } from './factors.ts';
import type { Lapse } from './decision-standing.ts';
import type { ScoringScheme } from './scheme.ts';
import type { Band } from './bands.ts';
import type { Confidence, Rating } from './scoring.ts';
import type { Worksheet } from './worksheet.ts';

/** What follows from the states of a finding's strategies; nobody sets it by hand. */
export type Progress = 'open' | 'mitigating' | 'mitigated';
export const PROGRESSES = ['open', 'mitigating', 'mitigated'] as const satisfies readonly Progress[];

/** One of the risk's strategies, or a further control against it, with the stand this project has taken on it. */
export interface StrategyAssessment {
  readonly strategy: PreventionStrategy;
  /** As far as it counts: what is called verified without evidence is implemented. */
  readonly status: StrategyStatus;
  /** True for what is called verified without evidence. */
  readonly isUnproven: boolean;
  readonly note: string;
  /** What shows that it works, a text or an address; empty while there is none. */
  readonly evidence: string;
  readonly owner: string;
  /** `2026-12-31`, or null when no date is set. */
  readonly due: string | null;
  /**
   * By how much the residual score would fall if this strategy went one step further, to implemented
   * or from there to verified, and nothing else changed; 0 when it is verified or not applicable.
   */
  readonly removes: number;
}

/** A finding with its scores and what was decided about it. */
export interface FindingAssessment {
  readonly finding: Finding;
  /** As far as it counts: a decision that lapsed leaves the finding undecided. */
  readonly treatment: Treatment;
  readonly progress: Progress;
  readonly factors: Factors;
  /** Likelihood times impact before any strategy, 1 to 25, not rounded. */
  readonly inherent: number;
  /** With the implemented and verified strategies; never above inherent. */
  readonly residual: number;
  /** With the planned and started strategies done too; never above residual. */
  readonly target: number;
  /** Likelihood and impact, 1 to 5 each, behind the three scores. */
  readonly ratings: Readonly<Record<'inherent' | 'residual' | 'target', Rating>>;
  readonly inherentBand: Band;
  /** Of the residual score. */
  readonly band: Band;
  /** True when more is left than the organisation lives with. */
  readonly isBeyondAppetite: boolean;
  /** Everything the score rests on in one line, for other tools. */
  readonly vector: string;
  /** OWASP's risk rating, where the project is rated by it. */
  readonly worksheet: Worksheet | null;
  readonly confidence: Confidence;
  /** All strategies of the risk and the further controls, what removes most first. */
  readonly strategies: readonly StrategyAssessment[];
  readonly decision: Decision | null;
  /** Why the decision does not count: its day has passed, or it lacks a reason, an owner or that day; null while it does. */
  readonly lapse: Lapse | null;
  /** True when the treatment was decided on other reasons than those the drawing gives now. */
  readonly factsChanged: boolean;
  /** The nearest component further on where much is at stake, ticked high-stakes or safety-critical; empty when there is none. */
  readonly atStake: readonly ElementId[];
  /** Why the component is left out of the assessment; null while it counts. */
  readonly outOfScope: string | null;
}

/** True for a finding whose decision somebody has to look at again: its day has passed, or its facts changed. */
export function isToReview({ lapse, factsChanged }: Pick<FindingAssessment, 'lapse' | 'factsChanged'>): boolean {
  return factsChanged || lapse === 'expired';
}

/** How many decisions in scope somebody has to look at again, those on findings outside the list among them. */
export function countToReview(
  findings: readonly FindingAssessment[],
  own: readonly Pick<FindingAssessment, 'lapse' | 'outOfScope'>[],
): number {
  const toReview = findings.filter((one) => one.outOfScope === null && isToReview(one)).length;
  return toReview + own.filter(({ lapse, outOfScope }) => outOfScope === null && lapse === 'expired').length;
}

/** True for a finding that counts as a risk of the system: in scope, not a mere suggestion, not set aside as not applicable. */
export function stands({ finding, treatment, outOfScope }: FindingAssessment): boolean {
  return outOfScope === null && finding.level !== 'suggested' && treatment !== 'notApplicable';
}

/** Counts leave out what is out of scope. Bands and progress also leave out suggestions and what was found not applicable. */
export interface AssessmentCounts {
  readonly byLevel: Readonly<Record<FindingLevel, number>>;
  readonly byInherentBand: Readonly<Record<Band, number>>;
  readonly byBand: Readonly<Record<Band, number>>;
  readonly byProgress: Readonly<Record<Progress, number>>;
  readonly byTreatment: Readonly<Record<Treatment, number>>;
  /** Findings that count, per risk that has any, in the order of the catalogue. */
  readonly byRisk: ReadonlyMap<RiskId, number>;
  readonly outOfScope: number;
  readonly withoutOwner: number;
  readonly factsChanged: number;
  /** Decisions whose day has passed, and those that lack what they need. */
  readonly expired: number;
  readonly incomplete: number;
}

/** The state of the whole system in numbers; the words are the screen's and the report's. */
export interface Posture {
  /** The highest scores among the findings that count, 0 when there are none; never an average. */
  readonly inherent: number;
  readonly residual: number;
  readonly target: number;
  readonly band: Band | null;
  /** How many scores rest on OWASP's sample impact instead of an assessed one. */
  readonly onSampleImpact: number;
  readonly beyondAppetite: number;
  /** The lowest confidence of the findings that count, null when there are none. */
  readonly confidence: Confidence | null;
}

/** Every finding with its scores, and what they add up to. */
export interface Assessment {
  /** All findings, out of scope included: what is to be reviewed first, then the highest residual, then key. */
  readonly findings: readonly FindingAssessment[];
  readonly byKey: ReadonlyMap<FindingKey, FindingAssessment>;
  readonly counts: AssessmentCounts;
  readonly posture: Posture;
  /** By what it was scored. */
  readonly scheme: ScoringScheme;
  /** The day on which decisions stood so, `2026-12-31`; null where none was known. */
  readonly today: string | null;
}
