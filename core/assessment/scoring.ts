import type { PreventionStrategy } from '../knowledge/catalogue.ts';
import type { StrategyStatus } from '../model/project.ts';
import { asShown, type Band } from './bands.ts';
import { DEFAULT_SCHEME, type ScoringScheme } from './scheme.ts';

/** Where a factor's value comes from: OWASP's sample, the drawing, or a person. */
export type FactorSource = 'sample' | 'derived' | 'assessed';

/** One input of the score, 1 (best for the owner) to 5 (worst). */
export interface Factor {
  readonly value: number;
  readonly source: FactorSource;
  /** Why it is so; absent for a sample. */
  readonly reason?: string;
}

export type FactorName = 'exploitability' | 'exposure' | 'unnoticed' | 'impact';

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
function creditOf(status: StrategyStatus, when: 'now' | 'planned', scheme: ScoringScheme): number {
  switch (status) {
    case 'verified':
      return scheme.verifiedCredit;
    case 'implemented':
      return scheme.implementedCredit;
    case 'inProgress':
      return when === 'planned' ? scheme.implementedCredit : scheme.inProgressCredit;
    case 'planned':
      return when === 'planned' ? scheme.implementedCredit : 0;
    case 'notStarted':
    case 'notApplicable':
      return 0;
  }
}

/** What a strategy weighs, by the catalogue's 0 to 3. */
function weightOf(weight: number, { weakWeight, moderateWeight, strongWeight }: ScoringScheme): number {
  return [0, weakWeight, moderateWeight, strongWeight][weight] ?? 0;
}

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
 *   here, but never less than that of one strong strategy: where OWASP names only weak ones, doing them all would
 *   otherwise take off as much as doing everything where it names strong ones. Where they have no weight nothing is covered.
 * @param steps the states of those and of any extra strategies, which add to what is covered only.
 */
export function coverageOf(
  named: readonly Step['strategy'][],
  steps: readonly Step[],
  when: 'now' | 'planned',
  scheme: ScoringScheme = DEFAULT_SCHEME,
): Coverage {
  const share = (counts: (kind: PreventionStrategy['kind']) => boolean): number => {
    const weigh = ({ kind, weight }: Step['strategy']): number => (counts(kind) ? weightOf(weight, scheme) : 0);
    const whole = named.reduce((sum, strategy) => sum + weigh(strategy), 0);
    const done = steps.reduce((sum, { strategy, status }) => sum + weigh(strategy) * creditOf(status, when, scheme), 0);
    return whole === 0 ? 0 : Math.min(done / Math.max(whole, scheme.strongWeight), 1);
  };
  return { prevention: share((kind) => kind !== 'limit'), limitation: share((kind) => kind === 'limit') };
}

/** The rating that is left with the coverage in place. Controls never bring a risk to zero. Source: NIST AI 100-2. */
export function residualRating(
  { likelihood, impact }: Rating,
  { prevention, limitation }: Coverage,
  { likelihoodCap, impactCap }: ScoringScheme = DEFAULT_SCHEME,
): Rating {
  return {
    likelihood: 1 + (likelihood - 1) * (1 - likelihoodCap * prevention),
    impact: 1 + (impact - 1) * (1 - impactCap * limitation),
  };
}

/** Likelihood times impact, 1 to 25, not rounded. */
export function score({ likelihood, impact }: Rating): number {
  return likelihood * impact;
}

/** The words for a score. */
export function bandOf(value: number, scheme: ScoringScheme = DEFAULT_SCHEME): Band {
  const shown = asShown(value);
  if (shown < scheme.mediumFrom) return 'low';
  if (shown < scheme.highFrom) return 'medium';
  return shown < scheme.criticalFrom ? 'high' : 'critical';
}

const JUDGEMENT: Readonly<Record<FactorSource, number>> = { sample: 0, derived: 0.5, assessed: 1 };

/** Low < 1/3 <= medium < 2/3 <= high, by how much of each factor somebody judged for this system. */
export function confidenceOf(factors: readonly Factor[]): Confidence {
  const share = factors.reduce((sum, { source }) => sum + JUDGEMENT[source], 0) / factors.length;
  if (share < 1 / 3) return 'low';
  return share < 2 / 3 ? 'medium' : 'high';
}
