import { create } from 'zustand';
import { bend, bendsOf, withPieceMoved } from '#core/commands/bend.ts';
import { type DataFlow, isFlow, isFlowEnd } from '#core/model/element.ts';
import { type Direction, STEPS } from '#core/model/free-spot.ts';
import { snap, type Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { bentPath } from '#core/picture/routing/bent.ts';
import { isRedirected } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { edit, editAloud } from '../state/edit.ts';
import { routeOf, showRoute } from './routes.ts';

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
  const path = pathBy(id, withPieceMoved(points, piece, by));
  if (path) editAloud((model) => bend(model, id, bendsOf(path), `bend ${id}`));
}

/** Lets a flow find its own way again. */
export function straighten(id: ElementId): void {
  editAloud((model) => bend(model, id, []));
}

/** Takes one corner out of a flow; one that is straight then finds its own way again. */
export function removeBend(id: ElementId, corner: number): void {
  const points = routeOf(id)?.points;
  if (!points) return;
  const path = pathBy(id, points.slice(1, -1).toSpliced(corner - 1, 1));
  editAloud((model) => bend(model, id, path && path.length > 2 ? bendsOf(path) : []));
}

/** Shows a flow with one piece of `start` moved, and answers what to keep of it when the pointer is released. */
export function showMoved(id: ElementId, start: readonly Point[], piece: number, by: number): readonly Point[] {
  const route = routeOf(id);
  const path = pathBy(id, withPieceMoved(start, piece, snapped(start, piece, by)));
  if (!route || !path) return [];
  showRoute(id, { ...route, points: path, crossings: [] });
  return bendsOf(path);
}

/** Keeps the bends of a flow as one step of the history. */
export function keepBends(id: ElementId, bends: readonly Point[]): void {
  if (bends.length > 0) edit((model) => bend(model, id, bends));
}

/** How far a piece moves for it to lie on the grid. */
function snapped(path: readonly Point[], piece: number, by: number): number {
  const [a, b] = [path[piece]!, path[piece + 1]!];
  const across = a.y === b.y ? a.y : a.x;
  return snap(across + by) - across;
}

/** True for a flow that is not led where its bends are: an end of it lies in a collapsed boundary. */
function isFixed(id: ElementId): boolean {
  const model = theDocument()?.model;
  const flow = model?.element.get(id);
  return model !== undefined && isFlow(flow) && isRedirected(model, flow);
}

function pathBy(id: ElementId, bends: readonly Point[]): readonly Point[] | null {
  const model = theDocument()?.model;
  const flow = model?.element.get(id);
  return isFlow(flow) && !isFixed(id) ? bentPath(...endsOf(flow), bends) : null;
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
