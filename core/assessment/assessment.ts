import type { Catalogue, PreventionStrategy, Risk } from '../knowledge/catalogue.ts';
import { strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision, Mitigation, StrategyStatus } from '../model/project.ts';
import type { Finding } from '../risks/finding.ts';
import { scopeReason } from '../risks/scope.ts';
import { finished, type Steps } from '../steps.ts';
import {
  type Assessment,
  type FindingAssessment,
  isToReview,
  type Progress,
  stands,
  type StrategyAssessment,
} from './finding-assessment.ts';
import { type Covered, coverages } from './coverage.ts';
import { lapseOf, statusThatCounts, treatmentThatCounts } from './decision-standing.ts';
import { exposures, stakes } from './exposure.ts';
import { factorsOf } from './factors.ts';
import { type Assessed, isScoredAlike, leftAsItWas } from './left-as-it-was.ts';
import { bandAt, rate } from './rating.ts';
import { isBeyondAppetite, schemeOf, type ScoringScheme } from './scheme.ts';
import { BANDS } from './bands.ts';
import { type Rating, residualRating, score } from './scoring.ts';
import { countsOf, postureOf } from './totals.ts';

/** What of the catalogue an assessment needs; every catalogue has it. */
type Knowledge = Pick<Catalogue, 'types' | 'risks'>;

const EFFORTS = ['small', 'medium', 'large'] as const satisfies readonly PreventionStrategy['effort'][];

/**
 * Scores every finding and adds them up.
 *
 * @param findings of this model with this catalogue's rules; those of a risk that the catalogue does
 *   not have are left out.
 * @param scheme the project's own unless said otherwise.
 * @param today `2026-12-31`; without it no decision expires.
 */
export function assess(
  model: Model,
  catalogue: Knowledge,
  findings: readonly Finding[],
  scheme: ScoringScheme = schemeOf(model),
  today: string | null = null,
): Assessment {
  return finished(assessInSteps(model, catalogue, findings, scheme, today));
}

/** So many findings are scored in one step. */
const STEP = 50;

/**
 * The same in steps, so that somebody can be served between them.
 *
 * @param before what was assessed before some edits: what they leave as it is stays the same object
 */
export function* assessInSteps(
  model: Model,
  catalogue: Knowledge,
  findings: readonly Finding[],
  scheme: ScoringScheme = schemeOf(model),
  today: string | null = null,
  before: Assessed | null = null,
): Steps<Assessment> {
  const risks = new Map(catalogue.risks.map((risk) => [risk.id, risk]));
  const context = {
    model,
    scheme,
    today,
    coverage: coverages(scheme),
    exposure: exposures(model, catalogue),
    atStake: stakes(model, catalogue),
  };
  const now = { ...context, catalogue };
  const stays = leftAsItWas(now, before);
  const same: FindingAssessment[] = [];
  const assessed: FindingAssessment[] = [];
  for (const finding of findings) {
    const risk = risks.get(finding.risk);
    if (!risk) continue;
    const last = stays(finding);
    if (last) {
      same.push(last);
      continue;
    }
    if (assessed.length % STEP === 0) yield;
    assessed.push(assessFinding(context, risk, finding));
  }
  if (assessed.length > 0) yield;
  else if (before?.assessment.findings.length === same.length && isScoredAlike(now, before)) return before.assessment;
  return addedUp(sorted(same, assessed, before), catalogue, now);
}

/**
 * The assessment that findings make up, scored by a scheme on a day.
 *
 * @param findings in the order in which an assessment has them
 */
export function addedUp(
  findings: readonly FindingAssessment[],
  { risks }: Pick<Catalogue, 'risks'>,
  { scheme, today }: Pick<Assessment, 'scheme' | 'today'>,
): Assessment {
  return {
    findings,
    byKey: new Map(findings.map((one) => [one.finding.key, one])),
    counts: countsOf(
      findings,
      risks.map(({ id }) => id),
    ),
    posture: postureOf(findings.filter(stands)),
    scheme,
    today,
  };
}

interface Context {
  readonly model: Model;
  readonly scheme: ScoringScheme;
  readonly today: string | null;
  readonly coverage: ReturnType<typeof coverages>;
  readonly exposure: ReturnType<typeof exposures>;
  readonly atStake: ReturnType<typeof stakes>;
}

