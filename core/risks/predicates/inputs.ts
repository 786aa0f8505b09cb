import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { carriesAnswer, carriesInput } from './ways.ts';

const OUTSIDERS = roleSet('outsider');
const SENSED = roleSet('scene', 'sensor');
const ORDINARY_STORES = roleSet('records', 'trainingData');
const GAINS_OR_SUFFERS = roleSet('decision', 'application', 'caller', 'scene', 'relay');
const TEAM = roleSet('team');
const SHAPED = ['physical-input', 'client-captured', 'untrusted-input', 'on-user-device'] as const;
const UNTRUSTED = 'untrusted-input';

/** Where what users, API clients and foreign content send gets to without anything new beginning in between. */
const fromOutsiders: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.where((node) => graph.has(node, OUTSIDERS) && !graph.has(node, SENSED)),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node),
  }),
);

/** Where what sensors take of the world gets to. */
const fromSensors: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.where((node) => graph.has(node, SENSED)),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node),
  }),
);

/** The same beyond ordinary stores. */
const throughStores: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(OUTSIDERS | SENSED),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node) || graph.has(node, ORDINARY_STORES),
  }),
);

/**
 * Staff read the answers of the model and nobody else does: nothing decides by them, and they get to
 * no application and nobody outside, so that whoever could change the scene gains nothing from it.
 */
const onlyStaffRead: (graph: Graph) => (node: Node) => boolean = oncePerGraph((graph) => {
  const readBy = (reader: (node: Node) => boolean): Reach =>
    walk(graph, { from: graph.where(reader), direction: 'upstream', passes: (node) => carriesAnswer(graph, node) });
  const staff = readBy((node) => graph.has(node, TEAM));
  const others = readBy((node) => graph.has(node, GAINS_OR_SUFFERS) || graph.knows(node, 'automated-action'));
  return (node) => staff.has(node) && !others.has(node);
});

/**
 * An outsider's input gets to the model: a user, an API client, the sensed world or content nobody
 * inside wrote is upstream, with nothing in between that starts something new. Where only an
 * ordinary store lies in between, the fact `untrusted-input` decides; so it does where sensors take
 * the input, nobody said that others can shape the scene, and only staff read the answers: the
 * owner's machines in the owner's hall.
 * Source: reference cases in MITRE ATLAS; a flow straight across a boundary misses a third of them.
 */
export const fedByOutsider: Predicate = oncePerGraph((graph) => {
  const reason = (reach: Reach, node: Node) => because(reach.path(node), { outsider: graph.idOf(reach.origin(node)) });
  const isShaped = (node: Node): boolean =>
    [
      node,
      ...fromSensors(graph)
        .path(node)
        .flatMap((id) => graph.nodeOf(id) ?? []),
    ].some((step) => graph.knows(step, ...SHAPED));
  return (node) => {
    if (fromOutsiders(graph).has(node)) return reason(fromOutsiders(graph), node);
    if (graph.answer(node, UNTRUSTED) === 'no') return NO;
    const asked = ask(graph, node, UNTRUSTED, 'no');
    if (fromSensors(graph).has(node)) {
      const sensed = reason(fromSensors(graph), node);
      return isShaped(node) || !onlyStaffRead(graph)(node) ? { ...sensed, questions: [asked] } : perhaps(sensed, asked);
    }
    return throughStores(graph).has(node) ? perhaps(reason(throughStores(graph), node), asked) : NO;
  };
});
