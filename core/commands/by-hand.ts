import { canonicalJson } from '../formats/canonical-json.ts';
import type { Change } from '../model/change.ts';
import { type ElementId, type FindingKey, findingKey, OWN_RISK, ownFindingKey, type RiskId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision, OwnFinding } from '../model/project.ts';
import { strings } from '../strings/index.ts';
import { changedFacts, type DecisionFacts, type Teller, undecided, withFacts } from './decide.ts';
import { decisionRow, row } from './row.ts';

const titles = strings.commands;

/**
 * Attaches one of the ten risks to elements for a reason that no rule knows. Where a rule attaches it
 * too, the reason stands beside those of the rule. Null without a reason, or when nothing would change.
 */
export function attachByHand(
  model: Model,
  risk: RiskId,
  elements: readonly ElementId[],
  reason: string,
): Change | null {
  const because = reason.trim();
  const rows = elements
    .filter((element) => model.element.has(element))
    .map((element) => ({ before: decisionOn(model, risk, element), element }))
    .filter(({ before }) => because !== '' && before.byHand !== because)
    .map(({ before }) => decisionRow(model, { ...before, byHand: because }));
  return rows.length === 0 ? null : { title: titles.attachByHand(risk), rows };
}

/** Takes the reason that a person gave for a risk away; what rules attach stays, and so does what was decided. */
export function detachByHand(model: Model, finding: FindingKey): Change | null {
  const before = model.decision.get(finding);
  if (!before || before.byHand === null) return null;
  const after = { ...before, byHand: null };
  const kept = saysSomething(after) ? decisionRow(model, after) : row(model, 'decision', finding, null);
  return { title: titles.detachByHand(before.risk), rows: [kept] };
}

/**
 * Writes a finding outside the ten risks on elements, on each under an id of its own. Null without a
 * title or without an element.
 */
export function writeOwnFinding(
  model: Model,
  places: readonly { readonly id: string; readonly element: ElementId }[],
  said: Pick<OwnFinding, 'title' | 'description' | 'severity'>,
): Change | null {
  const title = said.title.trim();
  const own: OwnFinding = { ...said, title, mitigated: false, source: '' };
  const rows = places
    .filter(({ element }) => title !== '' && model.element.has(element))
    .map(({ id, element }) => ({ ...undecided({ key: ownFindingKey(id), risk: OWN_RISK, element }), own }))
    .map((decision) => decisionRow(model, decision));
  return rows.length === 0 ? null : { title: titles.writeOwnFinding(title), rows };
}

/** Says more about a finding outside the ten risks; it keeps a title. Typing is one step of the history. */
export function describeOwnFinding(
  model: Model,
  finding: FindingKey,
  facts: Partial<Omit<OwnFinding, 'source'>>,
): Change | null {
  const before = model.decision.get(finding);
  if (!before?.own) return null;
  const own = { ...before.own, ...facts };
  const title = own.title.trim() || before.own.title;
  return changed(model, before, { ...before, own: { ...own, title } }, Object.keys(facts));
}

/** Decides on a finding outside the ten risks, or adds to a decision. */
export function decideOwnFinding(
  model: Model,
  finding: FindingKey,
  facts: Partial<DecisionFacts>,
  teller?: Teller,
): Change | null {
  const before = model.decision.get(finding);
  if (!before?.own) return null;
  const after = withFacts(before, facts, teller);
  if (changedFacts(before, after, facts).length === 0) return null;
  return changed(model, before, after, Object.keys(facts));
}

/** Takes a finding outside the ten risks away, with what was decided about it. */
export function removeOwnFinding(model: Model, finding: FindingKey): Change | null {
  const own = model.decision.get(finding)?.own;
  return own ? { title: titles.removeOwnFinding(own.title), rows: [row(model, 'decision', finding, null)] } : null;
}

const TYPED: ReadonlySet<string> = new Set(['title', 'description', 'reason', 'owner']);

function changed(model: Model, before: Decision, after: Decision, facts: readonly string[]): Change | null {
  if (canonicalJson(before) === canonicalJson(after)) return null;
  const typed = facts.every((fact) => TYPED.has(fact));
  const key = typed ? { mergeKey: `own ${before.finding} ${facts.join(' ')}` } : {};
  return { title: titles.changeOwnFinding(after.own?.title ?? ''), rows: [decisionRow(model, after)], ...key };
}

function decisionOn(model: Model, risk: RiskId, element: ElementId): Decision {
  const key = findingKey(risk, element);
  return model.decision.get(key) ?? undecided({ key, risk, element });
}

/** True while a decision holds anything that a person said. */
function saysSomething({ treatment, reason, owner, due, parked }: Decision): boolean {
  return treatment !== 'undecided' || reason !== '' || owner !== '' || due !== null || parked === true;
}
