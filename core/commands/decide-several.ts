import type { Change, RowChange } from '../model/change.ts';
import { type FindingKey, type StrategyId, strategyKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { StrategyStatus } from '../model/project.ts';
import type { Finding } from '../risks/finding.ts';
import { strings } from '../strings/index.ts';
import { decideOwnFinding } from './by-hand.ts';
import { decide, type DecisionFacts, setStrategy, type Teller } from './decide.ts';

type Decided = Pick<Finding, 'key' | 'risk' | 'element' | 'causes'>;

/**
 * Says the same of several findings, of rules and of people's own, as one step. A day until when is said only where it
 * counts; whatever a finding says already is let be.
 *
 * @param findings those of rules among them
 */
export function decideSeveral(
  model: Model,
  keys: readonly FindingKey[],
  findings: ReadonlyMap<FindingKey, Decided>,
  facts: Partial<DecisionFacts>,
  teller?: Teller,
): Change | null {
  const rows = keys.flatMap((key): readonly RowChange[] => {
    const finding = findings.get(key);
    const change = finding ? decide(model, finding, facts, teller) : decideOwnFinding(model, key, facts, teller);
    return change?.rows ?? [];
  });
  return rows.length === 0 ? null : { title: strings.decisions.several.set(rows.length), rows };
}

/** Sets the state of one strategy at several findings, as one step. */
export function setStrategySeveral(
  model: Model,
  keys: readonly FindingKey[],
  strategy: StrategyId,
  status: StrategyStatus,
): Change | null {
  const rows = keys
    .filter((key) => (model.strategy.get(strategyKey(key, strategy))?.status ?? 'notStarted') !== status)
    .flatMap((key) => setStrategy(model, key, strategy, { status })?.rows ?? []);
  return rows.length === 0 ? null : { title: strings.decisions.several.set(rows.length), rows };
}