function assessFinding(context: Context, risk: Risk, finding: Finding): FindingAssessment {
  const { model, scheme, today, exposure, atStake } = context;
  const factors = factorsOf(model, risk, finding, exposure(finding.element));
  const steps = [...risk.strategies, ...risk.controls].map((strategy) =>
    takenOn(strategy, model.strategy.get(strategyKey(finding.key, strategy.id))),
  );
  const coverage = context.coverage(risk, steps);
  const { inherent, ...rated } = rate(model, finding.key, factors, coverage.now, scheme);
  const left = residualRating(inherent, coverage.now, scheme);
  const planned = residualRating(inherent, coverage.planned, scheme);
  const residual = score(left);
  const band = bandAt(left, scheme);
  const decision = model.decision.get(finding.key) ?? null;
  return {
    finding,
    treatment: treatmentThatCounts(decision, today),
    progress: progressOf(steps.map(({ status }) => status)),
    factors,
    inherent: score(inherent),
    residual,
    target: score(planned),
    ratings: { inherent, residual: left, target: planned },
    inherentBand: bandAt(inherent, scheme),
    band,
    isBeyondAppetite: isBeyondAppetite(residual, band, scheme),
    ...rated,
    strategies: orderStrategies({ inherent, scheme }, residual, steps, coverage),
    decision,
    lapse: decision && lapseOf(decision, today),
    factsChanged: decision !== null && haveFactsChanged(decision, finding),
    atStake: atStake(finding.element),
    outOfScope: scopeReason(model, finding.element),
  };
}

type Taken = Omit<StrategyAssessment, 'removes'>;

/** The stand that the project has taken on a strategy. */
function takenOn(strategy: PreventionStrategy, kept: Mitigation | undefined): Taken {
  const status = kept ? statusThatCounts(kept) : 'notStarted';
  return {
    strategy,
    status,
    isUnproven: kept !== undefined && kept.status !== status,
    note: kept?.note ?? '',
    evidence: kept?.evidence ?? '',
    owner: kept?.owner ?? '',
    due: kept?.due ?? null,
  };
}

/** What removes most first; among equals what takes less effort, then OWASP's order, further controls last. */
function orderStrategies(
  { inherent, scheme }: { inherent: Rating; scheme: ScoringScheme },
  residual: number,
  steps: readonly Taken[],
  { further }: Covered,
): readonly StrategyAssessment[] {
  return steps
    .map((step, index) => {
      const then = further[index] ?? null;
      return { ...step, removes: then === null ? 0 : residual - score(residualRating(inherent, then, scheme)) };
    })
    .sort((a, b) => b.removes - a.removes || effort(a) - effort(b));
}

function effort({ strategy }: StrategyAssessment): number {
  return EFFORTS.indexOf(strategy.effort);
}

/** Mitigated once something is implemented and nothing that was begun or planned is left to do. */
function progressOf(statuses: readonly StrategyStatus[]): Progress {
  const some = (...of: readonly StrategyStatus[]): boolean => statuses.some((status) => of.includes(status));
  if (some('planned', 'inProgress')) return 'mitigating';
  return some('implemented', 'verified') ? 'mitigated' : 'open';
}

/** A treatment was decided on other reasons than those that hold now; an undecided one rests on none. */
function haveFactsChanged({ treatment, basis }: Decision, finding: Finding): boolean {
  if (treatment === 'undecided') return false;
  const now = finding.causes.map((cause) => cause.id);
  return now.length !== basis.length || now.some((id) => !basis.includes(id));
}

/** What stays is in order already. */
function sorted(
  same: readonly FindingAssessment[],
  others: readonly FindingAssessment[],
  before: Assessed | null,
): readonly FindingAssessment[] {
  const staying = new Set(same);
  const inOrder = before?.assessment.findings.filter((one) => staying.has(one)) ?? [];
  return [...inOrder, ...others].sort(mostUrgentFirst);
}

function mostUrgentFirst(a: FindingAssessment, b: FindingAssessment): number {
  if (isToReview(a) !== isToReview(b)) return isToReview(a) ? -1 : 1;
  const byBand = BANDS.indexOf(b.band) - BANDS.indexOf(a.band);
  return byBand || b.residual - a.residual || (a.finding.key < b.finding.key ? -1 : 1);
}
