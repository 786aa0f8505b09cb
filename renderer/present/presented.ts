import type { FindingAssessment } from '#core/assessment/finding-assessment.ts';
import { type ElementId, type FindingKey, OWN_RISK, type RiskId } from '#core/model/ids.ts';
import type { Decision, Severity, Treatment } from '#core/model/project.ts';
import { type OwnFindingStand, ownFindings } from '#core/risks/own-findings.ts';
import { riskOf } from '../review/risks.ts';
import type { OpenDocument } from '../state/document.ts';

/** A finding as a presentation shows it: that a risk attaches, or one that people wrote in words of their own. */
export interface Presented {
  readonly key: FindingKey;
  readonly risk: RiskId;
  readonly element: ElementId;
  readonly title: string;
  /** The id of its risk, or the title of one without: what it is called in passing. */
  readonly short: string;
  /** Null where nobody gave one. */
  readonly severity: Severity | null;
  readonly treatment: Treatment;
  readonly decision: Decision | null;
  /** Null for one in words of their own. */
  readonly assessed: FindingAssessment | null;
  /** What people wrote about it; empty for one of a risk. */
  readonly description: string;
}

type Open = Pick<OpenDocument, 'model' | 'assessment'>;

/** The finding of that key; null where there is none any more. */
export function presentedIn({ model, assessment }: Open, key: FindingKey): Presented | null {
  const assessed = assessment.byKey.get(key);
  if (assessed) return ofRisk(assessed);
  const stand = ownFindings(model, assessment.today).find(({ decision }) => decision.finding === key);
  return stand ? ofTheirOwn(stand) : null;
}

/** What was put off for later. */
export function parkedIn({ model, assessment }: Open): readonly Presented[] {
  return [
    ...assessment.findings.filter(({ decision }) => decision?.parked).map(ofRisk),
    ...ownFindings(model, assessment.today)
      .filter(({ decision }) => decision.parked)
      .map(ofTheirOwn),
  ];
}

function ofRisk(assessed: FindingAssessment): Presented {
  const { finding, band, treatment, decision } = assessed;
  const { key, risk, element } = finding;
  const title = `${risk} ${riskOf(risk).title}`;
  return { key, risk, element, title, short: risk, severity: band, treatment, decision, assessed, description: '' };
}

function ofTheirOwn({ own, decision, treatment }: OwnFindingStand): Presented {
  const { finding: key, element } = decision;
  const { title, severity, description } = own;
  return {
    key,
    risk: OWN_RISK,
    element,
    title,
    short: title,
    severity,
    treatment,
    decision,
    assessed: null,
    description,
  };
}
