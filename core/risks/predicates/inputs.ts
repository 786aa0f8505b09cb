import { roleSet } from '../graph.ts';
import { NO, ask, because, oncePerGraph, perhaps, type Predicate } from '../verdict.ts';
import { walk } from '../walk.ts';
import { carriesInput } from './ways.ts';

const OUTSIDERS = roleSet('outsider', 'sensor');
const ORDINARY_STORES = roleSet('records', 'trainingData');

/**
 * An outsider's input gets to the model: a user, an API client, the sensed world or content nobody
 * inside wrote is upstream, with nothing in between that starts something new. Where only an
 * ordinary store lies in between, the fact `untrusted-input` decides.
 * Source: reference cases in MITRE ATLAS; a flow straight across a boundary misses a third of them.
 */
export const fedByOutsider: Predicate = oncePerGraph((graph) => {
  const from = graph.withRole(OUTSIDERS);
  const direct = walk(graph, { from, direction: 'downstream', passes: (node) => carriesInput(graph, node) });
  const stored = walk(graph, {
    from,
    direction: 'downstream',
    passes: (node) => carriesInput(graph, node) || graph.has(node, ORDINARY_STORES),
  });
  return (node) => {
    if (direct.has(node)) return because(direct.path(node), { outsider: graph.idOf(direct.origin(node)) });
    if (!stored.has(node) || graph.answer(node, 'untrusted-input') === 'no') return NO;
    const reason = because(stored.path(node), { outsider: graph.idOf(stored.origin(node)) });
    return perhaps(reason, ask(graph, node, 'untrusted-input', 'no'));
  };
});
