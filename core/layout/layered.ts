import type { ElementId } from '../model/ids.ts';
import { LAYOUT_ROOM, type LayoutNode, type LayoutTask, type Placement } from './layout-task.ts';
import type { Point, Rect, Size } from '../model/geometry.ts';
import { between, type Joined, type Joins, parts } from './parts.ts';
import { BREADTH, inLines } from './side-by-side.ts';

/** How many times the rows of all columns are put in a better order. */
const SWEEPS = 4;
/** A line of columns that goes on below, as a text does, has at least so many … */
const SHORTEST = 12;
/** … and is broken only where the drawing can then be shown so much larger. */
const CLEARLY = 1.3;

/**
 * A plain arrangement in columns along the flows, for drawings beyond the reach of the careful one: each
 * shape stands right of what it gets something from, in its column near the middle of what it is joined
 * to. Boundaries are arranged inside first and then stand as one shape. A long way goes on in a line below, and
 * what no flow joins to the rest stands beside or below it. Takes time in line with the size.
 */
export function arrangeInColumns({ nodes, flows }: LayoutTask): Placement {
  const placed = new Map<ElementId, Rect>();
  place(nodes, flows, { x: 0, y: 0 }, placed);
  return placed;
}

/** Places nodes with all they hold from `origin` on; tells how much room they take. */
function place(
  nodes: readonly LayoutNode[],
  flows: LayoutTask['flows'],
  origin: Point,
  placed: Map<ElementId, Rect>,
): Size {
  const inside = new Map<ElementId, Map<ElementId, Rect>>();
  const sized = nodes.map((node) => {
    if (node.children === null || node.children.length === 0) return node;
    const own = new Map<ElementId, Rect>();
    const room = place(node.children, flows, { x: 0, y: 0 }, own);
    inside.set(node.id, own);
    const { boundary, tab } = LAYOUT_ROOM;
    return { ...node, width: room.width + 2 * boundary, height: room.height + 2 * boundary + tab };
  });
  const joined = between(sized, flows);
  const boxes = parts(sized, joined).flatMap((part) => {
    const columns = columnsOf(part, joined);
    return lines(columns).map((line) => ({ columns: line, ...roomOf(line) }));
  });
  const { at, width, height } = inLines(boxes);
  for (const [index, { columns }] of boxes.entries()) {
    const { x, y } = at[index]!;
    placeColumns(columns, { x: origin.x + x, y: origin.y + y }, placed, inside);
  }
  return { width, height };
}

type Columns = readonly (readonly LayoutNode[])[];

/** Columns in one line, or in lines of the same number of columns where more of a long drawing is seen so. */
function lines(columns: Columns): readonly Columns[] {
  const inOne = { lines: [columns], extent: extentOf([columns]) };
  let best = { ...inOne, extent: inOne.extent / CLEARLY };
  for (let count = 2; columns.length / count >= SHORTEST; count++) {
    const each = Math.ceil(columns.length / count);
    const broken = Array.from({ length: Math.ceil(columns.length / each) }, (_, line) =>
      columns.slice(line * each, (line + 1) * each),
    );
    const extent = extentOf(broken);
    if (extent < best.extent) best = { lines: broken, extent };
  }
  return best.lines;
}

/** How wide a window must be to show lines of columns as a whole, in diagram units. */
function extentOf(broken: readonly Columns[]): number {
  const { width, height } = inLines(broken.map(roomOf));
  return Math.max(width, height * BREADTH);
}

/** How much room columns take beside each other. */
function roomOf(columns: Columns): Size {
  const widths = columns.map((column) => Math.max(...column.map(({ width }) => width)));
  return {
    width: widths.reduce((sum, width) => sum + width + LAYOUT_ROOM.layer, -LAYOUT_ROOM.layer),
    height: Math.max(...columns.map(stackHeight)),
  };
}

