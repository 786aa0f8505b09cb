import { create } from 'zustand';
import { arrangeAs } from '#core/commands/arrange-all.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { type LayoutNode, type LayoutTask, layoutTask, type Placement } from '#core/layout/layout-task.ts';
import type { Size } from '#core/model/geometry.ts';
import { strings } from '#core/strings/index.ts';
import { CANVAS_ID } from '../canvas/focus.ts';
import { fit } from '../canvas/view/view.ts';
import { announce, notify } from '../state/announce.ts';
import { run, theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { arrangeWithElk } from './elk.ts';

const words = strings.layout;

/** From so many shapes on the careful arrangement takes too long to wait for. */
const REACH = 1_500;

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
 * stopped, and is left when the drawing changes meanwhile.
 */
export function arrange(): void {
  const before = theDocument();
  const task = taskAtHand();
  if (!before || !task) return;
  useArranging.getState().stop?.();
  if (sizeOf(task.nodes) > REACH) {
    place(arrangeInColumns(task));
    return announce(words.inColumns(REACH));
  }
  // A part keeps the direction of the drawing that it belongs to.
  const { placement, stop } = arrangeWithElk(task, selectedTask() === null ? canvasSize() : null);
  const stopped = (): void => {
    stop();
    useArranging.setState({ stop: null });
    notify(words.stopped);
  };
  useArranging.setState({ stop: stopped });
  const isCurrent = (): boolean => useArranging.getState().stop === stopped;
  placement.then(
    (found) => {
      if (!isCurrent()) return;
      useArranging.setState({ stop: null });
      if (theDocument()?.model !== before.model) notify(words.drawingChanged);
      else place(found);
    },
    () => {
      if (!isCurrent()) return;
      useArranging.setState({ stop: null });
      // What the careful arrangement cannot do, the plain one can.
      place(arrangeInColumns(task));
    },
  );
}

function canvasSize(): Size | null {
  return document.getElementById(CANVAS_ID)?.getBoundingClientRect() ?? null;
}

function place(placement: Placement): void {
  const open = theDocument();
  const change = open && arrangeAs(open.model, placement);
  run(change);
  announce(change ? words.arranged(placement.size) : words.asItWas);
  fit();
}

function sizeOf(nodes: readonly LayoutNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + sizeOf(children ?? []), 0);
}
