import { isLeaving } from '../assessment/decision-standing.ts';
import { canonicalJson } from '../formats/canonical-json.ts';
import { strings } from '../strings/index.ts';
import type { Change } from '../model/change.ts';
import { type FindingKey, type StrategyId, strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision, Mitigation } from '../model/project.ts';
import type { Finding } from '../risks/finding.ts';
import { decisionRow, mitigationRow } from './row.ts';

/** What a person can say about a finding. */
export interface DecisionFacts extends Pick<Decision, 'treatment' | 'reason' | 'owner' | 'due'> {
  /** Until when it is left as it is, `2026-12-31`; null for no such day. */
  readonly until: string | null;
}

/** Who says it, empty where nobody gave a name, and when, in milliseconds since 1970. */
export interface Teller {
  readonly by: string;
  readonly at: number;
}

/** The decision on a finding that nobody has decided on yet. */
export function undecided(finding: Pick<Finding, 'key' | 'risk' | 'element'>): Decision {
  return {
    finding: finding.key,
    risk: finding.risk,
    element: finding.element,
    treatment: 'undecided',
    reason: '',
    owner: '',
    due: null,
    basis: [],
    byHand: null,
    own: null,
  };
}

/**
 * Decides on a finding, or adds to a decision. A new treatment remembers the causes it was decided
 * on, so that a decision whose facts changed can be told from one that still stands, and who chose it when.
 */
export function decide(
  model: Model,
  finding: Pick<Finding, 'key' | 'risk' | 'element' | 'causes'>,
  facts: Partial<DecisionFacts>,
  teller?: Teller,
): Change | null {
  const before = model.decision.get(finding.key) ?? undecided(finding);
  const after: Decision = { ...withFacts(before, facts, teller), basis: basisAfter(before, finding, facts) };
  const changed = changedFacts(before, after, facts);
  const isSame = after.basis.join() === before.basis.join() && after.parked === before.parked;
  if (changed.length === 0 && isSame) return null;
  const typed = changed.length > 0 && changed.every((fact) => fact === 'reason' || fact === 'owner');
  const key = typed ? { mergeKey: `decide ${finding.key} ${changed.join(' ')}` } : {};
  return { title: strings.commands.decide(finding.risk), rows: [decisionRow(model, after)], ...key };
}

/** The facts that a decision did not have before. */
export function changedFacts(
  before: Decision,
  after: Decision,
  facts: Partial<DecisionFacts>,
): readonly (keyof DecisionFacts)[] {
  return (Object.keys(facts) as (keyof DecisionFacts)[]).filter((fact) => before[fact] !== after[fact]);
}

/**
 * A decision with further facts. Only what is left as it is has a day until when; who decided is
 * whoever chose the treatment last or moved that day.
 */
export function withFacts(before: Decision, facts: Partial<DecisionFacts>, teller?: Teller): Decision {
  const { until: kept, by, at, parked, ...rest } = before;
  const { until: said, ...others } = facts;
  const until = said === undefined ? kept : (said ?? undefined);
  const isDecided = facts.treatment !== undefined || said !== undefined;
  const told = isDecided && teller ? { at: teller.at, ...(teller.by !== '' && { by: teller.by }) } : { at, by };
  // What is decided on is no longer put off.
  const isPutOff = (facts.treatment ?? 'undecided') === 'undecided';
  const decision = { ...rest, ...others, parked: isPutOff ? parked : undefined };
  return compact({ ...decision, until: isLeaving(decision.treatment) ? until : undefined, ...told });
}

/** Without the facts that are absent. */
function compact(decision: { [Fact in keyof Decision]: Decision[Fact] | undefined }): Decision {
  return Object.fromEntries(Object.entries(decision).filter(([, value]) => value !== undefined)) as unknown as Decision;
}

function basisAfter(
  before: Decision,
  finding: Pick<Finding, 'causes'>,
  facts: Partial<DecisionFacts>,
): readonly string[] {
  // A new day says that it still stands, on the facts of today.
  const isRenewed = facts.until != null && isLeaving(before.treatment);
  const treatment = facts.treatment ?? (isRenewed ? before.treatment : undefined);
  if (treatment === undefined) return before.basis;
  return treatment === 'undecided' ? [] : finding.causes.map((cause) => cause.id).toSorted();
}

/** What a person can say about a prevention strategy; empty texts and null take back what was said. */
export interface StrategyFacts extends Pick<Mitigation, 'status' | 'note'> {
  readonly evidence: string;
  readonly owner: string;
  readonly due: string | null;
}

/** Says how far a prevention strategy is for a finding, what shows it, and who sees to it until when. */
export function setStrategy(
  model: Model,
  finding: FindingKey,
  strategy: StrategyId,
  facts: Partial<StrategyFacts>,
): Change | null {
  const before = model.strategy.get(strategyKey(finding, strategy)) ?? {
    finding,
    strategy,
    status: 'notStarted',
    note: '',
  };
  const said = Object.entries({ ...before, ...facts }).filter(
    ([fact, value]) => fact === 'note' || (value ?? '') !== '',
  );
  const after = Object.fromEntries(said) as unknown as Mitigation;
  if (canonicalJson(after) === canonicalJson(before)) return null;
  const typed = Object.keys(facts).every((fact) => TYPED.has(fact));
  const key = typed ? { mergeKey: `${Object.keys(facts).join(' ')} ${finding} ${strategy}` } : {};
  return { title: strings.commands.setStrategy, rows: [mitigationRow(model, after)], ...key };
}

const TYPED: ReadonlySet<string> = new Set(['note', 'evidence', 'owner']);
