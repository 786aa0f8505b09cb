import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, type Predicate, type Verdict, verdict } from '../verdict.ts';
import { walk } from '../walk.ts';
import { learningSteps } from './training.ts';

const MODEL_HUB = roleSet('modelHub');
const REGISTRY = roleSet('componentRegistry');
const ARTIFACTS = roleSet('artifactStore');
const TEAM = roleSet('team');
const DATA = roleSet('trainingData', 'collection', 'labelling');
const BUILT_FROM_MODELS = roleSet('training', 'mlPlatform', 'modelStore', 'model');
const ML = roleSet('model', 'training', 'mlPlatform', 'modelStore', 'generative', 'agentPart');
const DELIVERS = roleSet('infrastructure', 'artifactStore', 'componentRegistry', 'evaluation');
const APPLICATIONS = roleSet('application');

/** True for parts of the machine-learning system itself, and for tools that somebody gave to an agent. */
function isMl(graph: Graph, node: Node): boolean {
  return graph.has(node, ML) || graph.knows(node, 'agent-tools');
}

/** Takes models straight from a hub, also by the hands of a developer. */
export const takesFromHub: Predicate = oncePerGraph((graph) => {
  const hubs = graph.withRole(MODEL_HUB);
  const byHand = walk(graph, { from: hubs, direction: 'downstream', passes: (node) => graph.has(node, TEAM) });
  return (node) => {
    const path = byHand.has(node) ? byHand.path(node) : [];
    const direct = path.length === 3;
    const taken = direct ? !graph.has(node, DATA) : path.length > 3 && graph.has(node, BUILT_FROM_MODELS);
    return taken ? because(path, { source: graph.idOf(byHand.origin(node)) }) : NO;
  };
});

/** Takes packages, plugins or apps straight from a public registry. */
export const takesFromRegistry: Predicate = (graph) => (node) => {
  const registry = graph.sourcesOf(node).find((source) => graph.has(source, REGISTRY));
  return registry === undefined || graph.has(node, DATA)
    ? NO
    : because(graph.straight(registry, node), { source: graph.idOf(registry) });
};

/** Takes images or packages from a registry beyond its trust boundary that nothing drawn fills. */
export const takesForeignImages: Predicate = (graph) => (node) => {
  const registry = graph
    .sourcesOf(node)
    .find(
      (source) => graph.has(source, ARTIFACTS) && graph.apart(source, node) && graph.sourcesOf(source).length === 0,
    );
  return registry === undefined ? NO : because(graph.straight(registry, node), { source: graph.idOf(registry) });
};

/**
 * Belongs to the machine-learning system: it is a part of it, is joined to one as an application,
 * delivers into one, or takes what training made.
 */
export const servesMl: Predicate = oncePerGraph((graph) => {
  const parts = graph.where((node) => isMl(graph, node));
  const into = walk(graph, { from: parts, direction: 'upstream', passes: (node) => graph.has(node, DELIVERS) });
  const makers = graph.where((node) => learningSteps(graph).has(node) || graph.has(node, roleSet('modelStore')));
  const outOf = walk(graph, { from: makers, direction: 'downstream', passes: (node) => graph.has(node, DELIVERS) });
  const joined = (node: Node): boolean =>
    [...graph.sourcesOf(node), ...graph.targetsOf(node)].some((neighbour) => isMl(graph, neighbour));
  return (node): Verdict => {
    if (isMl(graph, node)) return because([], {});
    if (graph.has(node, APPLICATIONS)) return verdict(joined(node));
    return verdict(into.has(node) || (graph.has(node, DELIVERS) && outOf.has(node)));
  };
});

/** An application that anyone can register with or use writes into it. */
export const openFrontDoor: Predicate = (graph) => (node) => {
  const door = graph
    .sourcesOf(node)
    .find((source) => graph.has(source, APPLICATIONS) && graph.knows(source, 'open-signup', 'no-auth'));
  if (door === undefined) return NO;
  const known = ['open-signup', 'no-auth'].filter((tick) => graph.knows(door, tick));
  const asked = known.length === 1 ? [ask(graph, door, known[0]!, 'no')] : [];
  return because(graph.straight(door, node), { door: graph.idOf(door) }, asked);
};

/** Takes from a registry that is open to strangers, where the finding is anchored. */
export const fedByOpenRegistry: Predicate = (graph) => (node) =>
  verdict(
    graph
      .sourcesOf(node)
      .some(
        (source) =>
          graph.has(source, DELIVERS) &&
          graph.knows(source, 'internet-exposed', 'no-auth', 'open-signup', 'open-write'),
      ),
  );
