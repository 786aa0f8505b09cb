import { applyChange, type Change } from '../model/change.ts';
import type { RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { findFindings } from './find-findings.ts';
import type { Finding } from './finding.ts';
import type { RuleBook } from './graph.ts';

/**
 * The risks that an edit would newly attach somewhere, in the order of their ids, without carrying it out.
 *
 * @param before the findings of `model` as it is
 */
export function addedRisks(
  model: Model,
  change: Change,
  rules: RuleBook,
  before: readonly Pick<Finding, 'key' | 'level'>[],
): readonly RiskId[] {
  const known = new Set(before.filter(({ level }) => level === 'attached').map(({ key }) => key));
  const after = findFindings(applyChange(model, change.rows), rules);
  const added = after.filter(({ key, level }) => level === 'attached' && !known.has(key));
  return [...new Set(added.map(({ risk }) => risk))].toSorted();
}
