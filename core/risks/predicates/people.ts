import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate, type Verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { trainedHere } from './model-origin.ts';
import { learningSteps, sendersTo } from './training.ts';
import { carriesInput, carriesTrainingData } from './ways.ts';

const DATA = roleSet('trainingData', 'records', 'predictionLog', 'collection', 'labelling', 'feedback');
const STORES = roleSet('trainingData', 'records', 'predictionLog');
const TRAINING_DATA = roleSet('trainingData');
const RECORDS = roleSet('records');
const ASKING = roleSet('caller', 'team', 'records');
const PERSON = roleSet('person');
const SENSOR = roleSet('sensor');
const SCENE = roleSet('scene');
const FEEDBACK = roleSet('feedback');
const MODELS = roleSet('model');
const PERSONAL = 'personal-data';
const FROM_ANYBODY = 'crowd-sourced';
const FROM_ELSEWHERE = ['third-party', FROM_ANYBODY, 'mutable-source'] as const;

/** A data walk towards training that ends where somebody said that no personal data is left. */
function towardsLearning(graph: Graph, from: readonly Node[]): Reach {
  const learning = learningSteps(graph);
  return walk(graph, {
    from,
    direction: 'downstream',
    passes: (node) => !learning.has(node) && carriesTrainingData(graph, node) && graph.answer(node, PERSONAL) !== 'no',
  });
}

/** Sensors and scripts that watch a person: what they take is about somebody, unlike what people hand in. */
const watchers = oncePerGraph((graph) =>
  graph.where((node) => graph.has(node, SENSOR) && graph.sourcesOf(node).some((source) => graph.has(source, PERSON))),
);

/** Where what was taken of people gets to as data. */
const takenOfPeople: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: watchers(graph),
    direction: 'downstream',
    passes: (node) => carriesTrainingData(graph, node) && graph.answer(node, PERSONAL) !== 'no',
  }),
);

/** Models that look at people: what was taken of a person gets to them. */
const looksAtPeople: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, { from: watchers(graph), direction: 'downstream', passes: (node) => carriesInput(graph, node) }),
);

/** Where what people type, say or do gets to as data. */
const handedInByPeople: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(PERSON),
    direction: 'downstream',
    passes: (node) => carriesTrainingData(graph, node),
  }),
);

/** Models that are asked about somebody: what callers or staff enter, or business records hold, gets to them. */
const askedAbout: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(ASKING),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node),
  }),
);

/** Models that look at the world, where no person is drawn before the sensor. */
const looksAtThings = oncePerGraph((graph) => {
  const scene = walk(graph, {
    from: graph.withRole(SCENE),
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node),
  });
  return (node: Node): boolean => scene.has(node) && !looksAtPeople(graph).has(node);
});

/** A store that a model compares people with: their enrolled faces, voices or habits. */
function isGallery(graph: Graph, store: Node): boolean {
  return (
    graph.has(store, TRAINING_DATA) &&
    graph.targetsOf(store).some((model) => graph.has(model, MODELS) && looksAtPeople(graph).has(model))
  );
}

/**
 * Nobody answered, and the drawing makes it likely that a store is about people: it is the records of
 * a business, what was taken of people or what they report gets into it, a model compares people with it, or it is
 * training data whose origin nobody drew or named, hence the owner's own records. What just anybody may hand in is
 * as likely a public matter as a private one.
 */
function isLikelyAboutPeople(graph: Graph, store: Node): boolean {
  if (graph.answer(store, PERSONAL) !== 'unknown') return false;
  const isFromAnybody = graph.knows(store, FROM_ANYBODY);
  if (graph.has(store, RECORDS)) return !isFromAnybody;
  if (!graph.has(store, TRAINING_DATA)) return false;
  if (graph.has(store, FEEDBACK) && handedInByPeople(graph).has(store) && !isFromAnybody) return true;
  const isOwn = graph.sourcesOf(store).length === 0 && !graph.knows(store, ...FROM_ELSEWHERE);
  return isOwn || takenOfPeople(graph).has(store) || isGallery(graph, store);
}

/** How sure it is that something is about people: by an answer, by the drawing, or only once somebody answers. */
type Ground = 'known' | 'likely' | 'open';
const GROUNDS = ['known', 'likely', 'open'] as const satisfies readonly Ground[];

interface Grounded {
  readonly ground: Ground;
  readonly reason: Verdict;
}

/** The best ground for saying that a learning step learns from data about people, with the way from these data. */
const learnsFromPeople = oncePerGraph((graph) => {
  const starting = (holds: (node: Node) => boolean): Reach =>
    towardsLearning(
      graph,
      graph.where((node) => graph.has(node, DATA) && holds(node)),
    );
  const by: Readonly<Record<Ground, Reach>> = {
    known: starting((node) => graph.knows(node, PERSONAL)),
    likely: starting((node) => isLikelyAboutPeople(graph, node)),
    open: starting((node) => graph.has(node, STORES) && graph.answer(node, PERSONAL) === 'unknown'),
  };
  return (training: Node): Grounded | undefined => {
    const ground = GROUNDS.find((one) => by[one].has(training));
    if (ground === undefined) return undefined;
    const store = by[ground].origin(training);
    const asked = ask(graph, store, PERSONAL, 'no');
    return { ground, reason: because(by[ground].path(training), { data: graph.idOf(store) }, [asked]) };
  };
});

