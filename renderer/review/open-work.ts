import type { Assessment, FindingAssessment, StrategyAssessment } from '#core/assessment/assessment.ts';
import type { PreventionStrategy } from '#core/knowledge/catalogue.ts';
import type { FindingKey, RiskId, StrategyId } from '#core/model/ids.ts';

/** True for a finding that is part of the counts: in scope, more than a suggestion, and applicable. */
export function counts({ finding, treatment, outOfScope }: FindingAssessment): boolean {
  return outOfScope === null && finding.level !== 'suggested' && treatment !== 'notApplicable';
}

/** The open strategy that lowers a finding's score most, or null when none would. */
export function bestNextStep({ strategies }: FindingAssessment): StrategyAssessment | null {
  return strategies.find(isOpen) ?? null;
}

/** How many of the strategies that apply to a finding are implemented or verified. */
export function inPlace({ strategies }: FindingAssessment): { readonly done: number; readonly all: number } {
  const applicable = strategies.filter(({ status }) => status !== 'notApplicable');
  const done = applicable.filter(({ status }) => status === 'implemented' || status === 'verified');
  return { done: done.length, all: applicable.length };
}

/** What one strategy would take off the scores of the whole project. */
export interface NextStep {
  readonly strategy: PreventionStrategy;
  readonly risk: RiskId;
  /** Summed over `findings`, in points of the residual score. */
  readonly removes: number;
  /** The findings it helps, the one it helps most first. */
  readonly findings: readonly FindingKey[];
}

/**
 * The strategies that would lower scores most if they were verified, best first. Findings that were
 * accepted, avoided or transferred are left as decided.
 */
export function nextSteps({ findings }: Pick<Assessment, 'findings'>): readonly NextStep[] {
  const helped = new Map<StrategyId, { at: FindingAssessment; step: StrategyAssessment }[]>();
  for (const at of findings) {
    if (!counts(at) || (at.treatment !== 'undecided' && at.treatment !== 'mitigate')) continue;
    for (const step of at.strategies.filter(isOpen)) {
      helped.set(step.strategy.id, [...(helped.get(step.strategy.id) ?? []), { at, step }]);
    }
  }
  return [...helped.values()]
    .map((steps) => steps.toSorted((a, b) => b.step.removes - a.step.removes))
    .flatMap((steps) => {
      const [first] = steps;
      if (!first) return [];
      const removes = steps.reduce((sum, { step }) => sum + step.removes, 0);
      const keys = steps.map(({ at }) => at.finding.key);
      return [{ strategy: first.step.strategy, risk: first.at.finding.risk, removes, findings: keys }];
    })
    .toSorted((a, b) => b.removes - a.removes || a.strategy.id.localeCompare(b.strategy.id));
}

function isOpen({ status, removes }: StrategyAssessment): boolean {
  return status !== 'notApplicable' && removes > 0;
}

export type AttentionReason = 'factsChanged' | 'noOwner' | 'pastDue';

/** A decision somebody should look at again, and why. */
export interface Attention {
  readonly at: FindingAssessment;
  readonly reasons: readonly AttentionReason[];
}

/**
 * The decisions that need somebody: their facts changed, they have no owner, or their date has passed
 * without the risk being mitigated. In the order of the findings.
 *
 * @param today `2026-12-31`
 */
export function needingAttention({ findings }: Pick<Assessment, 'findings'>, today: string): readonly Attention[] {
  return findings
    .filter(({ outOfScope }) => outOfScope === null)
    .map((at) => ({ at, reasons: reasonsOf(at, today) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(
  { decision, treatment, progress, factsChanged }: FindingAssessment,
  today: string,
): AttentionReason[] {
  const stands = treatment !== 'undecided' && treatment !== 'notApplicable';
  const due = decision?.due ?? null;
  return [
    ...(factsChanged ? (['factsChanged'] as const) : []),
    ...(stands && decision?.owner === '' ? (['noOwner'] as const) : []),
    ...(treatment !== 'notApplicable' && progress !== 'mitigated' && due !== null && due < today
      ? (['pastDue'] as const)
      : []),
  ];
}
