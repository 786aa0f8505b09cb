import { type Graph, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, type Predicate, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { learningSteps } from './training.ts';
import { carriesModel } from './ways.ts';

const STORES = roleSet('modelStore');
const MODEL_HUB = roleSet('modelHub');
const REGISTRY = roleSet('componentRegistry');
const PROVIDERS = roleSet('hostedModel');
const IMPORTERS = roleSet('application', 'team');
const ADOPTED = ['third-party', 'public-base-model'] as const;

/** Where models trained in this drawing get to. */
export const trainedHere: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: learningSteps(graph),
    direction: 'downstream',
    passes: (node) => carriesModel(graph, node),
  }),
);

/** Where models from hubs get to without being trained further; `passesStores` tells whether beyond the first store. */
function fromHubs(graph: Graph, passesStores: boolean): Reach {
  const learning = learningSteps(graph);
  return walk(graph, {
    from: graph.withRole(MODEL_HUB),
    direction: 'downstream',
    passes: (node) =>
      !learning.has(node) &&
      (graph.has(node, IMPORTERS) || (carriesModel(graph, node) && !graph.has(node, REGISTRY))) &&
      (passesStores || !graph.has(node, STORES)),
  });
}

export const adoptedAnywhere = oncePerGraph((graph) => fromHubs(graph, true));

const adoptedFirst = oncePerGraph((graph) => fromHubs(graph, false));

/** The store takes over somebody else's model: it is filled from a hub, or known to hold a model of others. */
export const adoptedModel: Predicate = oncePerGraph((graph) => {
  const reach = adoptedFirst(graph);
  return (node) => {
    const known = ADOPTED.filter((tick) => graph.knows(node, tick));
    const named = known.length === 1 ? [ask(graph, node, known[0]!, 'no')] : [];
    if (reach.has(node)) return because(reach.path(node), { source: graph.idOf(reach.origin(node)) });
    return known.length === 0 ? NO : because([], {}, named);
  };
});

/**
 * The model is the owner's: trained here, or kept and not known to come from elsewhere. A third
 * party's or public model counts only when it is known to be meant to stay private.
 */
export const ownModel: Predicate = oncePerGraph((graph) => {
  const trained = trainedHere(graph);
  const adopted = adoptedAnywhere(graph);
  return (node) => {
    const answer = graph.answer(node, 'proprietary-model');
    const asked = [ask(graph, node, 'proprietary-model', 'no')];
    if (answer === 'yes') return because([], {}, asked);
    if (answer === 'no' || graph.knows(node, ...ADOPTED)) return NO;
    if (trained.has(node)) return because([], {}, asked);
    return adopted.has(node) ? NO : because([], {}, asked);
  };
});

/** A training step of this drawing made it. */
export const trainedInDrawing: Predicate = oncePerGraph((graph) => (node) => verdict(trainedHere(graph).has(node)));

/** Filled from a hub that is drawn, so that what was imported is the importer's finding. */
export const filledFromHub: Predicate = oncePerGraph((graph) => (node) => verdict(adoptedAnywhere(graph).has(node)));

/** A model trained in this drawing gets here. */
export const takesOwnModel: Predicate = oncePerGraph((graph) => {
  const stores = walk(graph, {
    from: graph.where((node) => graph.has(node, STORES) && trainedHere(graph).has(node)),
    direction: 'downstream',
    passes: (node) => carriesModel(graph, node),
  });
  return (node) => verdict(stores.has(node));
});

/**
 * Somebody else's model is the start: it comes from a hub, from a provider, or from a store that
 * nothing drawn has trained.
 */
export const foreignBase: Predicate = oncePerGraph((graph) => {
  const hubs = adoptedAnywhere(graph);
  const stores = walk(graph, {
    from: graph.where(
      (node) => graph.has(node, STORES) && (!trainedHere(graph).has(node) || graph.knows(node, ...ADOPTED)),
    ),
    direction: 'downstream',
    passes: (node) => carriesModel(graph, node) && !learningSteps(graph).has(node),
  });
  return (node) => {
    if (graph.answer(node, 'public-base-model') === 'no') return NO;
    const provider = graph.sourcesOf(node).find((source) => graph.has(source, PROVIDERS));
    if (provider !== undefined) return because(graph.straight(provider, node), { source: graph.idOf(provider) });
    const reach = [hubs, stores].find((from) => from.has(node));
    return reach === undefined ? NO : because(reach.path(node), { source: graph.idOf(reach.origin(node)) });
  };
});

/** The model kept here is only trained on, never served as it is: whoever changed it is met where it is the start. */
export const onlyABase: Predicate = (graph) => (node) => {
  const targets = graph.targetsOf(node);
  return verdict(targets.length > 0 && targets.every((target) => learningSteps(graph).has(target)));
};
