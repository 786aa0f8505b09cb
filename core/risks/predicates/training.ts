import type { ElementId } from '../../model/ids.ts';
import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { carriesTrainingData, isPlainStep } from './ways.ts';

const TRAINING = roleSet('training');
const PLATFORM = roleSet('mlPlatform');
const TRAINING_DATA = roleSet('trainingData');
const FEEDBACK = roleSet('feedback');
const RECORDS = roleSet('records');
const OUTSIDE = roleSet('outsider', 'supplier', 'relay', 'modelHub');
const SUPPLIES = roleSet('outsider', 'supplier');
const CHECKED_AT = roleSet('trainingData', 'records', 'predictionLog', 'collection', 'labelling', 'feedback');
const SCENE = roleSet('scene');
const PHYSICAL = 'physical-input';
const SHAPED = [PHYSICAL, 'untrusted-input', 'client-captured'] as const;
const DATA_STEPS = roleSet('collection', 'labelling');
const DATA_STORES = roleSet('trainingData', 'records', 'predictionLog');
const TAKES_MODELS = roleSet('model', 'modelStore', 'artifactStore', 'infrastructure');
const OPENING = ['crowd-sourced', 'mutable-source', 'open-write', 'third-party'] as const;

/** Steps that learn from data: training in all its forms, and platforms that turn training data into a model, an image with one, or a release. */
export const learningSteps: (graph: Graph) => ReadonlySet<Node> = oncePerGraph((graph) => {
  const trains = (node: Node): boolean =>
    graph.sourcesOf(node).some((source) => graph.has(source, TRAINING_DATA)) &&
    graph.targetsOf(node).some((target) => graph.has(target, TAKES_MODELS));
  return new Set(graph.where((node) => graph.has(node, TRAINING) || (graph.has(node, PLATFORM) && trains(node))));
});

/** Back from every learning step over the data it learns from, as far as `passes` allows. */
export function towardsTraining(graph: Graph, passes: (node: Node) => boolean = () => true): Reach {
  const learning = learningSteps(graph);
  return walk(graph, {
    from: learning,
    direction: 'upstream',
    passes: (node) => !learning.has(node) && carriesTrainingData(graph, node) && passes(node),
  });
}

const lastBefore = oncePerGraph((graph) => towardsTraining(graph, (node) => !graph.has(node, TRAINING_DATA)));
const anywhereBefore = oncePerGraph((graph) => towardsTraining(graph));

function leadsBy(graph: Graph, reach: Reach, node: Node) {
  if (!reach.has(node)) return NO;
  const path = reach.path(node);
  return path.length > 1 ? because(path, { training: graph.idOf(reach.origin(node)) }) : NO;
}

/** A training step learns from it, with no other store of training data in between. */
export const feedsTraining: Predicate = oncePerGraph((graph) => (node) => leadsBy(graph, lastBefore(graph), node));

/** What is in it ends up in a training step. */
export const leadsToTraining: Predicate = oncePerGraph(
  (graph) => (node) => leadsBy(graph, anywhereBefore(graph), node),
);

/** Stores that others than their owner fill or can change, and public feedback kept nowhere before training, by what somebody answered. */
function isOpened(graph: Graph, node: Node): boolean {
  return graph.has(node, DATA_STORES)
    ? graph.knows(node, ...OPENING)
    : takesPublicFeedback(graph, node) && lastBefore(graph).has(node);
}

function takesPublicFeedback(graph: Graph, node: Node): boolean {
  return graph.has(node, FEEDBACK) && !graph.has(node, TRAINING_DATA) && graph.knows(node, 'crowd-sourced');
}

/**
 * Data from outside gets in: from users, API clients, the sensed world, suppliers or labellers, or
 * from a collecting or labelling step known to draw on such. Feedback of outsiders is such data too;
 * what staff enter is not, and what a model wrote is the feedback loop's. A store that is itself
 * known to be open is its own reason. Of what sensors watch, the fact
 * `physical-input` decides whether anybody would arrange it; through ordinary records the fact `crowd-sourced` decides.
 */
