import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, type Predicate, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { holds } from './holding.ts';
import { fedByOutsider, onlyStaffRead } from './inputs.ts';
import { adoptedAnywhere, trainedHere } from './model-origin.ts';
import { learningSteps } from './training.ts';
import { carriesModel } from './ways.ts';

const MODELS = roleSet('model');
const STORES = roleSet('modelStore');
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
const PEOPLE = roleSet('team');

/** Stores that a model is kept in on its way, and the models in service that they fill. */
export const lineage = oncePerGraph((graph) => {
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

/** Stores before the models in service for which `concerned` holds. */
export function storesBefore(graph: Graph, concerned: (model: Node) => boolean): Reach {
  return walk(graph, {
    from: graph.withRole(MODELS).filter(concerned),
    direction: 'upstream',
    passes: (node) => carriesModel(graph, node),
  });
}

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
  return (node) => {
    const { boundary } = graph.components[node]!;
    return verdict(boundary === null ? lineage(graph).fromStores.has(node) : holds(graph, boundary, 'stores'));
  };
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

/** Others can put a changed model in the way of this one: its registry of images is open to them. */
export const servedFromOpenRegistry: Predicate = oncePerGraph((graph) => {
  const open = graph.where(
    (node) =>
      graph.has(node, roleSet('artifactStore')) && graph.knows(node, 'internet-exposed', 'no-auth', 'open-signup'),
  );
  const reach = walk(graph, { from: open, direction: 'upstream', passes: (node) => carriesModel(graph, node) });
  return (node) => verdict(reach.has(node));
});
