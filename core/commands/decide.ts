import { strings } from '../strings/index.ts';
import type { Change } from '../model/change.ts';
import { type FindingKey, type StrategyId, strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision, Mitigation } from '../model/project.ts';
import type { Finding } from '../risks/finding.ts';
import { decisionRow, mitigationRow } from './row.ts';

/** What a person can say about a finding. */
export type DecisionFacts = Pick<Decision, 'treatment' | 'reason' | 'owner' | 'due'>;

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
 * on, so that a decision whose facts changed can be told from one that still stands.
 */
export function decide(model: Model, finding: Finding, facts: Partial<DecisionFacts>): Change | null {
  const before = model.decision.get(finding.key) ?? undecided(finding);
  const after: Decision = { ...before, ...facts, basis: basisAfter(before, finding, facts) };
  const changed = (Object.keys(facts) as (keyof DecisionFacts)[]).filter((fact) => before[fact] !== after[fact]);
  if (changed.length === 0 && after.basis.join() === before.basis.join()) return null;
  const typed = changed.every((fact) => fact === 'reason' || fact === 'owner');
  const key = typed ? { mergeKey: `decide ${finding.key} ${changed.join(' ')}` } : {};
  return { title: strings.commands.decide(finding.risk), rows: [decisionRow(model, after)], ...key };
}

function basisAfter(before: Decision, finding: Finding, facts: Partial<DecisionFacts>): readonly string[] {
  if (facts.treatment === undefined) return before.basis;
  return facts.treatment === 'undecided' ? [] : finding.causes.map((cause) => cause.id).toSorted();
}

/** Says how far a prevention strategy is for a finding, or adds a note to it. */
export function setStrategy(
  model: Model,
  finding: FindingKey,
  strategy: StrategyId,
  facts: Partial<Pick<Mitigation, 'status' | 'note'>>,
): Change | null {
  const before = model.strategy.get(strategyKey(finding, strategy)) ?? {
    finding,
    strategy,
    status: 'notStarted',
    note: '',
  };
  const after: Mitigation = { ...before, ...facts };
  if (after.status === before.status && after.note === before.note) return null;
  const key = facts.status === undefined ? { mergeKey: `note ${finding} ${strategy}` } : {};
  return { title: strings.commands.setStrategy, rows: [mitigationRow(model, after)], ...key };
}
