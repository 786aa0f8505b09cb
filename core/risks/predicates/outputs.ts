import { type Graph, type Node, roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate, type Verdict, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { isAtHome } from './model-copies.ts';
import { carriesAnswer, carriesInput, generates } from './ways.ts';

const MODELS = roleSet('model', 'hostedModel');
const EDGE = roleSet('edgeModel');
const CONSUMERS = roleSet('decision', 'application');
const OUTSIDERS = roleSet('outsider');
const TEAM = roleSet('team');
const DECISIONS = roleSet('decision');
const APPLICATION = roleSet('application');
const ONLY_SHOWN_TO = roleSet('caller', 'aside', 'predictionLog', 'model', 'hostedModel', 'generative', 'sensor');
const RESULT_STORES = roleSet('records', 'predictionLog');
const ASIDE = roleSet('aside');
const OPEN = 'open-write';
const STAKES = ['high-stakes', 'safety-critical'] as const;

const answering = oncePerGraph((graph) => graph.where((node) => graph.has(node, MODELS) && !generates(graph, node)));

/** Answers travel up to the first that could act on them, through applications that only fetch them for a decision. */
function carries(graph: Graph, node: Node): boolean {
  return carriesAnswer(graph, node) && (!graph.has(node, CONSUMERS) || fetchesForDecision(graph, node));
}

/** An application that asks the model for a decision behind it, and is not known to act itself. */
function fetchesForDecision(graph: Graph, node: Node): boolean {
  return (
    !graph.has(node, DECISIONS) &&
    !graph.knows(node, 'automated-action', ...STAKES) &&
    asksModel(graph).has(node) &&
    beforeDecisions(graph).has(node)
  );
}

/** What decisions take answers from, straight or by way of other applications. */
const beforeDecisions: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(DECISIONS),
    direction: 'upstream',
    passes: (node) => graph.has(node, APPLICATION),
  }),
);

/** On the way from one to the other, answers cross a trust boundary, or leave hardware that users hold. */
function changesHands(graph: Graph, from: Node, to: Node): boolean {
  const held = (node: Node): boolean => graph.knows(node, 'on-user-device');
  return graph.apart(from, to) || (held(from) && !held(to) && !graph.shareBoundary(from, to));
}

/** Where answers get to, and where they get to after crossing a trust boundary. */
const answers: (graph: Graph) => { readonly all: Reach; readonly crossed: Reach } = oncePerGraph((graph) => {
  const passes = (node: Node): boolean => carries(graph, node);
  const from = answering(graph);
  const all = walk(graph, { from, direction: 'downstream', passes });
  const within = walk(graph, {
    from,
    direction: 'downstream',
    passes,
    follows: (source, target) => !changesHands(graph, source, target),
  });
  const beyond = graph.where((node) =>
    graph.sourcesOf(node).some((source) => leaves(graph, within, source) && changesHands(graph, source, node)),
  );
  const crossed = walk(graph, { from: beyond, direction: 'downstream', passes, follows: passes });
  const bridge = (node: Node): Node =>
    graph.sourcesOf(node).find((source) => leaves(graph, within, source) && changesHands(graph, source, node))!;
  return {
    all,
    crossed: {
      has: crossed.has,
      origin: (node) => within.origin(bridge(crossed.origin(node))),
      path: (node) => {
        const [inside, outside] = [bridge(crossed.origin(node)), crossed.origin(node)];
        return [...within.path(inside), ...graph.straight(inside, outside).slice(1, 2), ...crossed.path(node)];
      },
    },
  };
});

function leaves(graph: Graph, within: Reach, source: Node): boolean {
  return within.has(source) && (graph.has(source, MODELS) || carries(graph, source));
}

/** An application that asks the model itself; answers then only go back to the one who asked. */
const asksModel: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: answering(graph),
    direction: 'upstream',
    passes: (node) => carriesInput(graph, node),
  }),
);

/** Passes the answer on to more than a screen: to another system, a store or the people who work with it. */
function handsOn(graph: Graph, node: Node): boolean {
  return graph.targetsOf(node).some((target) => !graph.has(target, ONLY_SHOWN_TO));
}

/** What outsiders brought comes out as an answer to staff who did not ask. */
function informsOthers(graph: Graph, node: Node): boolean {
  const sources = graph.sourcesOf(node);
  return (
    sources.some((source) => graph.has(source, OUTSIDERS)) &&
    graph.targetsOf(node).some((target) => graph.has(target, TEAM) && !sources.includes(target))
  );
}

function reasonOf(graph: Graph, reach: Reach, node: Node): Verdict {
  return because(reach.path(node), { model: graph.idOf(reach.origin(node)) });
}

/** The user who asked holds the component, and the answer stays there: who would change it there would deceive nobody else. */
function isKeptByUser(graph: Graph, node: Node): boolean {
  const held = (one: Node): boolean => graph.knows(one, 'on-user-device');
  const handsOnBeyond = graph.targetsOf(node).some((target) => !held(target) && !graph.has(target, ONLY_SHOWN_TO));
  return held(node) && (!handsOnBeyond || graph.has(node, DECISIONS) || asksModel(graph).has(node));
}

/**
 * Acts on a model's answer that crossed a trust boundary on its way: a decision, or an application
 * that hands the answer on without having asked for it, or is known to act on it. Not where the user
 * who asked holds the component, unless the answer goes on from there to somebody else.
 */
export const actsAcrossBoundary: Predicate = oncePerGraph((graph) => {
  const { crossed } = answers(graph);
  const asks = asksModel(graph);
  const acts = (node: Node): boolean =>
    graph.has(node, DECISIONS) ||
    graph.knows(node, 'automated-action', ...STAKES) ||
    (handsOn(graph, node) && !asks.has(node)) ||
    informsOthers(graph, node);
  return (node) =>
    crossed.has(node) && acts(node) && !isKeptByUser(graph, node) ? reasonOf(graph, crossed, node) : NO;
});

