import type { PreventionStrategy } from '../knowledge/catalogue.ts';
import type { FindingKey, RiskId, StrategyId } from '../model/ids.ts';
import { stands, type Assessment, type FindingAssessment, type StrategyAssessment } from './finding-assessment.ts';

/** What the efforts cost, in units of a small one. */
const COSTS: Readonly<Record<PreventionStrategy['effort'], number>> = { small: 1, medium: 2, large: 4 };

/** What one strategy would take off the scores of the whole project. */
export interface NextStep {
  readonly strategy: PreventionStrategy;
  readonly risk: RiskId;
  /** Summed over `findings`, in points of the residual score. */
  readonly removes: number;
  /** `removes` by what the strategy costs: a small effort 1, a medium one 2, a large one 4. */
  readonly perEffort: number;
  /** The findings it helps, the one it helps most first. */
  readonly findings: readonly FindingKey[];
  /** Those of them where nobody has planned it yet. */
  readonly unplanned: readonly FindingKey[];
}

/**
 * The strategies that would lower scores most for their effort if they went one step further, best first. Findings
 * that were accepted, avoided or transferred are left as decided.
 */
export function nextSteps({ findings }: Pick<Assessment, 'findings'>): readonly NextStep[] {
  const helped = new Map<StrategyId, { at: FindingAssessment; step: StrategyAssessment }[]>();
  for (const at of findings) {
    if (!stands(at) || (at.treatment !== 'undecided' && at.treatment !== 'mitigate')) continue;
    for (const step of at.strategies.filter(isOpen)) {
      helped.set(step.strategy.id, [...(helped.get(step.strategy.id) ?? []), { at, step }]);
    }
  }
  return [...helped.values()]
    .map((steps) => steps.toSorted((a, b) => b.step.removes - a.step.removes))
    .flatMap((steps) => {
      const [first] = steps;
      if (!first) return [];
      const { strategy } = first.step;
      const removes = steps.reduce((sum, { step }) => sum + step.removes, 0);
      const keysOf = (some: typeof steps): readonly FindingKey[] => some.map(({ at }) => at.finding.key);
      return [
        {
          strategy,
          risk: first.at.finding.risk,
          removes,
          perEffort: removes / COSTS[strategy.effort],
          findings: keysOf(steps),
          unplanned: keysOf(steps.filter(({ step }) => step.status === 'notStarted')),
        },
      ];
    })
    .toSorted((a, b) => b.perEffort - a.perEffort || (a.strategy.id < b.strategy.id ? -1 : 1));
}

/** True for a strategy that would still lower the score of its finding. */
export function isOpen({ status, removes }: StrategyAssessment): boolean {
  return status !== 'notApplicable' && removes > 0;
}
