import { create } from 'zustand';
import { removeView, saveView, type Shows, updateView } from '#core/commands/views.ts';
import type { SavedView } from '#core/model/project.ts';
import { viewsInOrder } from '#core/model/views.ts';
import { isLayer } from '#core/picture/layer.ts';
import { missingFrom } from '#core/picture/view-subject.ts';
import { strings } from '#core/strings/index.ts';
import { isFindingFilter } from '../../review/findings/group-findings.ts';
import { announce } from '../../state/announce.ts';
import { showDiagram, theDocument } from '../../state/document.ts';
import { editAloud } from '../../state/edit.ts';
import { select, useEditor } from '../../state/editor.ts';
import { hint } from '../../state/hint.ts';
import { showRect } from './framing.ts';
import { visibleRect } from './view.ts';

const words = strings.views;
/** What a view without a layer keeps in its place. */
const NO_LAYER = 'none';

interface ViewsState {
  /** Whether the list is open. */
  readonly isOpen: boolean;
  /** The view that was gone to last. */
  readonly at: string | null;
}

export const useViews = create<ViewsState>(() => ({ isOpen: false, at: null }));

/** Shows a saved view: its diagram, its part of it, its layer and the findings that were listed; says so where nothing is there any more. */
export function goToView(view: SavedView): void {
  const open = theDocument();
  if (!open) return;
  const missing = missingFrom(open.model, view);
  useViews.setState({ at: view.id });
  if (missing === 'diagram') return hint(words.leftOut(words.missing.diagram));
  useEditor.setState({
    layer: isLayer(view.layer) ? view.layer : null,
    shownFindings: isFindingFilter(view.findings) ? view.findings : 'all',
  });
  if (view.diagram !== open.diagram) select([]);
  showDiagram(view.diagram);
  showRect(view.rect);
  const order = viewsInOrder(open.model);
  announce(words.shown(view.name, order.findIndex(({ id }) => id === view.id) + 1, order.length));
  // The list says it beside the name.
  if (missing === 'drawing' && !useViews.getState().isOpen) hint(words.leftOut(words.missing.drawing));
}

/** Goes to the view after the last one, or before it; around at the ends. */
export function stepView(by: -1 | 1): void {
  const order = viewsInOrder(theDocument()?.model ?? { view: new Map() });
  const at = order.findIndex(({ id }) => id === useViews.getState().at);
  const next = at === -1 ? order.at(by === 1 ? 0 : -1) : order.at((at + by) % order.length);
  if (next) goToView(next);
}

/** Keeps what is shown now under a name. */
export function keepView(name: string): void {
  const id = crypto.randomUUID();
  const change = editAloud((model) => saveView(model, { id, name, ...shownNow() }));
  if (change) useViews.setState({ at: id });
}

/** Lets a view show what is shown now. */
export function updateToNow(id: string): void {
  editAloud((model) => updateView(model, id, shownNow()));
}

/** Forgets a view. */
export function forgetView(id: string): void {
  editAloud((model) => removeView(model, id));
}

/** The list of views belongs to the project that is left. */
export function forgetViews(): void {
  useViews.setState({ isOpen: false, at: null });
}

function shownNow(): Shows {
  const { x, y, width, height } = visibleRect();
  const rect = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
  const { layer, shownFindings: findings } = useEditor.getState();
  const shown = { diagram: theDocument()!.diagram, rect, layer: layer ?? NO_LAYER };
  // What is selected belongs to no view.
  return findings === 'all' || findings === 'selection' ? shown : { ...shown, findings };
}
