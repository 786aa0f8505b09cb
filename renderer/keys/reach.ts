import { hasKeyboard } from '../canvas/focus.ts';
import { useDialog } from '../state/dialog.ts';
import { theDocument } from '../state/document.ts';
import { isPresenting } from '../state/presenting.ts';
import { useReading } from '../state/reading.ts';
import { rowWithKeyboard } from '../table/focus.ts';
import { useVersions } from '../versions/versions.ts';
import type { Command } from './command.ts';

/** Where what is typed belongs to a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** What of an open project still makes sense while it is presented. */
const WHILE_PRESENTED: ReadonlySet<string> = new Set([
  'edit.undo',
  'edit.redo',
  'view.zoomIn',
  'view.zoomOut',
  'view.zoomActual',
]);

/** True where a command makes sense on what the window shows, whatever has the keyboard. */
export function isOnScreen({ id, where }: Command): boolean {
  if (where !== 'window' && (where === 'presentation') !== isPresenting() && !WHILE_PRESENTED.has(id)) return false;
  // While a page or a version is read, the project beneath it is out of reach.
  return (
    where === 'window' ||
    (theDocument() !== null && useReading.getState().page === null && !useVersions.getState().isOpen)
  );
}

/** True where a command's keys are heard, with the keyboard where it is now. */
export function isHeard(command: Command): boolean {
  if (useDialog.getState().open !== null || !isOnScreen(command)) return false;
  if (command.where === 'canvas') return hasKeyboard();
  const onRow = rowWithKeyboard() !== null;
  if (command.where === 'panel') return !hasKeyboard() && !onRow && isAround(document.activeElement);
  return command.where !== 'table' || onRow;
}

/** True for what lies in a region of the window, not in a menu or a dialog over it. */
function isAround(element: Element | null): boolean {
  return element?.closest('[data-region]') != null;
}

/** What fields do with keys of their own: marking, the clipboard, taking back, and moving or deleting by words. */
const OF_FIELDS = /^Mod\+(?:Shift\+)?(?:[acvxyz]|Arrow\w+|Home|End|Backspace|Delete)$/u;

/** True for a chord that calls a command also from a field, where letters write and undo takes back typing. */
export function reachesOutOfFields({ id, where }: Command, chord: string): boolean {
  if (where === 'panel') return true;
  if (where === 'canvas' || id === 'edit.undo' || id === 'edit.redo' || OF_FIELDS.test(chord)) return false;
  return /^(?:Mod\+|(?:Shift\+)?F\d)/u.test(chord);
}
