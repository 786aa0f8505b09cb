import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate, type Verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { carriesAnswer, carriesInput } from './ways.ts';

const OUTSIDERS = roleSet('outsider');
const SCENE = roleSet('scene');
const SENSED = roleSet('scene', 'sensor');
const ORDINARY_STORES = roleSet('records', 'trainingData');
const GAINS_OR_SUFFERS = roleSet('decision', 'application', 'caller', 'scene', 'relay');
const FEEDBACK = roleSet('feedback');
const APPLICATION = roleSet('application');
const STAFF = roleSet('team', 'aside');
const TEAM = roleSet('team');
const SHAPED = ['physical-input', 'client-captured', 'untrusted-input', 'on-user-device'] as const;
const UNTRUSTED = 'untrusted-input';

/** Where what users, API clients and foreign content send gets to, as far as `stores` let it through too. */
function sentBy(graph: Graph, stores: (node: Node) => boolean): Reach {
  return walk(graph, {
    from: graph.where((node) => graph.has(node, OUTSIDERS) && !graph.has(node, SENSED)),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node) || stores(node),
  });
}

/** The same without anything new beginning in between. */
const fromOutsiders = oncePerGraph((graph) => sentBy(graph, () => false));

/** The same by way of ordinary stores that hold nothing else than what outsiders sent. */
const throughTheirStores = oncePerGraph((graph) =>
  sentBy(
    graph,
    (node) =>
      graph.has(node, ORDINARY_STORES) &&
      !graph.has(node, FEEDBACK) &&
      graph.sourcesOf(node).every((source) => fromOutsiders(graph).has(source)),
  ),
);

/** Where what sensors take of the world gets to: from the scene where it is drawn, else from the sensor. */
const fromSensors: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.where(
      (node) => graph.has(node, SENSED) && !graph.sourcesOf(node).some((from) => graph.has(from, SCENE)),
    ),
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
 * nobody outside and no application but one that shows them to staff, so that whoever could change the scene gains nothing from it.
 */
export const onlyStaffRead: (graph: Graph) => (node: Node) => boolean = oncePerGraph((graph) => {
  const readBy = (reader: (node: Node) => boolean): Reach =>
    walk(graph, { from: graph.where(reader), direction: 'upstream', passes: (node) => carriesAnswer(graph, node) });
  const staff = readBy((node) => graph.has(node, TEAM));
  const servesStaff = (node: Node): boolean => {
    const targets = graph.targetsOf(node);
    return graph.has(node, APPLICATION) && targets.length > 0 && targets.every((target) => graph.has(target, STAFF));
  };
  const others = readBy(
    (node) => (graph.has(node, GAINS_OR_SUFFERS) && !servesStaff(node)) || graph.knows(node, 'automated-action'),
  );
  return (node) => staff.has(node) && !others.has(node);
});

/**
 * An outsider's input gets to the model: a user, an API client, the sensed world or content nobody
 * inside wrote is upstream, with nothing in between that starts something new. The fact
 * `untrusted-input` decides where an ordinary store lies in between that others fill too, and, as
 * long as only staff read the answers, where the store holds nothing else, or where sensors take
 * the input and nobody said that others can shape the scene: the owner's machines in the owner's hall.
 * Source: reference cases in MITRE ATLAS; a flow straight across a boundary misses a third of them.
 */
export const fedByOutsider: Predicate = oncePerGraph((graph) => {
  const isShaped = (node: Node): boolean =>
    [
      node,
      ...fromSensors(graph)
        .path(node)
        .flatMap((id) => graph.nodeOf(id) ?? []),
    ].some((step) => graph.knows(step, ...SHAPED));
  return (node) => {
    const reason = (reach: Reach) => because(reach.path(node), { outsider: graph.idOf(reach.origin(node)) });
    if (fromOutsiders(graph).has(node)) return reason(fromOutsiders(graph));
    if (graph.answer(node, UNTRUSTED) === 'no') return NO;
    const asked = ask(graph, node, UNTRUSTED, 'no');
    const unless = (open: boolean, reach: Reach): Verdict =>
      open ? perhaps(reason(reach), asked) : { ...reason(reach), questions: [asked] };
    if (fromSensors(graph).has(node)) return unless(!isShaped(node) && onlyStaffRead(graph)(node), fromSensors(graph));
    const isCalm = !graph.knows(node, UNTRUSTED) && onlyStaffRead(graph)(node);
    if (throughTheirStores(graph).has(node)) return unless(isCalm, throughTheirStores(graph));
    return throughStores(graph).has(node) ? unless(!graph.knows(node, UNTRUSTED), throughStores(graph)) : NO;
  };
});
