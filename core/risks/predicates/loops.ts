import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate, type Verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { trainedHere } from './model-origin.ts';
import { feedsTraining, learningSteps, towardsTraining } from './training.ts';
import { carriesModel, carriesTrainingData } from './ways.ts';

const FEEDBACK = roleSet('feedback');
const LOGS = roleSet('predictionLog');
const LABELLING = roleSet('labelling');
const TRAINING_DATA = roleSet('trainingData');
const RECORDS = roleSet('records');
const DECISIONS = roleSet('decision');
const MODELS = roleSet('model');
const TRAINING = roleSet('training');
const LEARNS = 'learns-from-use';

/** Feedback on the model's answers gets back into training, with no later place of feedback in between. */
export const feedbackReturns: Predicate = oncePerGraph((graph) => {
  const reach = towardsTraining(graph, (node) => !graph.has(node, FEEDBACK));
  return (node) => (reach.has(node) ? because(reach.path(node), { training: graph.idOf(reach.origin(node)) }) : NO);
});

/**
 * What a model answered in production comes back as training data: the last store before training
 * takes from a prediction log, or training does so itself. Where people label it on the way, the
 * fact `learns-from-use` of the training decides.
 */
export const logReturns: Predicate = oncePerGraph((graph) => {
  const from = graph.withRole(LOGS);
  const carries = (node: Node): boolean => carriesTrainingData(graph, node) && !graph.has(node, FEEDBACK);
  return returning(graph, from, {
    sure: (node) => carries(node) && !graph.has(node, LABELLING),
    open: carries,
    name: 'log',
  });
});

/**
 * What follows from the answers of a model trained here becomes training data again: the model
 * writes it, or a decision on its answers does. By way of an application or labelling the fact
 * `learns-from-use` of the training decides, since other things come that way too.
 */
export const outcomesReturn: Predicate = oncePerGraph((graph) => {
  const trained = trainedHere(graph);
  const models = graph.where((node) => graph.has(node, MODELS) && trained.has(node));
  const carries = (node: Node): boolean => carriesTrainingData(graph, node) && !graph.has(node, FEEDBACK | LOGS);
  const straight = (node: Node): boolean => carries(node) && !graph.has(node, LABELLING | RECORDS);
  const written = returning(graph, models, { sure: straight, open: carries, name: 'origin' });

  const reached = answersReach(graph, models);
  const decided = returning(
    graph,
    graph.where((node) => graph.has(node, DECISIONS) && reached.has(node)),
    { sure: (node) => carries(node) && !graph.has(node, LABELLING), open: carries, name: 'origin' },
  );
  return (node) => {
    const verdicts = [written(node), decided(node)];
    return verdicts.find(({ truth }) => truth === 'yes') ?? verdicts.find(({ truth }) => truth === 'unknown') ?? NO;
  };
});

/** The step learns from use by a way that is drawn, so that the finding is anchored there. */
export const loopDrawn: Predicate = oncePerGraph((graph) => {
  const reach = walk(graph, {
    from: graph.withRole(FEEDBACK | LOGS),
    direction: 'downstream',
    passes: (node) => carriesTrainingData(graph, node),
  });
  return (node) => (reach.has(node) ? because(reach.path(node), {}) : NO);
});

/** Where the answers of `models` get to in production. */
function answersReach(graph: Graph, models: readonly Node[]): Reach {
  return walk(graph, {
    from: models,
    direction: 'downstream',
    passes: (node) => carriesTrainingData(graph, node) && !graph.has(node, FEEDBACK | LOGS | LABELLING | RECORDS),
  });
}

interface Return {
  /** What the data surely passes. */
  readonly sure: (node: Node) => boolean;
  /** What it passes if the training learns from use. */
  readonly open: (node: Node) => boolean;
  /** How the start is called in a rule's sentence. */
  readonly name: string;
}

/** Whether what leaves `from` arrives in the last store before training, or in training without a store. */
function returning(graph: Graph, from: readonly Node[], { sure, open, name }: Return): (node: Node) => Verdict {
  const learning = learningSteps(graph);
  const reachBy = (passes: (node: Node) => boolean) => ({
    stores: walk(graph, { from, direction: 'downstream', passes }),
    steps: walk(graph, {
      from,
      direction: 'downstream',
      passes: (node) => passes(node) && !graph.has(node, TRAINING_DATA),
    }),
  });
  const [surely, openly] = [reachBy(sure), reachBy(open)];
  const arrives = ({ stores, steps }: typeof surely, node: Node, training: Node): Verdict => {
    const reach = learning.has(node) ? steps : graph.has(node, TRAINING_DATA) ? stores : undefined;
    if (!reach?.has(node)) return NO;
    return because(reach.path(node), { [name]: graph.idOf(reach.origin(node)), training: graph.idOf(training) });
  };
  return (node) => {
    const next = learning.has(node) ? node : learnsFrom(graph, node);
    if (next === undefined || graph.has(node, FEEDBACK)) return NO;
    const certain = arrives(surely, node, next);
    if (certain.truth === 'yes') return certain;
    const possible = arrives(openly, node, next);
    if (possible.truth === 'no' || graph.answer(next, LEARNS) === 'no') return NO;
    const asked = ask(graph, next, LEARNS, 'no');
    return learnsFromUse(graph).has(next) ? { ...possible, questions: [asked] } : perhaps(possible, asked);
  };
}

/** Steps known to learn from use: somebody said so of the step, or of a model that it helps to make. */
const learnsFromUse: (graph: Graph) => Reach = oncePerGraph((graph) => {
  const learning = learningSteps(graph);
  return walk(graph, {
    from: graph.where((node) => graph.has(node, MODELS | TRAINING) && graph.knows(node, LEARNS)),
    direction: 'upstream',
    passes: (node) => learning.has(node) || carriesModel(graph, node),
  });
});

/** The training step that learns straight from this store. */
function learnsFrom(graph: Graph, node: Node): Node | undefined {
  const { truth, names } = feedsTraining(graph)(node);
  return truth === 'yes' ? graph.nodeOf(names['training']!) : undefined;
}
