import { create } from 'zustand';
import { remove } from '#core/commands/remove.ts';
import { rename } from '#core/commands/describe.ts';
import { isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { componentSize } from '#core/picture/shape.ts';
import { revealElement } from '../canvas/view.ts';
import { typeLabelOf } from '../state/catalogue.ts';
import { run, showDiagram, theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { select, useEditor } from '../state/editor.ts';
import { changeFactOf } from '../table/focus.ts';
import { elementOf, type OutlineRow } from './rows.ts';

interface OutlineState {
  /** The line that the arrows move from. */
  readonly active: string | null;
  /** Lines opened or closed against what is usual. */
  readonly turned: ReadonlySet<string>;
  readonly renaming: string | null;
}

export const useOutline = create<OutlineState>(() => ({ active: null, turned: new Set(), renaming: null }));

export const TREE_ID = 'outline-tree';

/** Gives the tree the keyboard. */
export function focusOutline(): void {
  document.getElementById(TREE_ID)?.focus({ preventScroll: true });
}

export const keyOfElement = (id: ElementId): string => `element ${id}`;

/** Opens what is closed, or the other way round. */
export function turn({ key }: OutlineRow): void {
  useOutline.setState(({ turned }) => ({
    turned: turned.has(key) ? new Set([...turned].filter((one) => one !== key)) : new Set([...turned, key]),
  }));
}

/** Makes a line the active one; what it stands for is selected and brought into view. */
export function activate(row: OutlineRow | undefined): void {
  const open = theDocument();
  if (!row || !open) return;
  useOutline.setState({ active: row.key });
  const id = elementOf(row);
  const element = id && open.model.element.get(id);
  if (!element) return;
  showDiagram(element.diagram);
  select([element.id]);
  if (isPlaced(element)) revealElement(element.id);
}

/** Opens what a line stands for: the diagram, the facts of the element, or the decision on the finding. */
export function openSubject(row: OutlineRow): void {
  const { subject } = row;
  if (subject.kind === 'diagram') showDiagram(subject.id);
  else if (subject.kind === 'finding') changeFactOf(subject.id, 'treatment');
  else {
    activate(row);
    useEditor.setState(({ panels }) => ({ tab: 'component', panels: { ...panels, right: true } }));
    requestAnimationFrame(() => focusFacts(MOST_FRAMES));
  }
}

/** In so many frames the panel shows the facts of what is selected, or it is not shown at all. */
const MOST_FRAMES = 120;

/** Gives the keyboard to the first fact in the panel, once it shows those of what is selected. */
function focusFacts(frames: number): void {
  const field = document.querySelector<HTMLElement>('[role="tabpanel"] > :not([inert]) :is(input, textarea)');
  if (field) field.focus();
  else if (frames > 0) requestAnimationFrame(() => focusFacts(frames - 1));
}

/** Gives what a line stands for another name; a component keeps its old one where the new is empty. */
export function renameSubject(row: OutlineRow, name: string): void {
  const open = theDocument();
  const id = elementOf(row);
  const element = id && open?.model.element.get(id);
  useOutline.setState({ renaming: null });
  if (!open || !element || (name.trim() === '' && !isFlow(element))) return;
  const size = isComponent(element) ? componentSize(name.trim(), typeLabelOf(element, open.model)) : undefined;
  run(rename(open.model, element.id, name, size));
}

/** Deletes what a line stands for, with the flows at it; `next` is active then. */
export function removeSubject(row: OutlineRow, next: OutlineRow | undefined): void {
  const id = elementOf(row);
  if (id && editAloud((model) => remove(model, [id]))) activate(next);
}
