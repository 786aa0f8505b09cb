import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { type Graph, graphOf, type Node, roleSet, type RuleBook } from '../risks/graph.ts';
import { componentNames } from '../risks/names.ts';
import { partAt } from '../risks/parts.ts';
import { carriesTrainingData } from '../risks/predicates/ways.ts';
import { oncePerGraph } from '../risks/verdict.ts';
import { walk } from '../risks/walk.ts';
import { exposure as words } from '../strings/exposure.ts';
import type { Exposure } from './factors.ts';

/** The middle of the scale, for components of which the drawing does not say who gets to them. */
const NOBODY_SAID = 3;
const BY_OUTSIDERS = 4;
const BY_ANYONE = 5;

const CALLERS = roleSet('caller');
const OUTSIDERS = roleSet('outsider');
const PUBLIC_SOURCES = roleSet('modelHub', 'componentRegistry');
const OPEN = ['no-auth', 'open-signup', 'crowd-sourced'] as const;

/** Who gets to a component, as far as it is drawn, before it is put in words. */
interface Reached {
  readonly value: number;
  readonly source: Exposure['source'];
  /** Where it begins: the component itself where nothing leads there. */
  readonly from: ElementId;
  readonly reason: (from: string, component: string) => string;
  readonly path: readonly ElementId[];
}

/**
 * Tells how exposed each component is, 1 to 5, from who reaches it over the flows: 5 for anyone or a
 * source nobody controls, 4 for outsiders of whom nothing else is known. Whether a small team or all
 * staff get to the rest cannot be seen in a drawing; there it stays a sample value of 3.
 */
export function exposures(model: Model, catalogue: Pick<RuleBook, 'types'>): (element: ElementId) => Exposure {
  const nameOf = componentNames(model, catalogue.types);
  const placeOf = placesIn(model, catalogue);
  return (id) => {
    const at = placeOf(id);
    const { value, source, reason, from, path } = at ? reachedIn(at.graph)(at.node) : byNobody(id);
    return { value, source, reason: reason(nameOf(from), nameOf(id)), path };
  };
}

/** Where an element stands in the graph of its part; undefined for what is no component. */
function placesIn(
  model: Model,
  { types }: Pick<RuleBook, 'types'>,
): (element: ElementId) => { readonly graph: Graph; readonly node: Node } | undefined {
  const partOf = partAt(model);
  return (id) => {
    const part = partOf(id);
    const graph = part && graphOf(model, part, types);
    const node = graph?.nodeOf(id);
    return graph && node !== undefined ? { graph, node } : undefined;
  };
}

const byNobody = (id: ElementId): Reached => ({
  value: NOBODY_SAID,
  source: 'sample',
  reason: words.nothingDrawn,
  from: id,
  path: NOWHERE,
});
const NOWHERE: readonly ElementId[] = [];

const reachedIn = oncePerGraph((graph) => {
  const passes = (node: Node): boolean => carriesTrainingData(graph, node);
  const uncontrolled = (node: Node): boolean =>
    graph.has(node, PUBLIC_SOURCES) || (graph.has(node, OUTSIDERS) && !graph.has(node, CALLERS));
  const entrance = (node: Node): boolean =>
    graph.knows(node, ...OPEN) &&
    (graph.has(node, CALLERS) || graph.sourcesOf(node).some((source) => graph.has(source, CALLERS)));
  const fromAnyone = walk(graph, {
    from: graph.where((node) => uncontrolled(node) || entrance(node) || letsAnyoneIn(graph, node)),
    direction: 'downstream',
    passes,
  });
  const fromOutsiders = walk(graph, { from: graph.withRole(CALLERS), direction: 'downstream', passes });

  return oncePerNode(graph, (node): Reached => {
    const id = graph.idOf(node);
    const derived = (
      value: number,
      reason: Reached['reason'],
      from = id,
      path: readonly ElementId[] = [id],
    ): Reached => ({
      value,
      source: 'derived',
      reason,
      from,
      path,
    });
    if (graph.knows(node, 'on-user-device')) return derived(BY_ANYONE, words.inOthersHands);
    if (graph.knows(node, 'no-auth', 'open-signup')) return derived(BY_ANYONE, words.openToAnyone);
    if (fromAnyone.has(node)) {
      const source = fromAnyone.origin(node);
      const reason = uncontrolled(source) ? words.uncontrolled : words.openEntrance;
      return derived(BY_ANYONE, reason, graph.idOf(source), fromAnyone.path(node));
    }
    if (fromOutsiders.has(node)) {
      return derived(BY_OUTSIDERS, words.outsiders, graph.idOf(fromOutsiders.origin(node)), fromOutsiders.path(node));
    }
    if (graph.knows(node, 'internet-exposed')) return derived(BY_OUTSIDERS, words.onInternet);
    return byNobody(id);
  });
});

/** The nearest component further on that is known to be high-stakes or safety-critical, itself included. */
export function stakes(model: Model, catalogue: Pick<RuleBook, 'types'>): (element: ElementId) => readonly ElementId[] {
  const placeOf = placesIn(model, catalogue);
  return (id) => {
    const at = placeOf(id);
    return at ? atStakeIn(at.graph)(at.node) : NOWHERE;
  };
}

const atStakeIn = oncePerGraph((graph) => {
  const reach = walk(graph, {
    from: graph.where((node) => graph.knows(node, 'high-stakes', 'safety-critical')),
    direction: 'upstream',
    passes: (node) => graph.components[node]!.kind !== 'externalEntity',
  });
  return oncePerNode(graph, (node) => (reach.has(node) ? [graph.idOf(reach.origin(node))] : NOWHERE));
});

/** Finds something out about each component once, when it is first asked for. */
function oncePerNode<Value extends object>(graph: Graph, find: (node: Node) => Value): (node: Node) => Value {
  const known = Array.from<Value | undefined>({ length: graph.size });
  return (node) => (known[node] ??= find(node));
}

/** An outsider's data comes in over a flow that is known to ask nobody who they are. */
function letsAnyoneIn(graph: Graph, node: Node): boolean {
  return graph.flowsInto(node).some(({ flow, from }) => graph.has(from, CALLERS) && flow.authenticated === 'no');
}
