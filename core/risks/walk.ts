import type { ElementId } from '../model/ids.ts';
import type { Graph, Node } from './graph.ts';

const UNSEEN = -1;
const START = -2;

/** Where data can get to (or come from) and by which shortest way. */
export interface Reach {
  /** True for the starts too. */
  has(node: Node): boolean;
  /** The start that `node` was reached from; `node` must be reached. */
  origin(node: Node): Node;
  /** Components and flows between `node` and its start, in the direction of the data. */
  path(node: Node): readonly ElementId[];
}

interface Walk {
  readonly from: Iterable<Node>;
  /** With the data, or back to where it came from. */
  readonly direction: 'downstream' | 'upstream';
  /** Whether the walk goes on beyond a reached node; it always goes on beyond a start. */
  readonly passes: (node: Node) => boolean;
  /** Flows that the walk may take, by their ends in walking order; all when left out. */
  readonly follows?: (from: Node, to: Node) => boolean;
}

/**
 * Walks the flows from all starts at once, nearest first; each component and flow is visited once,
 * so cycles end and the time grows with the drawing, not with the number of starts.
 */
export function walk(graph: Graph, { from, direction, passes, follows }: Walk): Reach {
  const { start, node: next, flow } = direction === 'downstream' ? graph.outgoing : graph.incoming;
  const cameFrom = new Int32Array(graph.size).fill(UNSEEN);
  const cameBy = new Int32Array(graph.size);
  const queue = new Int32Array(graph.size);
  let length = 0;
  for (const node of from) {
    if (cameFrom[node] !== UNSEEN) continue;
    cameFrom[node] = START;
    queue[length++] = node;
  }
  for (let head = 0; head < length; head++) {
    const node = queue[head]!;
    const first = start[node]!;
    const end = start[node + 1]!;
    if (first === end || (cameFrom[node] !== START && !passes(node))) continue;
    for (let place = first; place < end; place++) {
      const reached = next[place]!;
      if (cameFrom[reached] !== UNSEEN || follows?.(node, reached) === false) continue;
      cameFrom[reached] = node;
      cameBy[reached] = flow[place]!;
      queue[length++] = reached;
    }
  }
  return {
    has: (node) => cameFrom[node] !== UNSEEN,
    origin: (node) => {
      let at = node;
      while (cameFrom[at]! >= 0) at = cameFrom[at]!;
      return at;
    },
    path: (node) => {
      const path = [graph.idOf(node)];
      for (let at = node; cameFrom[at]! >= 0; at = cameFrom[at]!) {
        path.push(graph.flows[cameBy[at]!]!.id, graph.idOf(cameFrom[at]!));
      }
      return direction === 'downstream' ? path.reverse() : path;
    },
  };
}