/** Stands columns beside each other, each around the middle of the tallest. */
function placeColumns(
  columns: Columns,
  origin: Point,
  placed: Map<ElementId, Rect>,
  inside: ReadonlyMap<ElementId, ReadonlyMap<ElementId, Rect>>,
): void {
  const heights = columns.map(stackHeight);
  const tallest = Math.max(...heights);
  let x = origin.x;
  for (const [index, column] of columns.entries()) {
    const width = Math.max(...column.map((node) => node.width));
    let y = origin.y + (tallest - heights[index]!) / 2;
    for (const node of column) {
      const rect = { x: x + (width - node.width) / 2, y, width: node.width, height: node.height };
      placed.set(node.id, rect);
      for (const [id, own] of inside.get(node.id) ?? []) {
        const { boundary, tab } = LAYOUT_ROOM;
        placed.set(id, { ...own, x: rect.x + boundary + own.x, y: rect.y + boundary + tab + own.y });
      }
      y += node.height + LAYOUT_ROOM.node;
    }
    x += width + LAYOUT_ROOM.layer;
  }
}

function stackHeight(column: readonly Size[]): number {
  return column.reduce((sum, { height }) => sum + height, 0) + LAYOUT_ROOM.node * Math.max(0, column.length - 1);
}

/** Shapes in columns by the longest way to them, ordered so that what is joined stands near each other. */
function columnsOf<Node extends LayoutNode>(
  nodes: readonly Node[],
  { into, outOf }: Joins,
): readonly (readonly Node[])[] {
  const depth = depths(nodes, into, outOf);
  const grouped = Map.groupBy(nodes, ({ id }) => depth.get(id) ?? 0);
  const columns = [...grouped].sort(([a], [b]) => a - b).map(([, column]) => column);
  const row = new Map<ElementId, number>();
  const number = (column: readonly Node[]): void => {
    for (const [index, { id }] of column.entries()) row.set(id, index - (column.length - 1) / 2);
  };
  for (const column of columns) number(column);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const neighbours = sweep % 2 === 0 ? into : outOf;
    for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) {
      const middle = new Map(column.map(({ id }) => [id, mean(neighbours.get(id), row) ?? row.get(id) ?? 0]));
      column.sort((a, b) => (middle.get(a.id) ?? 0) - (middle.get(b.id) ?? 0));
      number(column);
    }
  }
  return columns;
}

function mean(ids: readonly ElementId[] | undefined, row: ReadonlyMap<ElementId, number>): number | null {
  if (!ids || ids.length === 0) return null;
  return ids.reduce((sum, id) => sum + (row.get(id) ?? 0), 0) / ids.length;
}

/** The number of steps of the longest way to each node; a way that comes back to itself is cut where it does. */
function depths(nodes: readonly LayoutNode[], into: Joined, outOf: Joined): ReadonlyMap<ElementId, number> {
  const order = topological(nodes, into, outOf);
  const position = new Map(order.map((id, index) => [id, index]));
  const depth = new Map<ElementId, number>();
  for (const id of order) {
    const before = (into.get(id) ?? []).filter((other) => position.get(other)! < position.get(id)!);
    depth.set(
      id,
      before.reduce((most, other) => Math.max(most, (depth.get(other) ?? 0) + 1), 0),
    );
  }
  return depth;
}

/** Nodes after what leads to them; where ways run in a circle, what stands first begins. */
function topological(nodes: readonly LayoutNode[], into: Joined, outOf: Joined): readonly ElementId[] {
  const waitingFor = new Map(nodes.map(({ id }) => [id, new Set(into.get(id) ?? []).size]));
  const ready = nodes.filter(({ id }) => waitingFor.get(id) === 0).map(({ id }) => id);
  const done = new Set<ElementId>();
  let next = 0;
  for (;;) {
    let id = ready.shift();
    while (id === undefined && next < nodes.length) {
      const candidate = nodes[next++]!.id;
      if (!done.has(candidate)) id = candidate;
    }
    if (id === undefined) return [...done];
    if (done.has(id)) continue;
    done.add(id);
    for (const target of new Set(outOf.get(id) ?? [])) {
      const left = (waitingFor.get(target) ?? 0) - 1;
      waitingFor.set(target, left);
      if (left === 0 && !done.has(target)) ready.push(target);
    }
  }
}
