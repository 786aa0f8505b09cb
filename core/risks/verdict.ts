import type { ElementId, TickId } from '../model/ids.ts';
import type { Question } from './finding.ts';
import type { Graph, Node } from './graph.ts';
import type { Truth } from './truth.ts';

/** What a predicate says of one component, and why. */
export interface Verdict {
  readonly truth: Truth;
  /** Components and flows that make it true, a connected walk in the direction of the data; may be empty. */
  readonly path: readonly ElementId[];
  /** What the sentence of a rule can name: `source`, `training`, … */
  readonly names: Readonly<Record<string, ElementId>>;
  /** For a yes: what would take it away. For an unknown: what would decide it. */
  readonly questions: readonly Question[];
}

export const NO: Verdict = { truth: 'no', path: [], names: {}, questions: [] };
export const YES: Verdict = { truth: 'yes', path: [], names: {}, questions: [] };

/** A named fact about a component that follows from the drawing. It is computed for all components at once. */
export type Predicate = (graph: Graph) => (node: Node) => Verdict;

/** A yes or no without more to say. */
export function verdict(holds: boolean): Verdict {
  return holds ? YES : NO;
}

/** A yes with the way the data takes and the names on it. */
export function because(
  path: readonly ElementId[],
  names: Verdict['names'],
  questions: Verdict['questions'] = [],
): Verdict {
  return { truth: 'yes', path, names, questions };
}

/** The same reason, but only an answer would settle it. */
export function perhaps(reason: Verdict, ...questions: readonly Question[]): Verdict {
  return { ...reason, truth: 'unknown', questions };
}

/** The question whose answer `removedBy` takes a cause away. */
export function ask(graph: Graph, node: Node, tick: TickId, removedBy: 'yes' | 'no'): Question {
  return { element: graph.idOf(node), tick, removedBy };
}

/** Computes once per graph what several predicates need. */
export function oncePerGraph<Value>(compute: (graph: Graph) => Value): (graph: Graph) => Value {
  const known = new WeakMap<Graph, Value>();
  return (graph) => {
    if (!known.has(graph)) known.set(graph, compute(graph));
    return known.get(graph)!;
  };
}
