import { MOST_SELECTED, type Session } from '#core/ipc/session.ts';
import { beginAt, theFrame } from '../canvas/view/framing.ts';
import { isShown } from '../canvas/view/view.ts';
import { useLeftPanel } from '../panels/left-panel.ts';
import { useTables } from '../table/tables.ts';
import { type OpenDocument, showDiagram, theDocument, useDocumentStore } from './document.ts';
import { useEditor } from './editor.ts';
import { ask } from './workbench.ts';

/** How long after the last change of place it is noted, in milliseconds. */
const CALM_MS = 400;

/** What was noted last, as it was sent. */
let noted = '';
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Where the person is in a project. */
function placeIn(open: OpenDocument): Session {
  const { selection, tab, panels, layer } = useEditor.getState();
  return {
    projectId: open.projectId,
    diagram: open.diagram,
    frame: isShown() ? theFrame() : null,
    selection: selection.size > MOST_SELECTED ? [] : [...selection],
    tab,
    panels: { ...panels },
    left: useLeftPanel.getState().shown,
    table: useTables.getState().shown,
    layer,
  };
}

/** Notes where the person is; null on the list of projects. */
function noteNow(): void {
  clearTimeout(waiting);
  const open = theDocument();
  note(open ? placeIn(open) : null);
}

/** Notes a place, unless that is noted already. */
function note(session: Session | null): void {
  const text = JSON.stringify(session);
  if (text === noted) return;
  noted = text;
  // Where one was is a convenience: what cannot be noted is noted at the next change.
  ask('session.keep', session).catch(() => (noted = ''));
}

/** Notes where the person is once they stay there. */
export function noteSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(noteNow, CALM_MS);
}

/**
 * Keeps the place of the person across restarts, closed or killed.
 *
 * @returns ends it
 */
export function keepSession(): () => void {
  const ends = [useDocumentStore, useEditor, useLeftPanel, useTables].map((store) => store.subscribe(noteSoon));
  const endLeaving = useDocumentStore.subscribe(({ open }, { open: left }) => {
    // Its canvas is still there, and so is what was selected.
    if (left && left.projectId !== open?.projectId) note(placeIn(left));
  });
  window.addEventListener('beforeunload', noteNow);
  return () => {
    for (const end of [...ends, endLeaving]) end();
    window.removeEventListener('beforeunload', noteNow);
    clearTimeout(waiting);
  };
}

/** Shows the project that has just been opened as it was left; what is gone since is left out. */
export function resume({ diagram, frame, selection, left, table, ...editor }: Session): void {
  const open = theDocument();
  if (!open) return;
  if (open.model.diagram.has(diagram)) {
    showDiagram(diagram);
    if (frame) beginAt(frame);
  }
  useEditor.setState({ ...editor, selection: new Set(selection.filter((id) => open.model.element.has(id))) });
  useLeftPanel.setState({ shown: left });
  useTables.setState({ shown: table });
}
