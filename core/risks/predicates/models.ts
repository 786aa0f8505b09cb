import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, YES, ask, because, oncePerGraph, type Predicate, perhaps, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { answersOutsider } from './answers.ts';
import { fedByOutsider, onlyStaffRead } from './inputs.ts';
import { learningSteps } from './training.ts';
import { carriesAnswer, carriesModel, isInstaller } from './ways.ts';

const MODELS = roleSet('model');
const EDGE = roleSet('edgeModel');
const STORES = roleSet('modelStore');
const MODEL_HUB = roleSet('modelHub');
const REGISTRY = roleSet('componentRegistry');
const PROVIDERS = roleSet('hostedModel');
const CALLERS = roleSet('caller');
const PERSON = roleSet('person');
const DECISIONS = roleSet('decision');
const IMPORTERS = roleSet('application', 'team');
const MAKES_OR_DELIVERS = roleSet(
  'training',
  'modelHub',
  'modelStore',
  'artifactStore',
  'infrastructure',
  'mlPlatform',
  'evaluation',
  'team',
  'supplier',
  'hostedModel',
);
const HANDLERS = roleSet('team', 'mlPlatform');
const OPEN_TO_MANY = ['open-write', 'internet-exposed', 'no-auth', 'open-signup'] as const;
const PEOPLE = roleSet('team');
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
const adoptedAnywhere = oncePerGraph((graph) => fromHubs(graph, true));
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

/**
 * The model is in other people's hands: on a user's device by an answer, at the edge by its type, or
 * published in a registry from which others install it. At the edge of the owner's own site, where models
 * are trained too, only an answer says so.
 */
export const inTheField: Predicate = oncePerGraph((graph) => {
  const published = walk(graph, {
    from: graph.where((node) => graph.has(node, REGISTRY) && graph.sourcesOf(node).length > 0),
    direction: 'downstream',
    passes: (node) => isInstaller(graph, node),
  });
  return (node) => {
    const asked = [ask(graph, node, 'on-user-device', 'no')];
    const answer = graph.answer(node, 'on-user-device');
    if (answer === 'no') return NO;
    if (answer === 'yes') return because([], {}, asked);
    if (graph.has(node, EDGE)) return isAtHome(graph, node) ? perhaps(YES, ...asked) : because([], {}, asked);
    if (graph.has(node, STORES) && published.has(node)) return because(published.path(node), {}, asked);
    const edge = graph.has(node, STORES)
      ? graph.targetsOf(node).find((target) => besideEdge(graph, node, target))
      : undefined;
    return edge === undefined ? NO : because(graph.straight(node, edge), {}, asked);
  };
});

/** Trust boundaries in which the owner trains; clients that send what they learnt elsewhere are not the owner. */
const homes = oncePerGraph((graph) => {
  const learning = learningSteps(graph);
  const own = [...learning].filter((step) => !graph.targetsOf(step).some((target) => learning.has(target)));
  return new Set(own.map((step) => graph.components[step]!.boundary));
});

/** Lies on the owner's own site, where models are trained too. */
export function isAtHome(graph: Graph, node: Node): boolean {
  return [...graph.regionsAround(node)].some((region) => homes(graph).has(region));
}

function besideEdge(graph: Graph, store: Node, target: Node): boolean {
  return graph.has(target, EDGE) && !graph.apart(store, target) && graph.components[store]!.boundary !== null;
}

/** The file of a model in the field is drawn beside it, so that the finding is anchored at the file. */
export const fileDrawnBeside: Predicate = oncePerGraph(
  (graph) => (node) =>
    verdict(
      graph.sourcesOf(node).some((source) => graph.has(source, STORES) && inTheField(graph)(source).truth === 'yes'),
    ),
);

/** Stores that a model is kept in on its way, and the models in service that they fill. */
const lineage = oncePerGraph((graph) => {
  const stores = graph.withRole(STORES);
  const passes = (node: Node): boolean => carriesModel(graph, node);
  const valued = stores.filter((node) => graph.knows(node, 'proprietary-model'));
  return {
    fromStores: walk(graph, { from: stores, direction: 'downstream', passes }),
    fromValued: walk(graph, { from: valued, direction: 'downstream', passes }),
    toValued: walk(graph, { from: valued, direction: 'upstream', passes }),
    firstStores: walk(graph, {
      from: learningSteps(graph),
      direction: 'downstream',
      passes: (node) => passes(node) && !graph.has(node, STORES),
    }),
  };
});

/** The model in service has no store in the drawing: it was trained into place, and a copy can only be had here. */
function isOnlyCopy(graph: Graph, node: Node): boolean {
  return trainedHere(graph).has(node) && !lineage(graph).fromStores.has(node);
}

/**
 * Models that others' programs ask and get answers from: those can ask without end, which a person at
 * a form cannot, and need no way inside.
 */
const askedByPrograms: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.where((node) => graph.has(node, CALLERS) && !graph.has(node, PERSON)),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node) && !graph.has(node, DECISIONS),
  }),
);

/**
 * It would hurt if the model in service were copied from its answers: somebody said so, it is the
 * owner's and programs of others get its answers, or there is no other place in the drawing to copy it from.
 */
export const worthCopying: Predicate = oncePerGraph((graph) => (node) => {
  const answer = graph.answer(node, 'proprietary-model');
  const asked = ask(graph, node, 'proprietary-model', 'no');
  if (answer === 'no') return NO;
  const easily = trainedHere(graph).has(node) && askedByPrograms(graph).has(node);
  return answer === 'yes' || easily || isOnlyCopy(graph, node) ? because([], {}, [asked]) : perhaps(YES, asked);
});

