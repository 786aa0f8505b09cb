import type { ElementId } from '../../model/ids.ts';
import { type Graph, type Node, roleSet } from '../graph.ts';
import type { Held, Holding } from '../surroundings.ts';
import { oncePerGraph } from '../verdict.ts';
import { learningSteps } from './training.ts';

const CALLERS = roleSet('caller');
const STORES = roleSet('modelStore');

/**
 * The boundaries that hold users and API clients, those in which the owner trains, and those that hold stores of
 * models. Clients that send what they learnt elsewhere are not the owner.
 */
export const holding: (graph: Graph) => Holding = oncePerGraph((graph) => {
  const around = (nodes: readonly Node[]): ReadonlySet<ElementId> =>
    new Set(nodes.flatMap((node) => graph.components[node]!.boundary ?? []));
  const learning = learningSteps(graph);
  const own = [...learning].filter((step) => !graph.targetsOf(step).some((target) => learning.has(target)));
  return {
    callers: around(graph.withRole(CALLERS)),
    learning: around(own),
    stores: around(graph.withRole(STORES)),
  };
});

/** True when something of the kind lies straight in the boundary, joined by flows or not. */
export function holds(graph: Graph, boundary: ElementId | null, what: Held): boolean {
  return boundary !== null && (holding(graph)[what].has(boundary) || graph.surroundings.holds(boundary, what));
}
