import type { PreventionStrategy } from '../knowledge/catalogue.ts';
import type { StrategyStatus } from '../model/project.ts';

/** Where a factor's value comes from: OWASP's sample, the drawing, or a person. */
export type FactorSource = 'sample' | 'derived' | 'assessed';

/** One input of the score, 1 (best for the owner) to 5 (worst). */
export interface Factor {
  readonly value: number;
  readonly source: FactorSource;
}

export type FactorName = 'exploitability' | 'exposure' | 'unnoticed' | 'impact';

/** How a score is read in words: low < 5 <= medium < 10 <= high < 17 <= critical. */
export type Band = 'low' | 'medium' | 'high' | 'critical';
export const BANDS = ['low', 'medium', 'high', 'critical'] as const satisfies readonly Band[];

/** How much of a score rests on somebody's judgement of this very system. */
export type Confidence = 'low' | 'medium' | 'high';

/** Likelihood and impact, 1 to 5 each; the score is their product. */
export interface Rating {
  readonly likelihood: number;
  readonly impact: number;
}

/** A strategy with the state it is in. */
export interface Step {
  readonly strategy: Pick<PreventionStrategy, 'kind' | 'weight'>;
  readonly status: StrategyStatus;
}

/** How much of what strategies of a kind can do is done, 0 to 1. */
export interface Coverage {
  /** Of those that prevent or detect; they lower the likelihood. */
  readonly prevention: number;
  /** Of those that limit the damage; they lower the impact. */
  readonly limitation: number;
}

/** How much of its weight a strategy earns; `planned` as if what is planned and in progress were done. */
const CREDIT: Readonly<Record<'now' | 'planned', Readonly<Record<StrategyStatus, number>>>> = {
  now: { notStarted: 0, planned: 0, inProgress: 0, implemented: 0.7, verified: 1, notApplicable: 0 },
  planned: { notStarted: 0, planned: 0.7, inProgress: 0.7, implemented: 0.7, verified: 1, notApplicable: 0 },
};

/** Controls never bring a risk to zero: what full coverage takes off the part above 1. Source: NIST AI 100-2. */
const MOST_TAKEN_OFF = { likelihood: 0.8, impact: 0.5 };

/**
 * The least that counts as the whole of a kind: one strong strategy. Where OWASP names only weak ones,
 * doing them all would otherwise take off as much as doing everything where it names strong ones.
 */
const LEAST_WHOLE = 3;

/** A strategy's next state on the way to being shown to work, or null when there is none. */
export function nextStatus(status: StrategyStatus): StrategyStatus | null {
  if (status === 'verified' || status === 'notApplicable') return null;
  return status === 'implemented' ? 'verified' : 'implemented';
}

/** Before any strategy: the mean of the three likelihood factors, capped by the opportunity, and the impact. */
export function inherentRating(factors: Readonly<Record<FactorName, Factor>>): Rating {
  const { exploitability, exposure, unnoticed, impact } = factors;
  const mean = (exploitability.value + exposure.value + unnoticed.value) / 3;
  return { likelihood: Math.min(mean, exposure.value + 1), impact: impact.value };
}

/**
 * What the steps taken cover of a risk's strategies.
 *
 * @param named OWASP's strategies for the risk: their weight is the whole, whatever is not applicable
 *   here, but never less than that of one strong strategy. Where they have no weight nothing is covered.
 * @param steps the states of those and of any extra strategies, which add to what is covered only.
 */
export function coverageOf(
  named: readonly Step['strategy'][],
  steps: readonly Step[],
  when: 'now' | 'planned',
): Coverage {
  const share = (counts: (kind: PreventionStrategy['kind']) => boolean): number => {
    const whole = named.reduce((sum, { kind, weight }) => (counts(kind) ? sum + weight : sum), 0);
    const done = steps.reduce(
      (sum, { strategy, status }) => (counts(strategy.kind) ? sum + strategy.weight * CREDIT[when][status] : sum),
      0,
    );
    return whole === 0 ? 0 : Math.min(done / Math.max(whole, LEAST_WHOLE), 1);
  };
  return { prevention: share((kind) => kind !== 'limit'), limitation: share((kind) => kind === 'limit') };
}

/** The rating that is left with the coverage in place. */
export function residualRating({ likelihood, impact }: Rating, { prevention, limitation }: Coverage): Rating {
  return {
    likelihood: 1 + (likelihood - 1) * (1 - MOST_TAKEN_OFF.likelihood * prevention),
    impact: 1 + (impact - 1) * (1 - MOST_TAKEN_OFF.impact * limitation),
  };
}

/** Likelihood times impact, 1 to 25, not rounded. */
export function score({ likelihood, impact }: Rating): number {
  return likelihood * impact;
}

/** The words for a score. */
export function bandOf(value: number): Band {
  if (value < 5) return 'low';
  if (value < 10) return 'medium';
  return value < 17 ? 'high' : 'critical';
}

const JUDGEMENT: Readonly<Record<FactorSource, number>> = { sample: 0, derived: 0.5, assessed: 1 };

/** Low < 1/3 <= medium < 2/3 <= high, by how much of each factor somebody judged for this system. */
export function confidenceOf(factors: Readonly<Record<FactorName, Factor>>): Confidence {
  const { exploitability, exposure, unnoticed, impact } = factors;
  const all = [exploitability, exposure, unnoticed, impact];
  const share = all.reduce((sum, { source }) => sum + JUDGEMENT[source], 0) / all.length;
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'medium' : 'high';
}
