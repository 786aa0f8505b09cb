import { create } from 'zustand';
import { arrangeAs } from '#core/commands/arrange-all.ts';
import { arrangeInColumns } from '#core/layout/layered.ts';
import { type LayoutNode, type LayoutTask, layoutTask, type Placement } from '#core/layout/layout-task.ts';
import { strings } from '#core/strings/index.ts';
import { fit } from '../canvas/view.ts';
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
  if (!open) return null;
  const { selection } = useEditor.getState();
  return layoutTask(open.model, open.diagram, selection) ?? layoutTask(open.model, open.diagram);
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
  const { placement, stop } = arrangeWithElk(task);
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