/** Nobody drew where the data begin. */
function isOriginOpen(graph: Graph, { names }: Verdict): boolean {
  const store = graph.nodeOf(names['data']!)!;
  return graph.has(store, TRAINING_DATA) && graph.sourcesOf(store).length === 0;
}

/** The same of the training that made a model, with the way on to the model. */
const trainedOn = oncePerGraph((graph) => (node: Node): Grounded | undefined => {
  const trained = trainedHere(graph);
  const learnt = trained.has(node) ? learnsFromPeople(graph)(trained.origin(node)) : undefined;
  if (learnt === undefined) return undefined;
  const path = [...learnt.reason.path.slice(0, -1), ...trained.path(node)];
  const ground =
    learnt.ground === 'likely' &&
    isOriginOpen(graph, learnt.reason) &&
    (looksAtThings(graph)(node) || !askedAbout(graph).has(node))
      ? 'open'
      : learnt.ground;
  return { ground, reason: { ...learnt.reason, path } };
});

/** True by an answer; open where neither an answer nor the drawing says enough. */
function known(found: Grounded | undefined): Verdict {
  if (found === undefined || found.ground === 'likely') return NO;
  return found.ground === 'known' ? found.reason : perhaps(found.reason, ...found.reason.questions);
}

function likely(found: Grounded | undefined): Verdict {
  return found?.ground === 'likely' ? found.reason : NO;
}

/** The model was trained on data about people, as somebody said; or somebody should say. */
export const trainedOnPeople: Predicate = oncePerGraph((graph) => (node) => known(trainedOn(graph)(node)));

/** The model was trained on data that are likely to be about people, as they are drawn. */
export const trainedOnLikelyPeople: Predicate = oncePerGraph((graph) => (node) => likely(trainedOn(graph)(node)));

/** The model was trained on data about people, as somebody said; in all other cases somebody should say. */
export const mayRepeatPeople: Predicate = oncePerGraph((graph) => (node) => {
  const found = trainedOn(graph)(node);
  if (found === undefined) return NO;
  return found.ground === 'known' ? found.reason : perhaps(found.reason, ...found.reason.questions);
});

/** The updates that come in were computed from data about people, which stay with the clients: what
 * people hand in there is kept with them because it is about them. */
export const updatesFromPeople: Predicate = oncePerGraph((graph) => {
  const learning = learningSteps(graph);
  return (node) => {
    const clients = sendersTo(graph, node)
      .filter(({ client }) => learning.has(client))
      .flatMap(({ client, path }) => {
        const learnt = learnsFromPeople(graph)(client);
        if (learnt === undefined) return [];
        const handedIn =
          learnt.ground === 'open' && handedInByPeople(graph).has(graph.nodeOf(learnt.reason.names['data']!)!);
        return [{ ...learnt, ground: handedIn ? ('likely' as const) : learnt.ground, way: path }];
      });
    const found = GROUNDS.flatMap((ground) => clients.filter((client) => client.ground === ground))[0];
    if (found === undefined) return NO;
    const path = [...found.reason.path.slice(0, -1), ...found.way];
    const reason = { ...found.reason, path };
    return found.ground === 'open' ? perhaps(reason, ...reason.questions) : reason;
  };
});

/** Facts about people behind the answers of a model, in itself, in a store that it reads, or in its training data. */
const behind = oncePerGraph((graph) => (node: Node): Grounded | undefined => {
  const answer = graph.answer(node, PERSONAL);
  if (answer === 'no') return undefined;
  const asked = ask(graph, node, PERSONAL, 'no');
  if (answer === 'yes') return { ground: 'known', reason: because([], {}, [asked]) };
  const read = graph.sourcesOf(node).filter((source) => graph.has(source, STORES));
  const inStore = (ground: Ground, holds: (store: Node) => boolean): Grounded | undefined => {
    const store = read.find(holds);
    if (store === undefined) return undefined;
    const questions = [ask(graph, store, PERSONAL, 'no')];
    return { ground, reason: because(graph.straight(store, node), { data: graph.idOf(store) }, questions) };
  };
  const trained = trainedOn(graph)(node);
  return (
    inStore('known', (store) => graph.knows(store, PERSONAL)) ??
    (trained?.ground === 'known' ? trained : undefined) ??
    inStore(
      'likely',
      (store) => (graph.has(store, RECORDS) || isGallery(graph, store)) && isLikelyAboutPeople(graph, store),
    ) ??
    trained ?? { ground: 'open', reason: because([], {}, [asked]) }
  );
});

/** Facts about people stand behind the answers, as somebody said; or somebody should say. */
export const peopleBehind: Predicate = oncePerGraph((graph) => (node) => known(behind(graph)(node)));

/** Facts that are likely to be about people stand behind the answers, as they are drawn. */
export const likelyPeopleBehind: Predicate = oncePerGraph((graph) => (node) => likely(behind(graph)(node)));
