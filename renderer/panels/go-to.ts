import { isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { focusHome } from '../canvas/focus.ts';
import { frameUnlessSeen, revealElement } from '../canvas/view/framing.ts';
import { showDiagram, theDocument } from '../state/document.ts';
import { select } from '../state/editor.ts';

/** Selects elements, brings the first into view, and gives the canvas the keyboard, where they are the next thing to act on. */
export function goTo(ids: readonly ElementId[]): void {
  select(ids);
  const first = ids[0] && theDocument()?.model.element.get(ids[0]);
  if (first) showDiagram(first.diagram);
  if (isFlow(first)) frameUnlessSeen([first.id]);
  else if (first) revealElement(first.id);
  focusHome();
}

/** Brings elements into view and selects nothing, so that what is read beside them stays as it is. */
export function lookAt(ids: readonly ElementId[]): void {
  const first = ids[0] && theDocument()?.model.element.get(ids[0]);
  if (first) showDiagram(first.diagram);
  frameUnlessSeen(ids);
}
