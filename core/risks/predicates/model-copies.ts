import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, YES, ask, because, oncePerGraph, type Predicate, perhaps, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { answersOutsider } from './answers.ts';
import { holds } from './holding.ts';
import { trainedHere } from './model-origin.ts';
import { lineage, storesBefore } from './model-stores.ts';
import { learningSteps } from './training.ts';
import { carriesAnswer, carriesModel, isInstaller } from './ways.ts';

const MODELS = roleSet('model');
const EDGE = roleSet('edgeModel');
const STORES = roleSet('modelStore');
const REGISTRY = roleSet('componentRegistry');
const CALLERS = roleSet('caller');
const PERSON = roleSet('person');
const DECISIONS = roleSet('decision');
const HANDLERS = roleSet('team', 'mlPlatform');
const OPEN_TO_MANY = ['open-write', 'internet-exposed', 'no-auth', 'open-signup'] as const;

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

/** Lies on the owner's own site, where models are trained too. */
export function isAtHome(graph: Graph, node: Node): boolean {
  return [...graph.regionsAround(node)].some((region) => holds(graph, region, 'learning'));
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
