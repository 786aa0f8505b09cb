import { create } from 'zustand';
import { arrangeAs } from '#core/commands/arrange-all.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { type LayoutNode, type LayoutTask, layoutTask, type Placement } from '#core/layout/layout-task.ts';
import { between, parts } from '#core/layout/parts.ts';
import type { Size } from '#core/model/geometry.ts';
import { strings } from '#core/strings/index.ts';
import { CANVAS_ID } from '../canvas/focus.ts';
import { fit } from '../canvas/view/framing.ts';
import { announce, notify } from '../state/announce.ts';
import { run, theDocument, useDocumentStore } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { arrangeWithElk, sizeIn } from './elk.ts';

const words = strings.layout;

/** From so many shapes on that flows join the careful arrangement takes too long to wait for. */
const REACH = 600;
/** Shown smaller than this, what is in a drawing can only be guessed; lines of columns then show more of it … */
const GUESSED = 0.2;
/** … where they show it so much larger. */
const LARGER = 2;

interface ArrangingState {
  /** Ends the arrangement that is under way; null while there is none. */
  readonly stop: (() => void) | null;
}

export const useArranging = create<ArrangingState>(() => ({ stop: null }));

/** What there is to arrange of the open diagram: the selection, or all where less than two shapes are selected. */
export function taskAtHand(): LayoutTask | null {
  const open = theDocument();
  return selectedTask() ?? (open && layoutTask(open.model, open.diagram));
}

function selectedTask(): LayoutTask | null {
  const open = theDocument();
  const { selection } = useEditor.getState();
  return open && selection.size > 0 ? layoutTask(open.model, open.diagram, selection) : null;
}

/**
 * Arranges the selection or the whole diagram, as one step that can be undone. It takes a moment, can be
 * stopped, and is left as soon as the drawing changes meanwhile.
 */
export function arrange(): void {
  const before = theDocument();
  const task = taskAtHand();
  if (!before || !task) return;
  useArranging.getState().stop?.();
  if (largestPart(task) > REACH) return place(arrangeInColumns(task), words.inColumns);
  // A part keeps the direction of the drawing that it belongs to.
  const room = selectedTask() === null ? canvasSize() : null;
  const { placement, stop } = arrangeWithElk(task, room);
  const end = (): void => {
    stop();
    left();
    useArranging.setState({ stop: null });
  };
  const stopped = (): void => {
    end();
    notify(words.stopped);
  };
  const left = useDocumentStore.subscribe(({ open }) => {
    if (open?.model.element === before.model.element && open.diagram === before.diagram) return;
    end();
    notify(words.drawingChanged);
  });
  useArranging.setState({ stop: stopped });
  const finish = (found: Placement | null): void => {
    if (useArranging.getState().stop !== stopped) return;
    end();
    // What the careful arrangement cannot do, or not so that it can be seen, the plain one can.
    const plain = arrangeInColumns(task);
    const isPlain = found === null || (room !== null && isSeenBetter(room, plain, found));
    if (isPlain) place(plain, words.inColumns);
    else place(found, words.arranged);
  };
  placement.then(finish, () => finish(null));
}

function isSeenBetter(room: Size, plain: Placement, found: Placement): boolean {
  const careful = sizeIn(room, found);
  return careful < GUESSED && sizeIn(room, plain) > LARGER * careful;
}

function canvasSize(): Size | null {
  return document.getElementById(CANVAS_ID)?.getBoundingClientRect() ?? null;
}

function place(placement: Placement, says: (count: number) => string): void {
  const open = theDocument();
  const change = open && arrangeAs(open.model, placement);
  run(change);
  announce(change ? says(placement.size) : words.asItWas);
  fit();
}

/** Of so many shapes is the largest part of a drawing that flows join. */
function largestPart({ nodes, flows }: LayoutTask): number {
  return Math.max(0, ...parts(nodes, between(nodes, flows)).map(sizeOf));
}

function sizeOf(nodes: readonly LayoutNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + sizeOf(children ?? []), 0);
}
