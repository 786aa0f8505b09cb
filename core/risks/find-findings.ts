import { isolated } from '../formats/isolated.ts';
import type { Rule } from '../knowledge/catalogue.ts';
import { type ElementId, type FindingKey, findingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Decision } from '../model/project.ts';
import { finished, type Steps } from '../steps.ts';
import { all } from './condition.ts';
import { BY_HAND, type Cause, type Finding, handMadeCause } from './finding.ts';
import { graphOf, type RuleBook } from './graph.ts';
import { componentNames } from './names.ts';
import { relate } from './related.ts';
import type { Verdict } from './verdict.ts';

/** A suggestion stays quiet: at most so many questions may stand between it and the finding. */
const MOST_QUESTIONS = 2;

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

/** So many components are looked at in one step. */
const STEP = 50;

/** The same in steps, so that somebody can be served between them. */
export function* findingsInSteps(model: Model, rules: RuleBook): Steps<readonly Finding[]> {
  const graph = graphOf(model, rules.types);
  const nameOf = componentNames(model, rules.types);
  const judges = rules.rules.map((rule) => ({ rule, judge: all(rule.when, graph) }));
  const byType = new Map(rules.types.map(({ id }) => [id, judges.filter(({ rule }) => rule.at.includes(id))]));
  const causes = new Map<FindingKey, { risk: string; element: ElementId; causes: Cause[]; byHand: boolean }>();
  const add = (risk: string, element: ElementId, cause: Cause, byHand: boolean): void => {
    const key = findingKey(risk, element);
    const finding = causes.get(key) ?? { risk, element, causes: [], byHand: false };
    causes.set(key, finding);
    finding.causes.push(cause);
    finding.byHand ||= byHand;
  };
  for (const [node, { id, type }] of graph.components.entries()) {
    if (node % STEP === 0) yield;
    for (const { rule, judge } of byType.get(type) ?? []) {
      const cause = causeOf(rule, id, judge(node), nameOf);
      if (cause) add(rule.risk, id, cause, false);
    }
  }
  yield;
  for (const decision of model.decision.values()) {
    if (decision.byHand !== null && model.element.has(decision.element)) {
      add(decision.risk, decision.element, handMade(decision, decision.byHand), true);
    }
  }
  const findings = [...causes].map(([key, { risk, element, causes: found, byHand }]): Finding => {
    const attached = found.some((cause) => cause.holds === 'yes' && cause.rule !== BY_HAND);
    return {
      key,
      risk,
      element,
      level: attached ? 'attached' : byHand ? 'byHand' : 'suggested',
      causes: found.toSorted(surestFirst),
      related: [],
    };
  });
  const sorted = findings.sort((a, b) => compare(a.risk, b.risk) || compare(a.element, b.element));
  return relate(sorted, rules.related);
}

function causeOf(
  rule: Rule,
  anchor: ElementId,
  verdict: Verdict,
  nameOf: (component: ElementId) => string,
): Cause | null {
  if (verdict.truth === 'no') return null;
  if (verdict.truth === 'unknown' && verdict.questions.length > MOST_QUESTIONS) return null;
  const names: Readonly<Record<string, ElementId>> = { ...verdict.names, anchor };
  const bound = Object.keys(verdict.names)
    .sort()
    .map((name) => verdict.names[name]);
  const sentence = verdict.truth === 'yes' ? rule.because : (rule.perhaps ?? rule.because);
  return {
    id: [rule.id, ...bound].join(':'),
    rule: rule.id,
    holds: verdict.truth,
    because: sentence.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
      names[name] === undefined ? placeholder : isolated(nameOf(names[name])),
    ),
    path: verdict.path.length > 0 ? verdict.path : [anchor],
    questions: verdict.questions,
  };
}

function handMade({ finding, element }: Decision, reason: string): Cause {
  return { id: handMadeCause(finding), rule: BY_HAND, holds: 'yes', because: reason, path: [element], questions: [] };
}

function surestFirst(a: Cause, b: Cause): number {
  return compare(b.holds, a.holds) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
