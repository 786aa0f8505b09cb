import type { Change } from '../model/change.ts';
import { type DataFlow, isFlow } from '../model/element.ts';
import type { Point } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { elementRow } from './row.ts';

const titles = strings.commands;

/**
 * Leads a flow by way of `bends`, from its start to its end in diagram units; no bends leave it to find its own
 * way. Null when nothing would change, or for more bends than a flow may have.
 *
 * @param mergeKey joins quick repetitions to one step of the history
 */
export function bend(model: Model, id: ElementId, bends: readonly Point[], mergeKey?: string): Change | null {
  const flow = model.element.get(id);
  if (!isFlow(flow) || bends.length > LIMITS.bends || same(flow.bends ?? [], bends)) return null;
  const { bends: _, ...straight } = flow;
  const bent = bends.length > 0 ? { ...straight, bends } : straight;
  const title = bends.length > 0 ? titles.bend(flow.name) : titles.straighten(flow.name);
  return { title, rows: [elementRow(model, bent)], ...(mergeKey === undefined ? {} : { mergeKey }) };
}

/** A flow whose bends lie `delta` diagram units further. */
export function shiftedFlow(flow: DataFlow, delta: Point): DataFlow {
  if (!flow.bends) return flow;
  return { ...flow, bends: flow.bends.map(({ x, y }) => ({ x: x + delta.x, y: y + delta.y })) };
}

/**
 * The bends of a flow after one piece of its drawn path was moved aside; pieces at the ends take a corner along,
 * so that the flow can still leave its shape.
 *
 * @param path the drawn path, from edge to edge
 * @param piece which piece: 0 for the first
 * @param by how far, in diagram units: down for a level piece, to the right for an upright one
 */
export function withPieceMoved(path: readonly Point[], piece: number, by: number): readonly Point[] {
  const [a, b] = [path[piece], path[piece + 1]];
  if (!a || !b) return path.slice(1, -1);
  const aside = (point: Point): Point =>
    a.y === b.y ? { x: point.x, y: point.y + by } : { x: point.x + by, y: point.y };
  const start = piece === 0 ? towards(a, b) : a;
  const end = piece === path.length - 2 ? towards(b, a) : b;
  return [...path.slice(1, Math.max(1, piece)), aside(start), aside(end), ...path.slice(piece + 2, -1)];
}

/**
 * The bends of a flow after one corner of its drawn path was moved: the pieces that meet there follow it, and a flow that
 * left its shape on one of them leaves it further along its edge.
 *
 * @param path the drawn path, from edge to edge
 * @param corner which point of the path: 1 for its first corner
 */
export function withCornerMoved(path: readonly Point[], corner: number, to: Point): readonly Point[] {
  const at = path[corner];
  if (!at || corner < 1 || corner > path.length - 2) return path.slice(1, -1);
  const following = (point: Point): Point => (point.x === at.x ? { x: to.x, y: point.y } : { x: point.x, y: to.y });
  return path
    .map((point, index) => (index === corner ? to : Math.abs(index - corner) === 1 ? following(point) : point))
    .slice(1, -1);
}

/**
 * The bends of a flow without one corner of its drawn path. Two pieces meet there: the shorter one goes that has a
 * corner at both ends, and what it joined becomes one line. None where nothing is left to keep.
 *
 * @param path the drawn path, from edge to edge
 * @param corner which point of the path: 1 for its first corner
 */
export function withCornerRemoved(path: readonly Point[], corner: number): readonly Point[] {
  const last = path.length - 2;
  const [gone] = [corner - 1, corner]
    .filter((piece) => piece > 0 && piece < last)
    .toSorted((a, b) => lengthOf(path, a) - lengthOf(path, b));
  if (gone === undefined) return [];
  const [before, after] = [gone - 1, gone + 1];
  const [moved, kept] = after < last ? [after, before] : [before, after];
  const [from, to] = [path[moved]!, path[kept]!];
  return moved === 0 ? [] : withPieceMoved(path, moved, isLevel(path, moved) ? to.y - from.y : to.x - from.x);
}

const isLevel = (path: readonly Point[], piece: number): boolean => path[piece]!.y === path[piece + 1]!.y;

function lengthOf(path: readonly Point[], piece: number): number {
  const [a, b] = [path[piece]!, path[piece + 1]!];
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The bends that keep a drawn path: its corners, or the middle of a straight one. */
export function bendsOf(path: readonly Point[]): readonly Point[] {
  const [a, b] = [path[0], path.at(-1)];
  if (path.length > 2 || !a || !b) return path.slice(1, -1);
  return [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
}

/** How far from a shape a piece that left it turns aside, in diagram units: the end and the bend can both be taken hold of. */
const STUB = 40;

function towards(end: Point, other: Point): Point {
  const [dx, dy] = [other.x - end.x, other.y - end.y];
  const step = Math.min(STUB, Math.abs(dx + dy) / 3);
  return { x: end.x + Math.sign(dx) * step, y: end.y + Math.sign(dy) * step };
}

function same(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => x === b[index]?.x && y === b[index]?.y);
}
