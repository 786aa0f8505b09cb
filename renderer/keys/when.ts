import { isBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { rowWithKeyboard } from '../table/focus.ts';

const { missing } = strings.keys;

/** What is selected, in the order it was. */
export function selected(): readonly ElementId[] {
  return [...useEditor.getState().selection];
}

// What commands need: each answers true, or the sentence that says what is missing.
export const some = () => selected().length > 0 || missing.selection;
export const oneSelected = () => selected().length === 1 || missing.one;
export const oneBoundary = () =>
  selected().some((id) => isBoundary(theDocument()?.model.element.get(id))) || missing.boundary;
export const drawn = () => (theDocument()?.model.element.size ?? 0) > 0 || missing.drawing;
export const undoable = () => (theDocument()?.history.done.length ?? 0) > 0 || missing.undo;
export const redoable = () => (theDocument()?.history.undone.length ?? 0) > 0 || missing.redo;
export const row = () => rowWithKeyboard() !== null || missing.row;
