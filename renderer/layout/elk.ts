import ELK, { type ELK as Elk, type ElkNode } from 'elkjs/lib/elk-api.js';
// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the script
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { LAYOUT_ROOM, type LayoutNode, type LayoutTask, type Placement } from '#core/layout/layout-task.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { workerOf } from '../state/workers.ts';

const startElk = workerOf(workerUrl, { name: 'layout' });

const ROOT = 'the diagram';
const { layer, node, boundary, tab } = LAYOUT_ROOM;
/** Told to each boundary as well: ELK does not hand it down, and labels would find no room between shapes. */
const ROOM = {
  'elk.layered.spacing.nodeNodeBetweenLayers': String(layer),
  'elk.spacing.nodeNode': String(node),
};
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  // Flows that cross the edge of a boundary count where the shapes inside are placed.
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.spacing.componentComponent': String(node),
  ...ROOM,
};
const BOUNDARY = {
  ...ROOM,
  'elk.padding': `[top=${boundary + tab},left=${boundary},bottom=${boundary},right=${boundary}]`,
};

/** An arrangement under way; `stop` ends it, and `placement` is then never answered. */
export interface Arranging {
  readonly placement: Promise<Placement>;
  readonly stop: () => void;
}

/** Arranges shapes with care in a worker of its own: few crossings, short flows, boundaries as regions. */
export function arrangeWithElk(task: LayoutTask): Arranging {
  const elk: Elk = new ELK({ workerFactory: startElk });
  const stop = (): void => elk.terminateWorker();
  const graph: ElkNode = {
    id: ROOT,
    layoutOptions: OPTIONS,
    children: task.nodes.map(elkNode),
    edges: task.flows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
  return { placement: elk.layout(graph).then(placementOf).finally(stop), stop };
}

function elkNode({ id, width, height, children }: LayoutNode): ElkNode {
  if (children === null || children.length === 0) return { id, width, height };
  return { id, children: children.map(elkNode), layoutOptions: BOUNDARY };
}

/** Places from the corner of the diagram; ELK gives them from the corner of what is around. */
function placementOf(root: ElkNode): Placement {
  const placed = new Map<ElementId, Rect>();
  const enter = (nodes: readonly ElkNode[] | undefined, origin: Point): void => {
    for (const { id, x = 0, y = 0, width = 0, height = 0, children } of nodes ?? []) {
      const rect = { x: origin.x + x, y: origin.y + y, width, height };
      placed.set(id as ElementId, rect);
      enter(children, rect);
    }
  };
  enter(root.children, { x: 0, y: 0 });
  return placed;
}