export const outsideData: Predicate = oncePerGraph((graph) => {
  const openedSteps = (node: Node): boolean =>
    (graph.has(node, DATA_STEPS) && graph.knows(node, ...OPENING)) || takesPublicFeedback(graph, node);
  const isShaped = (scene: Node): boolean =>
    [scene, ...graph.targetsOf(scene)].some((node) => graph.knows(node, ...SHAPED));
  const isCalm = (node: Node): boolean => graph.has(node, SCENE) && !isShaped(node);
  const from = graph.where((node) => (graph.has(node, OUTSIDE) && !isCalm(node)) || openedSteps(node));
  const carries = (node: Node): boolean => carriesTrainingData(graph, node) && !isOpened(graph, node);
  const past = (node: Node): boolean => carries(node) && !graph.has(node, RECORDS);
  const straight = walk(graph, { from, direction: 'downstream', passes: past });
  const asked = graph.where((node) => isCalm(node) && graph.answer(node, PHYSICAL) === 'unknown');
  const sensed = walk(graph, { from: asked, direction: 'downstream', passes: past });
  const throughRecords = walk(graph, { from, direction: 'downstream', passes: carries });
  const reason = (reach: Reach, node: Node) => because(reach.path(node), { source: graph.idOf(reach.origin(node)) });
  return (node) => {
    if (straight.has(node)) return straight.origin(node) === node ? NO : reason(straight, node);
    if (sensed.has(node)) return perhaps(reason(sensed, node), ask(graph, sensed.origin(node), PHYSICAL, 'no'));
    const isPublic = graph.answer(node, 'crowd-sourced');
    if (!throughRecords.has(node) || isPublic === 'no') return NO;
    const asked = ask(graph, node, 'crowd-sourced', 'no');
    const said = reason(throughRecords, node);
    return isPublic === 'yes' ? { ...said, questions: [asked] } : perhaps(said, asked);
  };
});

/** A collecting or labelling step is itself known to draw on outsiders. */
export const drawsOnOutside: Predicate = (graph) => (node) => {
  const known = OPENING.filter((tick) => graph.knows(node, tick));
  return known.length === 0 ? NO : because([], {}, known.length === 1 ? [ask(graph, node, known[0]!, 'no')] : []);
};

/** A component that sends updates to an aggregation, straight or by one step that only passes them on. */
interface Sender {
  readonly client: Node;
  readonly path: readonly ElementId[];
}

/** Who sends something to an aggregation, in the order of the drawing. */
export function sendersTo(graph: Graph, node: Node): readonly Sender[] {
  return graph.sourcesOf(node).flatMap((source): readonly Sender[] => {
    const last = graph.straight(source, node);
    if (!isPlainStep(graph, source)) return [{ client: source, path: last }];
    return graph
      .sourcesOf(source)
      .filter((client) => client !== node)
      .map((client) => ({ client, path: [...graph.straight(client, source), ...last.slice(1)] }));
  });
}

/**
 * Others send updates of their own training: users, suppliers, models in the field, or training steps
 * that do not share a trust boundary with the aggregation.
 */
export const takesUpdates: Predicate = oncePerGraph((graph) => {
  const outside = roleSet('outsider', 'supplier', 'relay', 'edgeModel', 'sensor');
  return (node) => {
    const found = sendersTo(graph, node).find(
      ({ client }) =>
        graph.has(client, outside) ||
        graph.knows(client, 'on-user-device') ||
        (graph.has(client, TRAINING) && !graph.shareBoundary(client, node)),
    );
    return found === undefined ? NO : because(found.path, { client: graph.idOf(found.client) });
  };
});

/**
 * Data from outside gets to a training step with no place on the way at which the data are kept or collected, so that
 * the step itself is where they are checked.
 */
export const learnsStraight: Predicate = oncePerGraph((graph) => {
  const reach = walk(graph, {
    from: graph.where((node) => graph.has(node, SUPPLIES) && !graph.has(node, SCENE)),
    direction: 'downstream',
    passes: (node) =>
      !learningSteps(graph).has(node) && carriesTrainingData(graph, node) && !graph.has(node, CHECKED_AT),
  });
  return (node) => (reach.has(node) ? because(reach.path(node), { source: graph.idOf(reach.origin(node)) }) : NO);
});
