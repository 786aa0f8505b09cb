import { type Element, isBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { heldByLocks, isLocked } from '#core/model/locks.ts';
import { strings } from '#core/strings/index.ts';
import { theDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { rowWithKeyboard } from '../table/focus.ts';

const { missing } = strings.keys;

/** What is selected, in the order it was. */
export function selected(): readonly ElementId[] {
  return [...useEditor.getState().selection];
}

/** The elements that are selected, in the same order. */
export function selectedElements(): readonly Element[] {
  const elements = theDocument()?.model.element;
  return selected().flatMap((id) => elements?.get(id) ?? []);
}

/** The element that alone is selected. */
export function onlySelected(): Element | undefined {
  const [only, ...more] = selected();
  return more.length === 0 ? theDocument()?.model.element.get(only ?? '') : undefined;
}

/** The sentence that names what of the selection is locked, or holds something locked; null when nothing is. */
export function whatIsHeld(): string | null {
  const model = theDocument()?.model;
  const held = model && heldByLocks(model);
  const names = selectedElements().flatMap(({ id, name }) => (held?.has(id) ? [name] : []));
  return names.length === 0 ? null : strings.arranging.isLocked(names);
}

/** True when something is selected that can go. */
export function someFree(): true | string {
  const model = theDocument()?.model;
  const free = selected().some((id) => model && !isLocked(model, id));
  return free || (whatIsHeld() ?? missing.selection);
}

// What commands need: each answers true, or the sentence that says what is missing.
export const some = () => selected().length > 0 || missing.selection;
export const oneSelected = () => selected().length === 1 || missing.one;
/** True when a boundary is selected that can go. */
export function freeBoundary(): true | string {
  const model = theDocument()?.model;
  const isFree = selectedElements().some((one) => isBoundary(one) && model && !isLocked(model, one.id));
  const answer = oneBoundary();
  return isFree || (answer === true ? (whatIsHeld() ?? missing.boundary) : answer);
}
export const oneBoundary = () => selectedElements().some(isBoundary) || missing.boundary;
export const drawn = () => (theDocument()?.model.element.size ?? 0) > 0 || missing.drawing;
export const undoable = () => (theDocument()?.history.done.length ?? 0) > 0 || missing.undo;
export const redoable = () => (theDocument()?.history.undone.length ?? 0) > 0 || missing.redo;
export const row = () => rowWithKeyboard() !== null || missing.row;