/**
 * The same model can be had more easily elsewhere in the drawing, where the finding is anchored: a
 * copy in the field, a service worth copying that answers outsiders, a file known to be valuable, or,
 * among equals, the first store after training.
 */
export const easierCopyElsewhere: Predicate = oncePerGraph((graph) => {
  const { fromValued, toValued, firstStores } = lineage(graph);
  const trained = trainedHere(graph);
  const handed = (node: Node): boolean => inTheField(graph)(node).truth === 'yes';
  const asked = (node: Node): boolean =>
    graph.has(node, MODELS) &&
    worthCopying(graph)(node).truth === 'yes' &&
    answersOutsider(graph)(node).truth === 'yes';
  const easier = walk(graph, {
    from: graph.where((node) => graph.has(node, MODELS | STORES) && (handed(node) || asked(node))),
    direction: 'upstream',
    passes: (node) => carriesModel(graph, node),
  });
  return (node) => {
    if (handed(node)) return NO;
    if (easier.has(node)) return YES;
    if (graph.knows(node, 'proprietary-model')) return NO;
    return verdict(fromValued.has(node) || toValued.has(node) || (trained.has(node) && !firstStores.has(node)));
  };
});

/** Stores before the models in service for which `concerned` holds. */
function storesBefore(graph: Graph, concerned: (model: Node) => boolean): Reach {
  return walk(graph, {
    from: graph.withRole(MODELS).filter(concerned),
    direction: 'upstream',
    passes: (node) => carriesModel(graph, node),
  });
}

/**
 * Somebody who should not have the model comes near it: outsiders get its answers or hold it, people or a platform
 * put it where it is kept, or it is not drawn where it serves. A model that is made and used inside, with nothing of
 * that drawn, is worth stealing once somebody says so.
 */
export const withinReach: Predicate = oncePerGraph((graph) => {
  const [answers, field] = [answersOutsider(graph), inTheField(graph)];
  const serving = storesBefore(graph, () => true);
  const servingOthers = storesBefore(graph, (node) => answers(node).truth === 'yes' || field(node).truth === 'yes');
  const handled = walk(graph, {
    from: graph.withRole(HANDLERS),
    direction: 'downstream',
    passes: (node) => learningSteps(graph).has(node) || carriesModel(graph, node),
  });
  return (node) =>
    servingOthers.has(node) || handled.has(node) || !serving.has(node) || graph.knows(node, ...OPEN_TO_MANY)
      ? YES
      : perhaps(YES, ask(graph, node, 'proprietary-model', 'no'));
});

/** The model kept here judges what outsiders send, and more follows from its answers than that staff read them. */
export const judgesOutsiders: Predicate = oncePerGraph((graph) => {
  const [fed, onlyRead] = [fedByOutsider(graph), onlyStaffRead(graph)];
  const stores = storesBefore(graph, (node) => fed(node).truth === 'yes' && !onlyRead(node));
  return (node) => verdict(stores.has(node));
});

/** People put models here by hand, past whatever builds and checks them. */
export const filledByHand: Predicate = (graph) => (node) => {
  const person = graph.sourcesOf(node).find((source) => graph.has(source, PEOPLE));
  return person === undefined
    ? NO
    : because(graph.straight(person, node), { writer: graph.idOf(person) }, [
        ask(graph, node, 'verified-artifact', 'yes'),
      ]);
};

/** Something that has no part in making or delivering models writes to their store as well. */
export const othersWrite: Predicate = oncePerGraph((graph) => (node) => {
  const other = graph
    .sourcesOf(node)
    .find((source) => !graph.has(source, MAKES_OR_DELIVERS) && !adoptedAnywhere(graph).has(source));
  return other === undefined ? NO : because(graph.straight(other, node), { writer: graph.idOf(other) });
});

/** A model passes through on its way into service. */
export const holdsModel: Predicate = oncePerGraph((graph) => {
  const { fromStores } = lineage(graph);
  return (node) => verdict(fromStores.has(node) || trainedHere(graph).has(node));
});

/** A store of models lies before it, so that the finding is anchored there. */
export const storeDrawnBefore: Predicate = oncePerGraph(
  (graph) => (node) => verdict(lineage(graph).fromStores.has(node)),
);

/** The same trust boundary holds a store of models, or outside of all one fills it, where the finding is anchored. */
export const storeDrawnBeside: Predicate = oncePerGraph((graph) => {
  const boundaries = new Set(graph.withRole(STORES).map((node) => graph.components[node]!.boundary));
  return (node) => {
    const { boundary } = graph.components[node]!;
    return verdict(boundary === null ? lineage(graph).fromStores.has(node) : boundaries.has(boundary));
  };
});

/** Others can put a changed model in the way of this one: its registry of images is open to them. */
export const servedFromOpenRegistry: Predicate = oncePerGraph((graph) => {
  const open = graph.where(
    (node) =>
      graph.has(node, roleSet('artifactStore')) && graph.knows(node, 'internet-exposed', 'no-auth', 'open-signup'),
  );
  const reach = walk(graph, { from: open, direction: 'upstream', passes: (node) => carriesModel(graph, node) });
  return (node) => verdict(reach.has(node));
});

/** The model kept here is only trained on, never served as it is: whoever changed it is met where it is the start. */
export const onlyABase: Predicate = (graph) => (node) => {
  const targets = graph.targetsOf(node);
  return verdict(targets.length > 0 && targets.every((target) => learningSteps(graph).has(target)));
};

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