/**
 * Acts on a model's answer where much is at stake, wherever the two are. A decision is taken to matter until somebody
 * says no: it pays, opens, blocks or treats by itself. Of an application, and of a decision in one machine with the
 * model on the owner's own site, the fact `high-stakes` decides.
 */
export const actsWhereItMatters: Predicate = oncePerGraph((graph) => {
  const { all } = answers(graph);
  const asks = asksModel(graph);
  return (node) => {
    if (!all.has(node) || graph.knows(node, 'on-user-device')) return NO;
    const known = STAKES.filter((tick) => graph.knows(node, tick));
    const reason = reasonOf(graph, all, node);
    if (known.length > 0)
      return { ...reason, questions: known.length === 1 ? [ask(graph, node, known[0]!, 'no')] : [] };
    const asked = ask(graph, node, 'high-stakes', 'no');
    if (graph.answer(node, asked.tick) === 'no') return NO;
    if (graph.has(node, DECISIONS)) {
      return isOneMachine(graph, node) ? perhaps(reason, asked) : { ...reason, questions: [asked] };
    }
    return handsOn(graph, node) && !asks.has(node) ? perhaps(reason, asked) : NO;
  };
});

/** The first store of answers that a decision follows and that `isOpen`. */
function followedStore(graph: Graph, node: Node, isOpen: (store: Node) => boolean): Node | undefined {
  if (!graph.has(node, DECISIONS)) return undefined;
  const { all } = answers(graph);
  return graph.sourcesOf(node).find((source) => graph.has(source, RESULT_STORES) && all.has(source) && isOpen(source));
}

/** From the model into the store and on to the decision that follows what it finds there. */
function byWayOf(graph: Graph, store: Node, node: Node) {
  const { all } = answers(graph);
  return {
    path: [...all.path(store), ...graph.straight(store, node).slice(1)],
    names: { model: graph.idOf(all.origin(store)), store: graph.idOf(store) },
  };
}

/**
 * A decision follows answers that it takes from a store in which others write too, so that more than
 * the model can say what is decided.
 */
export const actsOnSharedResults: Predicate = oncePerGraph((graph) => {
  const { all } = answers(graph);
  const othersIn = (store: Node): Node | undefined =>
    graph
      .sourcesOf(store)
      .find((source) => !all.has(source) && !graph.has(source, MODELS) && !graph.has(source, ASIDE));
  return (node) => {
    const store = followedStore(graph, node, (source) => othersIn(source) !== undefined);
    if (store === undefined) return NO;
    const { path, names } = byWayOf(graph, store, node);
    return because(path, { ...names, writer: graph.idOf(othersIn(store)!) });
  };
});

/** A decision follows answers that it takes from a store known to be open to more writers than needed. */
export const actsOnOpenResults: Predicate = (graph) => (node) => {
  const store = followedStore(graph, node, (source) => graph.knows(source, OPEN));
  if (store === undefined) return NO;
  const { path, names } = byWayOf(graph, store, node);
  return because(path, names, [ask(graph, store, OPEN, 'no')]);
};

/** A decision takes answers from this store, so that what can be changed in it is that decision's finding. */
export const isFollowed: Predicate = (graph) => (node) =>
  verdict(graph.targetsOf(node).some((target) => graph.has(target, DECISIONS)));

/** Those that hand answers to a component straight: models, and what passes answers on. */
function giversOf(graph: Graph, node: Node): readonly Node[] {
  return graph.sourcesOf(node).filter((source) => answers(graph).all.has(source));
}

/** Every answer comes straight from a model within the same trust boundary. */
function takesInPlace(graph: Graph, node: Node): boolean {
  const givers = giversOf(graph, node);
  return givers.length > 0 && givers.every((giver) => graph.has(giver, MODELS) && graph.shareBoundary(giver, node));
}

/** A model at the edge of the owner's own site and what acts on its answers there. */
function isOneMachine(graph: Graph, node: Node): boolean {
  return (
    takesInPlace(graph, node) && isAtHome(graph, node) && giversOf(graph, node).every((giver) => graph.has(giver, EDGE))
  );
}

/**
 * The model hands its answers straight to the consumer, both lie within one trust boundary, and the
 * way is known to be guarded: nobody stands between them who could change an answer.
 */
export const handedOverInPlace: Predicate = (graph) => (node) =>
  verdict(graph.knows(node, 'access-controlled', 'encrypted-channel') && takesInPlace(graph, node));

/** A store that a model's answers get to over a trust boundary, with nothing in between that acts on them. */
export const keptAcrossBoundary: Predicate = oncePerGraph((graph) => {
  const { crossed } = answers(graph);
  return (node) => (crossed.has(node) ? reasonOf(graph, crossed, node) : NO);
});

/** A store that a model's answers are kept in. */
export const keepsAnswers: Predicate = oncePerGraph((graph) => {
  const { all } = answers(graph);
  return (node) => (all.has(node) ? reasonOf(graph, all, node) : NO);
});

/** The answers are signed: somebody said so of the component, of the model, or of a step in between. */
export const answersSigned: Predicate = oncePerGraph((graph) => {
  const { all } = answers(graph);
  return (node) => {
    const onTheWay = all.has(node) ? all.path(node) : [];
    const signed = onTheWay.some((id) => {
      const step = graph.nodeOf(id);
      return step !== undefined && graph.knows(step, 'signed-output');
    });
    return signed ? because([], {}) : NO;
  };
});
