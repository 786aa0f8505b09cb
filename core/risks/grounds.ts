import type { Rule } from '../knowledge/catalogue.ts';
import type { ComponentTypeId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import type { Steps } from '../steps.ts';
import { all } from './condition.ts';
import { type Graph, graphOf, type Node, type RuleBook } from './graph.ts';
import { type Part, partsOf } from './parts.ts';
import { holding } from './predicates/holding.ts';
import { type Asked, remembering, type Surroundings, surroundingsIn } from './surroundings.ts';
import type { Verdict } from './verdict.ts';

/** What a rule says of a component, before it is put in words: it holds, or an answer would decide. */
export interface Ground {
  readonly rule: Rule;
  readonly anchor: ElementId;
  readonly verdict: Verdict & { readonly truth: 'yes' | 'unknown' };
}

/** A suggestion stays quiet: at most so many questions may stand between it and the finding. */
const MOST_QUESTIONS = 2;
/** So many components are looked at in one step. */
const STEP = 50;

interface Judged {
  readonly rules: RuleBook;
  /** What was asked of the surroundings to judge. */
  readonly asked: Asked;
  readonly grounds: readonly Ground[];
}

const judged = new WeakMap<Part, Judged>();

/**
 * What the rules say of the components of a model, by the part that these are of: asked once as long as neither the
 * part changes nor what the rules asked of its surroundings, whoever asks.
 */
export function* groundsIn(model: Model, rules: RuleBook): Steps<ReadonlyMap<Part, readonly Ground[]>> {
  const around = aroundParts(model, rules);
  const found = new Map<Part, readonly Ground[]>();
  for (const part of partsOf(model)) {
    found.set(part, knownIn(part, rules, around) ?? (yield* judge(model, part, rules, around)));
  }
  return found;
}

function knownIn(part: Part, rules: RuleBook, around: Surroundings): readonly Ground[] | undefined {
  const last = judged.get(part);
  return last?.rules === rules && last.asked.isToldBy(around) ? last.grounds : undefined;
}

function* judge(model: Model, part: Part, rules: RuleBook, around: Surroundings): Steps<readonly Ground[]> {
  const asked = remembering(around);
  const graph = graphOf(model, part, rules.types).amid(asked.surroundings);
  const judgesOf = judges(graph, rules);
  const grounds: Ground[] = [];
  for (const [node, { id, type }] of graph.components.entries()) {
    if (node % STEP === 0) yield;
    for (const { rule, judge } of judgesOf(type)) {
      const verdict = judge(node);
      if (isGround(verdict)) grounds.push({ rule, anchor: id, verdict });
    }
  }
  yield;
  judged.set(part, { rules, asked, grounds });
  return grounds;
}

function aroundParts(model: Model, { types }: RuleBook): Surroundings {
  const holdings = partsOf(model).map((part) => holding(graphOf(model, part, types)));
  return surroundingsIn(model, holdings);
}

/** True when the rules have to be asked anew about more than so many elements. */
export function isMuchToJudge(model: Model, rules: RuleBook, most: number): boolean {
  const parts = partsOf(model);
  const sizeOf = (some: readonly Part[]): number => some.reduce((sum, { ids }) => sum + ids.size, 0);
  if (sizeOf(parts.filter((part) => judged.get(part)?.rules !== rules)) > most) return true;
  const around = aroundParts(model, rules);
  return sizeOf(parts.filter((part) => !knownIn(part, rules, around))) > most;
}

interface RuleJudge {
  readonly rule: Rule;
  readonly judge: (node: Node) => Verdict;
}

/** The rules for components of a type, readied for a graph when the first of that type is met. */
function judges(graph: Graph, { rules }: RuleBook): (type: ComponentTypeId) => readonly RuleJudge[] {
  const byType = new Map<ComponentTypeId, readonly RuleJudge[]>();
  const ready = new Map<Rule, RuleJudge>();
  const readied = (rule: Rule): RuleJudge => {
    const one = ready.get(rule) ?? { rule, judge: all(rule.when, graph) };
    ready.set(rule, one);
    return one;
  };
  return (type) => {
    const known = byType.get(type) ?? rules.filter(({ at }) => at.includes(type)).map(readied);
    byType.set(type, known);
    return known;
  };
}

function isGround(verdict: Verdict): verdict is Ground['verdict'] {
  return verdict.truth === 'yes' || (verdict.truth === 'unknown' && verdict.questions.length <= MOST_QUESTIONS);
}
