import type { FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision } from '../model/project.ts';
import { finished, type Steps } from '../steps.ts';
import { type Finding, inOrder, isSameFinding } from './finding.ts';
import type { RuleBook } from './graph.ts';
import { findingsOn } from './findings-on.ts';
import { type Ground, groundsIn } from './grounds.ts';
import { componentNames } from './names.ts';
import { type Part, partAt } from './parts.ts';

/**
 * Which risks of the catalogue attach to what is drawn, and why. Findings on components that are out
 * of scope are among them; `splitByScope` sets those apart.
 *
 * @returns one finding per risk and element with all its causes, in the order of risk and element
 *   id; whatever the order of the model's rows, the result is the same.
 */
export function findFindings(model: Model, rules: RuleBook): readonly Finding[] {
  return finished(findingsInSteps(model, rules));
}

/**
 * The same in steps, so that somebody can be served between them.
 *
 * @param before findings of another state of the model: what comes out as it is there is the same object
 */
export function* findingsInSteps(
  model: Model,
  rules: RuleBook,
  before: readonly Finding[] = [],
): Steps<readonly Finding[]> {
  const nameOf = componentNames(model, rules.types);
  const byHand = attachedByHand(model);
  let keys: ReadonlyMap<FindingKey, Finding> | undefined;
  const asBefore = (finding: Finding): Finding => {
    keys ??= new Map(before.map((one) => [one.key, one]));
    const same = keys.get(finding.key);
    return same && isSameFinding(same, finding) ? same : finding;
  };
  const grounds = yield* groundsIn(model, rules);
  const inPart = (part: Part | undefined): readonly Finding[] =>
    findingsOn((part && grounds.get(part)) ?? NO_PART, byHand.get(part) ?? NONE, nameOf, rules.related, asBefore);
  return [...grounds.keys(), undefined].flatMap(inPart).sort(inOrder);
}

/** There are no rules for boundaries and texts. */
const NO_PART: readonly Ground[] = [];
const NONE: readonly Decision[] = [];

/** The risks that people attached to what is drawn, by the part of the drawing. */
function attachedByHand(model: Model): ReadonlyMap<Part | undefined, readonly Decision[]> {
  const attached = [...model.decision.values()].filter(
    ({ byHand, element }) => byHand !== null && model.element.has(element),
  );
  if (attached.length === 0) return new Map();
  const partOf = partAt(model);
  return Map.groupBy(attached, ({ element }) => partOf(element));
}
