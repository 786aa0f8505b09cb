import { type Graph, type Node, roleSet } from '../graph.ts';
import type { Verdict } from '../verdict.ts';
import { NO, YES, ask, because, oncePerGraph, perhaps, type Predicate } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { trainedHere } from './models.ts';
import { learningSteps } from './training.ts';
import { carriesTrainingData } from './ways.ts';

const DATA = roleSet('trainingData', 'records', 'predictionLog', 'collection', 'labelling', 'feedback');
const STORES = roleSet('trainingData', 'records', 'predictionLog');
const RECORDS = roleSet('records');
const PERSONAL = 'personal-data';

/** A data walk towards training that ends where somebody said that no personal data is left. */
function towardsLearning(graph: Graph, from: readonly Node[]): Reach {
  const learning = learningSteps(graph);
  return walk(graph, {
    from,
    direction: 'downstream',
    passes: (node) => !learning.has(node) && carriesTrainingData(graph, node) && graph.answer(node, PERSONAL) !== 'no',
  });
}

/**
 * The model was trained on data about people: a store, collecting or labelling step on the way to its
 * training is known to hold personal data, or its training data comes from the records of a
 * business. Otherwise the same question about its training data decides.
 */
export const trainedOnPeople: Predicate = oncePerGraph((graph) => {
  const trained = trainedHere(graph);
  const starting = (holds: (node: Node) => boolean) =>
    towardsLearning(
      graph,
      graph.where((node) => graph.has(node, DATA) && holds(node)),
    );
  const known = starting((node) => graph.knows(node, PERSONAL));
  const records = starting((node) => graph.has(node, RECORDS) && graph.answer(node, PERSONAL) === 'unknown');
  const open = starting((node) => graph.has(node, STORES) && graph.answer(node, PERSONAL) === 'unknown');

  const reason = (reach: Reach, node: Node): Verdict => {
    if (!trained.has(node)) return NO;
    const training = trained.origin(node);
    if (!reach.has(training)) return NO;
    const store = reach.origin(training);
    const path = [...reach.path(training).slice(0, -1), ...trained.path(node)];
    return because(path, { data: graph.idOf(store) }, [ask(graph, store, PERSONAL, 'no')]);
  };
  return (node) => {
    for (const reach of [known, records]) {
      const found = reason(reach, node);
      if (found.truth === 'yes') return found;
    }
    const possible = reason(open, node);
    return possible.truth === 'yes' ? perhaps(possible, ...possible.questions) : NO;
  };
});

/**
 * Facts about people stand behind the answers: somebody said so of the model or of a store it reads,
 * it reads the records of a business, or it was trained on data known to be about people.
 */
export const peopleBehind: Predicate = oncePerGraph((graph) => (node) => {
  const answer = graph.answer(node, PERSONAL);
  if (answer === 'no') return NO;
  if (answer === 'yes') return because([], {}, [ask(graph, node, PERSONAL, 'no')]);
  const read = graph.sourcesOf(node).filter((source) => graph.has(source, STORES));
  const store =
    read.find((source) => graph.knows(source, PERSONAL)) ??
    read.find((source) => graph.has(source, RECORDS) && graph.answer(source, PERSONAL) === 'unknown');
  if (store !== undefined) {
    const asked = ask(graph, store, PERSONAL, 'no');
    return because(graph.straight(store, node), { data: graph.idOf(store) }, [asked]);
  }
  const trained = trainedOnPeople(graph)(node);
  const data = trained.names['data'];
  if (data !== undefined && graph.knows(graph.nodeOf(data)!, PERSONAL)) return trained;
  return data === undefined ? perhaps(YES, ask(graph, node, PERSONAL, 'no')) : perhaps(trained, ...trained.questions);
});
