import type { Assessment, FindingAssessment, StrategyAssessment } from '#core/assessment/finding-assessment.ts';
import { isOpen } from '#core/assessment/next-steps.ts';

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

export type AttentionReason = 'expired' | 'incomplete' | 'factsChanged' | 'noOwner' | 'pastDue';

/** A decision somebody should look at again, and why. */
export interface Attention {
  readonly at: FindingAssessment;
  readonly reasons: readonly AttentionReason[];
}

/**
 * The decisions that need somebody: they lapsed, their facts changed, they have no owner, or their date has
 * passed without the risk being mitigated. In the order of the findings.
 */
export function needingAttention({ findings, today }: Pick<Assessment, 'findings' | 'today'>): readonly Attention[] {
  return findings
    .filter(({ outOfScope }) => outOfScope === null)
    .map((at) => ({ at, reasons: reasonsOf(at, today) }))
    .filter(({ reasons }) => reasons.length > 0);
}

function reasonsOf(
  { decision, treatment, progress, factsChanged, lapse }: FindingAssessment,
  today: string | null,
): AttentionReason[] {
  const stands = treatment !== 'undecided' && treatment !== 'notApplicable';
  const due = decision?.due ?? null;
  return [
    ...(lapse === null ? [] : [lapse]),
    ...(factsChanged ? (['factsChanged'] as const) : []),
    ...(stands && decision?.owner === '' ? (['noOwner'] as const) : []),
    ...(treatment !== 'notApplicable' && progress !== 'mitigated' && due !== null && today !== null && due < today
      ? (['pastDue'] as const)
      : []),
  ];
}
