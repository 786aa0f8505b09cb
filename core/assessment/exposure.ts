import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { type Graph, graphOf, type Node, roleSet, type RuleBook } from '../risks/graph.ts';
import { componentNames } from '../risks/names.ts';
import { carriesTrainingData } from '../risks/predicates/ways.ts';
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

/**
 * Tells how exposed each component is, 1 to 5, from who reaches it over the flows: 5 for anyone or a
 * source nobody controls, 4 for outsiders of whom nothing else is known. Whether a small team or all
 * staff get to the rest cannot be seen in a drawing; there it stays a sample value of 3.
 */
export function exposures(model: Model, catalogue: Pick<RuleBook, 'types'>): (element: ElementId) => Exposure {
  const graph = graphOf(model, catalogue.types);
  const nameOf = componentNames(model, catalogue.types);
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

  return (id) => {
    const node = graph.nodeOf(id);
    const name = nameOf(id);
    const unknown = { value: NOBODY_SAID, source: 'sample', reason: words.nothingDrawn(name), path: [] } as const;
    if (node === undefined) return unknown;
    const derived = (value: number, reason: string, path: readonly ElementId[]): Exposure => ({
      value,
      source: 'derived',
      reason,
      path,
    });
    if (graph.knows(node, 'on-user-device')) return derived(BY_ANYONE, words.inOthersHands(name), [id]);
    if (graph.knows(node, 'no-auth', 'open-signup')) return derived(BY_ANYONE, words.openToAnyone(name), [id]);
    if (fromAnyone.has(node)) {
      const source = fromAnyone.origin(node);
      const reason = uncontrolled(source) ? words.uncontrolled : words.openEntrance;
      return derived(BY_ANYONE, reason(nameOf(graph.idOf(source)), name), fromAnyone.path(node));
    }
    if (fromOutsiders.has(node)) {
      const reason = words.outsiders(nameOf(graph.idOf(fromOutsiders.origin(node))), name);
      return derived(BY_OUTSIDERS, reason, fromOutsiders.path(node));
    }
    if (graph.knows(node, 'internet-exposed')) return derived(BY_OUTSIDERS, words.onInternet(name), [id]);
    return unknown;
  };
}

/** The nearest component further on that is known to be high-stakes or safety-critical, itself included. */
export function stakes(model: Model, catalogue: Pick<RuleBook, 'types'>): (element: ElementId) => readonly ElementId[] {
  const graph = graphOf(model, catalogue.types);
  const reach = walk(graph, {
    from: graph.where((node) => graph.knows(node, 'high-stakes', 'safety-critical')),
    direction: 'upstream',
    passes: (node) => graph.components[node]!.kind !== 'externalEntity',
  });
  return (id) => {
    const node = graph.nodeOf(id);
    return node !== undefined && reach.has(node) ? [graph.idOf(reach.origin(node))] : [];
  };
}

/** An outsider's data comes in over a flow that is known to ask nobody who they are. */
function letsAnyoneIn(graph: Graph, node: Node): boolean {
  return graph.flowsInto(node).some(({ flow, from }) => graph.has(from, CALLERS) && flow.authenticated === 'no');
}
