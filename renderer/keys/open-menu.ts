import { useEffect } from 'react';
import { isComponent, isFlow } from '#core/model/element.ts';
import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { CANVAS_ID, focusCanvas, hasKeyboard, TREE_ID } from '../canvas/focus.ts';
import { openDialog } from '../state/dialog.ts';
import { theDocument } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import { ELEMENTS_ID, elementWithKeyboard, rowWithKeyboard, TABLE_ID } from '../table/focus.ts';
import type { MenuPlace } from './command.ts';

/** Opens the context menu of what is under the pointer while the component is shown; what it is opened on is selected. */
export function useContextMenus(): void {
  useEffect(() => {
    const onMenu = (event: MouseEvent): void => {
      if (!(event.target instanceof Element) || event.target.matches('input, textarea')) return;
      const near = { x: event.clientX, y: event.clientY };
      const row = event.target.closest(`:is(#${TABLE_ID}, #${ELEMENTS_ID}) tr:has([data-roving])`);
      const line = event.target.closest<HTMLElement>(`#${TREE_ID} [role="treeitem"]`);
      if (row) {
        const cell = event.target.closest<HTMLElement>('[data-roving]');
        (cell ?? row.querySelector<HTMLElement>('[data-roving]'))?.focus();
        openOnKeyboard(near);
      } else if (line) {
        if (line.getAttribute('aria-selected') !== 'true') line.click();
        openOnKeyboard(near);
      } else if (event.target.closest(`#${CANVAS_ID}`)) {
        takeUnder(event.target);
        focusCanvas();
        openDialog({ kind: 'menu', place: placeOfSelection(), near });
      } else return;
      event.preventDefault();
    };
    document.addEventListener('contextmenu', onMenu);
    return () => document.removeEventListener('contextmenu', onMenu);
  }, []);
}

/** Opens the context menu of what has the keyboard: a row of a table, a line of the outline, or what is selected on the canvas. */
export function openMenuByKey(): void {
  const box = boxWithKeyboard()?.getBoundingClientRect();
  openOnKeyboard(box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 });
}

function openOnKeyboard(near: Point): void {
  const element = elementWithKeyboard();
  if (element !== null) select([element]);
  openDialog({ kind: 'menu', place: rowWithKeyboard() === null ? placeOfSelection() : 'risk', near });
}

/** What is to be seen of the place that has the keyboard. */
function boxWithKeyboard(): Element | null {
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const active = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '');
  return active ?? focused ?? document.getElementById(CANVAS_ID);
}

export const menuable = () =>
  hasKeyboard() || rowWithKeyboard() !== null || elementWithKeyboard() !== null || strings.keys.missing.place;

/** Selects what is under the pointer, unless it is selected already; nothing where nothing is drawn. */
function takeUnder(target: Element): void {
  const id = target.closest<HTMLElement>('.react-flow__node, .react-flow__edge')?.dataset['id'] as
    ElementId | undefined;
  if (id === undefined) select([]);
  else if (!useEditor.getState().selection.has(id)) select([id]);
}

function placeOfSelection(): MenuPlace {
  const [only, ...more] = useEditor.getState().selection;
  const element = only && theDocument()?.model.element.get(only);
  if (!element) return 'canvas';
  if (more.length > 0) return 'several';
  if (isFlow(element)) return 'flow';
  if (element.kind === 'text') return 'text';
  return isComponent(element) || element.kind === 'reference' ? 'component' : 'boundary';
}
