import type { Graph, Node } from '../graph.ts';
import { roleSet } from '../graph.ts';
import { NO, YES, ask, because, oncePerGraph, perhaps, type Predicate, verdict } from '../verdict.ts';
import { type Reach, walk } from '../walk.ts';
import { carriesAnswer, carriesInput } from './ways.ts';

const CALLERS = roleSet('caller');
const MODELS = roleSet('model');
const TELLING = ['returns-scores', 'verbose-output'] as const;

/** Everything whose output a user or API client gets to see, with the way it takes. */
const seenByCallers: (graph: Graph) => Reach = oncePerGraph((graph) =>
  walk(graph, {
    from: graph.withRole(CALLERS),
    direction: 'upstream',
    passes: (node) => carriesAnswer(graph, node),
  }),
);

/** The model's answers travel back to a user or API client, also by way of logs and ordinary stores. */
export const answersOutsider: Predicate = oncePerGraph((graph) => {
  const seen = seenByCallers(graph);
  return (node) => (seen.has(node) ? because(seen.path(node), { caller: graph.idOf(seen.origin(node)) }) : NO);
});

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
    if (TELLING.every((tick) => graph.answer(node, tick) === 'no')) return NO;
    return perhaps(YES, ask(graph, node, 'returns-scores', 'no'));
  };
});

/**
 * What the model looks at is computed on hardware in the hands of the people it judges: the step
 * before it is on a user's device, or lies in one trust boundary with a user and apart from the model.
 */
export const readOnUsersSide: Predicate = oncePerGraph((graph) => {
  const usersBoundaries = new Set(
    graph
      .withRole(CALLERS)
      .map((node) => graph.components[node]!.boundary)
      .filter((boundary) => boundary !== null),
  );
  const onUsersSide = (node: Node, model: Node): boolean =>
    graph.components[node]!.kind === 'process' &&
    carriesInput(graph, node) &&
    graph.answer(node, 'on-user-device') !== 'no' &&
    (graph.knows(node, 'on-user-device') ||
      (graph.apart(node, model) && usersBoundaries.has(graph.components[node]!.boundary!)));
  return (node) => {
    const step = graph.sourcesOf(node).find((source) => onUsersSide(source, node));
    return step === undefined ? NO : because(graph.straight(step, node), { step: graph.idOf(step) });
  };
});

/** The model itself, or the application that asks it on somebody's behalf, answers only those inside. */
export const isGenerative: Predicate = (graph) => (node) => verdict(graph.knows(node, 'generative'));
