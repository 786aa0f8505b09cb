import { useEffect } from 'react';
import { pasteFragment } from '#core/commands/paste.ts';
import { remove } from '#core/commands/remove.ts';
import { FRAGMENT_TYPE, readFragment, writeFragment } from '#core/formats/fragment.ts';
import { isPlaced } from '#core/model/element.ts';
import { type Fragment, fragmentBounds, takeFragment, toDecideAnew } from '#core/model/fragment.ts';
import { centre, GRID, type Point, type Rect, snap } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isLocked } from '#core/model/locks.ts';
import { strings } from '#core/strings/index.ts';
import { someFree } from '../../keys/when.ts';
import { forOthers } from '../../picture/pictures.ts';
import { announce } from '../../state/announce.ts';
import { run, theDocument } from '../../state/document.ts';
import { select, useEditor } from '../../state/editor.ts';
import { hint } from '../../state/hint.ts';
import { hasKeyboard } from '../focus.ts';
import { diagramPoint, visibleRect } from '../view/view.ts';
import { landingOn, selectAdded } from './duplicate.ts';
import { offerText } from './paste-text.ts';

const words = strings.canvas.clipboard;
/** How far beside what lies at the same place already something comes to lie, in diagram units. */
const BESIDE = 3 * GRID;

/** What was last cut or copied, in whichever project. */
let last: Fragment | null = null;
/** What was last put down, and the elements that it became. */
let landed: { readonly written: string; readonly as: ReadonlySet<ElementId> } | null = null;
/** Where the pointer is over the canvas, in the window; null while it is elsewhere. */
let pointer: Point | null = null;

/** Remembers where the pointer is, for what is pasted lands there. */
export function followPointer(at: Point | null): void {
  pointer = at;
}

/** Cut, copy and paste by the browser's own events, while the canvas has the keyboard. */
export function useClipboard(): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => copyTo(event, 'copy');
    const cut = (event: ClipboardEvent): void => copyTo(event, 'cut');
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', pasteFrom);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', pasteFrom);
    };
  }, []);
}

function copyTo(event: ClipboardEvent, how: 'copy' | 'cut'): void {
  const open = theDocument();
  const marked = getSelection()?.isCollapsed === false;
  if (!open || !event.clipboardData || !hasKeyboard() || marked) return;
  event.preventDefault();
  const can = how === 'cut' ? someFree() : true;
  if (can !== true) return hint(can);
  // What is locked stays where it is.
  const taken = [...useEditor.getState().selection].filter((id) => how === 'copy' || !isLocked(open.model, id));
  const fragment = takeFragment(open.model, taken, { decisions: how === 'cut' });
  if (!fragment) return hint(words.nothingToCopy);
  last = fragment;
  event.clipboardData.setData(FRAGMENT_TYPE, writeFragment(fragment));
  const { svg, text } = forOthers(
    open,
    fragment.elements.map(({ id }) => id),
  );
  event.clipboardData.setData('image/svg+xml', svg);
  event.clipboardData.setData('text/plain', text);
  if (how === 'copy') return announce(words.copied(fragment.elements.length));
  const ids = fragment.elements.map(({ id }) => id);
  const title = strings.commands.cut(fragment.elements.filter(isPlaced).map(({ name }) => name));
  const change = remove(open.model, ids);
  run(change && { ...change, title });
  select([]);
  announce(words.cut(ids.length));
}

function pasteFrom(event: ClipboardEvent): void {
  if (!event.clipboardData || !hasKeyboard()) return;
  event.preventDefault();
  const ours = event.clipboardData.getData(FRAGMENT_TYPE);
  const fragment = readFragment(ours);
  const text = event.clipboardData.getData('text/plain');
  if (fragment) paste(fragment, freeCorner);
  else if (text.trim() !== '') offerText(text, pointer);
  else if (event.clipboardData.files.length > 0) hint(words.picture);
  else hint(ours === '' ? words.empty : words.notOurs);
}

/** Puts what was last cut or copied down again: where it lay, or where the pointer or the middle of the view is. */
export function pasteLast(where: 'inPlace' | 'here'): void {
  if (last) paste(last, where === 'inPlace' ? (box) => box : freeCorner);
  else hint(words.nothingToPaste);
}

function paste(fragment: Fragment, cornerFor: (box: Rect, fragment: Fragment) => Point): void {
  const open = theDocument();
  const box = fragmentBounds(fragment);
  if (!open || !box) return;
  const { x, y } = cornerFor(box, fragment);
  const written = writeFragment(fragment);
  // What was cut is moved by the first paste, with its decisions; a second one makes a copy, to be decided anew.
  const isThere = landed?.written === written && [...landed.as].some((id) => open.model.element.has(id));
  const taken = isThere ? toDecideAnew(fragment) : fragment;
  const change = pasteFragment(open.model, taken, { ...landingOn(open), at: { x, y } });
  run(change);
  selectAdded(change);
  if (!isThere) landed = { written, as: useEditor.getState().selection };
}

/** The place for the top left corner: under the pointer or in the middle of the view, and a little aside of what would be hidden. */
function freeCorner(box: Rect, { elements }: Fragment): Point {
  const middle = pointer ? diagramPoint(pointer.x, pointer.y) : centre(visibleRect());
  const corner = { x: snap(middle.x - box.width / 2), y: snap(middle.y - box.height / 2) };
  const open = theDocument();
  const [first] = elements.filter(isPlaced);
  if (!open || !first) return corner;
  const from = { x: first.rect.x - box.x, y: first.rect.y - box.y };
  const there = [...open.model.element.values()]
    .filter(isPlaced)
    .filter(({ kind, diagram }) => kind === first.kind && diagram === open.diagram);
  const hides = ({ x, y }: Point): boolean =>
    there.some(({ rect }) => Math.max(Math.abs(rect.x - from.x - x), Math.abs(rect.y - from.y - y)) < BESIDE);
  while (hides(corner)) {
    corner.x += BESIDE;
    corner.y += BESIDE;
  }
  return corner;
}
