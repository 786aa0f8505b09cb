import ELK, { type ELK as Elk, type ElkNode } from 'elkjs/lib/elk-api.js';
// oxlint-disable-next-line import/default -- the bundler gives it one: the address of the script
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { LAYOUT_ROOM, type LayoutNode, type LayoutTask, type Placement } from '#core/layout/layout-task.ts';
import { between, parts } from '#core/layout/parts.ts';
import { inLines } from '#core/layout/side-by-side.ts';
import { bounds, type Point, type Rect, type Size } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { workerOf } from '../state/workers.ts';

const startElk = workerOf(workerUrl, { name: 'layout' });

const ROOT = 'the diagram';
const { layer, level, node, boundary, tab } = LAYOUT_ROOM;

/** Where data lead to. */
type Direction = 'RIGHT' | 'DOWN';
/** Told to each boundary as well: ELK does not hand it down, and labels would find no room between shapes. */
const ROOM: Readonly<Record<Direction, Record<string, string>>> = {
  RIGHT: { 'elk.layered.spacing.nodeNodeBetweenLayers': String(layer), 'elk.spacing.nodeNode': String(node) },
  DOWN: { 'elk.layered.spacing.nodeNodeBetweenLayers': String(level), 'elk.spacing.nodeNode': String(node) },
};
const OPTIONS = {
  'elk.algorithm': 'layered',
  // Flows that cross the edge of a boundary count where the shapes inside are placed.
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
};
const PADDING = {
  'elk.padding': `[top=${boundary + tab},left=${boundary},bottom=${boundary},right=${boundary}]`,
};
/** From so large on, names can be read: data then lead from left to right, as most people draw them. */
const READABLE = 0.6;
/** Data lead downwards where that shows the drawing so much larger. */
const CLEARLY = 1.3;

/** Nobody waits longer for an arrangement, in milliseconds. */
const PATIENCE = 15_000;

/** An arrangement under way; `stop` ends it, and `placement` is then never answered. */
export interface Arranging {
  /** Null where it takes longer than anybody waits. */
  readonly placement: Promise<Placement | null>;
  readonly stop: () => void;
}

/**
 * Arranges shapes with care in a worker of its own: few crossings, short flows, boundaries as regions. Data lead from left
 * to right, or downwards where a long drawing could not be read otherwise. What no flow joins is arranged apart.
 *
 * @param room where all of it is to be seen, in pixels; null to keep to left and right
 */
export function arrangeWithElk(task: LayoutTask, room: Size | null): Arranging {
  const elk: Elk = new ELK({ workerFactory: startElk });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<null>((resolve) => (timer = setTimeout(resolve, PATIENCE, null)));
  const stop = (): void => {
    clearTimeout(timer);
    elk.terminateWorker();
  };
  const laid = (direction: Direction): Promise<Placement | null> =>
    Promise.race([inParts(task, async (part) => placementOf(await elk.layout(graphOf(part, direction)))), tired]);
  const best = async (): Promise<Placement | null> => {
    const across = await laid('RIGHT');
    if (across === null || room === null || sizeIn(room, across) >= READABLE) return across;
    const down = await laid('DOWN');
    return down && sizeIn(room, down) > CLEARLY * sizeIn(room, across) ? down : across;
  };
  return { placement: best().finally(stop), stop };
}

/** Arranges each part of a drawing that no flow joins to the rest, and stands them beside each other. */
async function inParts(task: LayoutTask, arrange: (part: LayoutTask) => Promise<Placement>): Promise<Placement> {
  const placements: Placement[] = [];
  for (const nodes of parts(task.nodes, between(task.nodes, task.flows))) {
    const ids = new Set(allIn(nodes));
    placements.push(await arrange({ nodes, flows: task.flows.filter(({ from }) => ids.has(from)) }));
  }
  const boxes = placements.map((placement) => bounds(placement.values()) ?? NOWHERE);
  const { at } = inLines(boxes);
  return new Map(
    placements.flatMap((placement, index) => {
      const [to, from] = [at[index]!, boxes[index]!];
      return [...placement].map(([id, rect]) => {
        const moved = { ...rect, x: rect.x - from.x + to.x, y: rect.y - from.y + to.y };
        return [id, moved] as const;
      });
    }),
  );
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

function allIn(nodes: readonly LayoutNode[]): readonly ElementId[] {
  return nodes.flatMap(({ id, children }) => [id, ...allIn(children ?? [])]);
}

/** How large an arrangement could be shown as a whole: 1 for its actual size. */
export function sizeIn({ width, height }: Size, placement: Placement): number {
  const all = bounds(placement.values());
  return all ? Math.min(width / all.width, height / all.height) : 1;
}

function graphOf(task: LayoutTask, direction: Direction): ElkNode {
  return {
    id: ROOT,
    layoutOptions: { ...OPTIONS, ...ROOM[direction], 'elk.direction': direction },
    children: task.nodes.map((each) => elkNode(each, { ...ROOM[direction], ...PADDING })),
    edges: task.flows.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

function elkNode({ id, width, height, children }: LayoutNode, layoutOptions: Record<string, string>): ElkNode {
  if (children === null || children.length === 0) return { id, width, height };
  return { id, children: children.map((child) => elkNode(child, layoutOptions)), layoutOptions };
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
