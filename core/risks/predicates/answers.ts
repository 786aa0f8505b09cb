import type { Graph, Node } from '../graph.ts';
import { roleSet } from '../graph.ts';
import { NO, YES, ask, because, oncePerGraph, perhaps, type Predicate, type Verdict, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { holds } from './holding.ts';
import { carriesAnswer, carriesInput, generates, isPlainStep } from './ways.ts';

const CALLERS = roleSet('caller');
const MODELS = roleSet('model');
const DECISIONS = roleSet('decision');
const GENERATIVE = roleSet('generative');
const SECURITY = 'security-decision';
const TELLING = ['returns-scores', 'verbose-output'] as const;

/** Everything whose output a user or API client gets to see, with the way it takes. */
const seenByCallers: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(CALLERS),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node),
  }),
);

function seenBy(graph: Graph, seen: Reach, node: Node): Verdict {
  if (!seen.has(node)) return NO;
  return because(seen.path(node), { caller: graph.idOf(seen.origin(node)) });
}

/**
 * The answer itself gets to a user or API client, not only what a decision, or an application known to act by
 * itself, made of it.
 */
export const showsAnswer: Predicate = oncePerGraph((graph) => {
  const seen = walk(graph, {
    from: graph.withRole(CALLERS),
    direction: 'upstream',
    passes: (node) =>
      carriesAnswer(graph, node) && !graph.has(node, DECISIONS) && !graph.knows(node, 'automated-action'),
  });
  return (node) => seenBy(graph, seen, node);
});

/** The model's answers travel back to a user or API client, also by way of logs and ordinary stores. */
export const answersOutsider: Predicate = oncePerGraph((graph) => (node) => seenBy(graph, seenByCallers(graph), node));

/**
 * More than the final answer comes out: scores or diagnostics, at the model itself or at a step or
 * log behind it that outsiders see.
 */
export const tellsMore: Predicate = oncePerGraph((graph) => {
  const seen = seenByCallers(graph);
  const telling = graph.where((node) => !graph.has(node, MODELS) && seen.has(node) && graph.knows(node, ...TELLING));
  const behind = walk(graph, { from: telling, direction: 'upstream', passes: (node) => carriesAnswer(graph, node) });
  return (node) => {
    const own = TELLING.filter((tick) => graph.knows(node, tick));
    if (own.length > 0) return because([], {}, own.length === 1 ? [ask(graph, node, own[0]!, 'no')] : []);
    if (behind.has(node)) return because(behind.path(node), {});
    const open = TELLING.find((tick) => graph.answer(node, tick) !== 'no');
    return open === undefined ? NO : perhaps(YES, ask(graph, node, open, 'no'));
  };
});

/**
 * What the model looks at is computed on hardware in the hands of the people it judges: the step
 * before it is on a user's device, or lies in one trust boundary with a user and apart from the model.
 */
export const readOnUsersSide: Predicate = oncePerGraph((graph) => {
  const onUsersSide = (node: Node, model: Node): boolean =>
    graph.components[node]!.kind === 'process' &&
    carriesInput(graph, node) &&
    graph.answer(node, 'on-user-device') !== 'no' &&
    (graph.knows(node, 'on-user-device') ||
      (graph.apart(node, model) && holds(graph, graph.components[node]!.boundary, 'callers')));
  return (node) => {
    const step = graph.sourcesOf(node).find((source) => onUsersSide(source, node));
    return step === undefined ? NO : because(graph.straight(step, node), { step: graph.idOf(step) });
  };
});

/** The answers decide about security: somebody said so of the model, or of a decision that follows from them. */
export const decidesSecurity: Predicate = oncePerGraph((graph) => {
  const decided = walk(graph, {
    from: graph.where((node) => graph.has(node, DECISIONS) && graph.knows(node, SECURITY)),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node),
  });
  return (node) => {
    const answer = graph.answer(node, SECURITY);
    const asked = ask(graph, node, SECURITY, 'no');
    if (answer === 'no') return NO;
    if (answer === 'yes') return because([], {}, [asked]);
    return decided.has(node) ? because(decided.path(node), {}, [asked]) : perhaps(YES, asked);
  };
});

/**
 * What a step on the user's side computes is judged elsewhere, so that there is a judgement to get round: the
 * logic is then worth working out.
 */
export const judgedElsewhere: Predicate = oncePerGraph((graph) => (node) => {
  const { truth, names } = readOnUsersSide(graph)(node);
  const step = truth === 'yes' ? graph.nodeOf(names['step']!) : undefined;
  const computes = step !== undefined && isPlainStep(graph, step) && graph.apart(step, node);
  return computes && graph.answer(node, SECURITY) !== 'no' ? because([], {}, [ask(graph, node, SECURITY, 'no')]) : NO;
});

/** The model generates: its risks are in the list for LLM applications. */
export const isGenerative: Predicate = (graph) => (node) => verdict(generates(graph, node));

/** What the model generates gets to a user or API client, also by way of the part that talks to them. */
export const generatesForOutsider: Predicate = oncePerGraph((graph) => {
  const seen = walk(graph, {
    from: graph.withRole(CALLERS),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node) || graph.has(node, GENERATIVE),
  });
  return (node) => seenBy(graph, seen, node);
});

/** A decision, or an application known to act by itself, follows from the model's answers. */
export const answersDecide: Predicate = oncePerGraph((graph) => {
  const decided = walk(graph, {
    from: graph.where((node) => graph.has(node, DECISIONS) || graph.knows(node, 'automated-action')),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node),
  });
  return (node) =>
    decided.has(node) && decided.origin(node) !== node
      ? because(decided.path(node), { decision: graph.idOf(decided.origin(node)) })
      : NO;
});
