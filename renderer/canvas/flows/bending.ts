import { create } from 'zustand';
import { bend, bendsOf, withCornerMoved, withCornerRemoved, withPieceMoved } from '#core/commands/bend.ts';
import { type DataFlow, isFlow, isFlowEnd } from '#core/model/element.ts';
import { type Direction, STEPS } from '#core/model/free-spot.ts';
import { GRID, type Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { bentPath } from '#core/picture/routing/bent.ts';
import { isRedirected } from '#core/picture/collapsed.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../../state/announce.ts';
import { theDocument } from '../../state/document.ts';
import { edit, editAloud } from '../../state/edit.ts';
import { toGrid } from '../dragging/to-grid.ts';
import { diagramPoint } from '../view/view.ts';
import { distanceTo, laidWith, routeOf, showBent } from './routes.ts';

/** The piece of the selected flow that the keyboard moves. */
export const usePiece = create<{ flow: ElementId | null; piece: number }>(() => ({ flow: null, piece: 0 }));

/** The position of the chosen piece of a flow: the middle one until another is chosen. */
export function chosenPiece(flow: ElementId, pieces: number, state = usePiece.getState()): number {
  return state.flow === flow && state.piece < pieces ? state.piece : Math.floor((pieces - 1) / 2);
}

/** Chooses the next piece of a flow, after the last the first. */
export function nextPiece(flow: ElementId): void {
  if (isFixed(flow)) return announce(strings.collapsing.cannotBend);
  const pieces = (routeOf(flow)?.points.length ?? 0) - 1;
  if (pieces < 1) return;
  const piece = (chosenPiece(flow, pieces) + 1) % pieces;
  usePiece.setState({ flow, piece });
  announce(strings.flows.piece(piece + 1, pieces));
}

/** Moves the chosen piece of a flow across its own direction; quick repetitions are one step of the history. */
export function movePiece(id: ElementId, direction: Direction, distance: number): void {
  const points = routeOf(id)?.points;
  if (!points) return;
  if (isFixed(id)) return announce(strings.collapsing.cannotBend);
  const piece = chosenPiece(id, points.length - 1);
  const [a, b] = [points[piece]!, points[piece + 1]!];
  const by = (a.y === b.y ? STEPS[direction].y : STEPS[direction].x) * distance;
  if (by === 0) return;
  const bends = keptBends(id, withPieceMoved(points, piece, by));
  editAloud((model) => bend(model, id, bends, `bend ${id}`));
  choosePieceAt(id, bends, middleMoved(a, b, by));
}

/** Lets a flow find its own way again. */
export function straighten(id: ElementId): void {
  editAloud((model) => bend(model, id, []));
}

/** Takes one corner out of a flow; one that is straight then finds its own way again. */
export function removeBend(id: ElementId, corner: number): void {
  const points = routeOf(id)?.points;
  if (!points) return;
  const path = pathBy(id, withCornerRemoved(points, corner));
  editAloud((model) => bend(model, id, path && path.length > 2 ? bendsOf(path) : []));
}

/** Bends a flow by dragging one of its pieces, which stays the chosen one. */
export function bendByPiece(id: ElementId, piece: number, { clientX, clientY }: PointerPlace) {
  const [from, start] = [diagramPoint(clientX, clientY), routeOf(id)?.points ?? []];
  const [a, b] = [start[piece]!, start[piece + 1]!];
  usePiece.setState({ flow: id, piece });
  return dragged(id, (at) => {
    const by = snapped(start, piece, a.y === b.y ? at.y - from.y : at.x - from.x);
    if (by === 0) return null;
    const bends = keptBends(id, withPieceMoved(start, piece, by));
    choosePieceAt(id, bends, middleMoved(a, b, by));
    return bends;
  });
}

/** Bends a flow by dragging one of its corners. */
export function bendByCorner(id: ElementId, corner: number) {
  const start = routeOf(id)?.points ?? [];
  const was = start[corner]!;
  return dragged(id, (at) => {
    const to = { x: toGrid(at.x), y: toGrid(at.y) };
    const isThere = Math.abs(at.x - was.x) < GRID / 2 && Math.abs(at.y - was.y) < GRID / 2;
    return isThere ? null : keptBends(id, withCornerMoved(start, corner, to));
  });
}

type PointerPlace = Pick<MouseEvent, 'clientX' | 'clientY'>;

/**
 * Shows a flow with the bends that follow from where the pointer is, and keeps them as one step of the history.
 *
 * @param bendsFor null where the flow is as it was
 */
function dragged(id: ElementId, bendsFor: (at: Point) => readonly Point[] | null) {
  let bends: readonly Point[] | null = null;
  return {
    move(at: Point) {
      bends = bendsFor(at);
      const flow = theFlow(id);
      if (flow) showBent(flow, bends);
    },
    end(isKept: boolean) {
      const kept = isKept ? bends : null;
      const change = kept && edit((model) => bend(model, id, kept));
      const flow = theFlow(id);
      if (!change && flow) showBent(flow, null);
    },
  };
}

/** Chooses the piece of a flow that lies nearest to a point once it has other bends: a bend adds and takes pieces. */
function choosePieceAt(flow: ElementId, bends: readonly Point[], at: Point): void {
  const path = pathBy(flow, bends);
  if (path) usePiece.setState({ flow, piece: pieceNearest(path, at) });
}

function pieceNearest(path: readonly Point[], at: Point): number {
  const distance = (piece: number): number => distanceTo([path[piece]!, path[piece + 1]!], at);
  let nearest = 0;
  for (let piece = 1; piece < path.length - 1; piece++) if (distance(piece) < distance(nearest)) nearest = piece;
  return nearest;
}

function middleMoved(a: Point, b: Point, by: number): Point {
  const { x, y } = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  return a.y === b.y ? { x, y: y + by } : { x: x + by, y };
}

/** The bends to keep of some: none for a flow that they lead straight, if it runs straight by itself. */
function keptBends(id: ElementId, wanted: readonly Point[]): readonly Point[] {
  const [flow, path] = [theFlow(id), pathBy(id, wanted)];
  if (!flow || !path) return [];
  const own = path.length > 2 ? null : laidWith(flow, []).get(id);
  return own?.points.length === 2 ? [] : bendsOf(path);
}

/** How far a piece moves for it to lie on the grid. */
function snapped(path: readonly Point[], piece: number, by: number): number {
  const [a, b] = [path[piece]!, path[piece + 1]!];
  const across = a.y === b.y ? a.y : a.x;
  return toGrid(across + by) - across;
}

/** True for a flow that is not led where its bends are: an end of it lies in a collapsed boundary. */
function isFixed(id: ElementId): boolean {
  const flow = theFlow(id);
  return flow !== null && isRedirected(theDocument()!.model, flow);
}

function pathBy(id: ElementId, bends: readonly Point[]): readonly Point[] | null {
  const flow = theFlow(id);
  return flow && !isFixed(id) ? bentPath(...endsOf(flow), bends) : null;
}

function theFlow(id: ElementId): DataFlow | null {
  const flow = theDocument()?.model.element.get(id);
  return isFlow(flow) ? flow : null;
}

function endsOf(flow: DataFlow) {
  const model = theDocument()?.model;
  const rectOf = (id: ElementId) => {
    const end = model?.element.get(id);
    if (!isFlowEnd(end)) throw new Error('a flow without an end');
    return end.rect;
  };
  return [rectOf(flow.from), rectOf(flow.to)] as const;
}
