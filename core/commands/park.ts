import { canonicalJson } from '../formats/canonical-json.ts';
import type { Change } from '../model/change.ts';
import type { Model } from '../model/model.ts';
import { type Finding, handMadeCause } from '../risks/finding.ts';
import { strings } from '../strings/index.ts';
import { decide, type Teller, undecided, withFacts } from './decide.ts';
import { decisionRow, row } from './row.ts';

const titles = strings.present.edits;

/** Puts a finding off for later; null when it is parked already. */
export function park(model: Model, finding: Pick<Finding, 'key' | 'risk' | 'element'>): Change | null {
  const before = model.decision.get(finding.key) ?? undecided(finding);
  if (before.parked) return null;
  return {
    title: titles.park(before.own?.title ?? finding.risk),
    rows: [decisionRow(model, { ...before, parked: true })],
  };
}

/** Takes a finding off the list of what was parked; null when it is not on it. */
export function unpark(model: Model, finding: Pick<Finding, 'key' | 'risk' | 'element'>): Change | null {
  const before = model.decision.get(finding.key);
  if (!before?.parked) return null;
  const { parked: _, ...after } = before;
  const isEmpty = canonicalJson(after) === canonicalJson(undecided(finding));
  const kept = isEmpty ? row(model, 'decision', finding.key, null) : decisionRow(model, after);
  return { title: titles.unpark(before.own?.title ?? finding.risk), rows: [kept] };
}

/**
 * Says that a finding applies: it is to be mitigated. A suggestion is also attached by hand, for it was a person who
 * answered what the drawing leaves open.
 */
export function confirm(model: Model, finding: Finding, teller?: Teller): Change | null {
  if (finding.level !== 'suggested') return decide(model, finding, { treatment: 'mitigate' }, teller);
  const before = model.decision.get(finding.key) ?? undecided(finding);
  const basis = [...finding.causes.map(({ id }) => id), handMadeCause(finding.key)].toSorted();
  const after = {
    ...withFacts(before, { treatment: 'mitigate' }, teller),
    byHand: titles.confirmedBecause,
    basis,
  };
  return { title: strings.commands.decide(finding.risk), rows: [decisionRow(model, after)] };
}
