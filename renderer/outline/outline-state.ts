import { rename } from '#core/commands/describe.ts';
import { remove } from '#core/commands/remove.ts';
import { boundariesAround } from '#core/model/boundaries.ts';
import { type Element, isComponent, isFlow, isPlaced } from '#core/model/element.ts';
import type { Model } from '#core/model/model.ts';
import { componentSize } from '#core/picture/shape.ts';
import { strings } from '#core/strings/index.ts';
import { nameDiagram } from '../canvas/diagrams/diagram-actions.ts';
import { TREE_ID } from '../canvas/focus.ts';
import { revealElement } from '../canvas/view/framing.ts';
import { whatIsHeld } from '../keys/when.ts';
import { announce } from '../state/announce.ts';
import { typeLabelOf } from '../state/catalogue.ts';
import { run, showDiagram, theDocument } from '../state/document.ts';
import { editAloud } from '../state/edit.ts';
import { select, useEditor } from '../state/editor.ts';
import { changeFactOf } from '../table/focus.ts';
import { keyOfDiagram, keyOfElement, useOutline } from './outlined.ts';
import { elementOf, type OutlineRow } from './rows.ts';

/** Gives the tree the keyboard. */
export function focusOutline(): void {
  document.getElementById(TREE_ID)?.focus({ preventScroll: true });
}

/** Opens what is closed, or the other way round. */
export function turn({ key }: OutlineRow): void {
  useOutline.setState(({ turned }) => ({
    turned: turned.has(key) ? new Set([...turned].filter((one) => one !== key)) : new Set([...turned, key]),
  }));
}

/** Opens what an element lies in, and the component that a flow leaves, so that its line is there. */
export function unfold(model: Model, element: Element): void {
  const placed = isFlow(element) ? model.element.get(element.from) : element;
  if (!placed || !isPlaced(placed)) return;
  const around = new Set(boundariesAround(model, placed).map(({ id }) => keyOfElement(id)));
  around.add(keyOfDiagram(placed.diagram));
  const { turned } = useOutline.getState();
  const opened = new Set([...turned].filter((key) => !around.has(key)));
  if (isFlow(element)) opened.add(keyOfElement(placed.id));
  // What stands open already is left as it is.
  if (opened.size !== turned.size || [...opened].some((key) => !turned.has(key))) {
    useOutline.setState({ turned: opened });
  }
}

/**
 * Makes a line the active one; what it stands for is selected and brought into view.
 *
 * @param extend keeps what was selected before as well
 */
export function activate(row: OutlineRow | undefined, { extend = false } = {}): void {
  const open = theDocument();
  if (!row || !open) return;
  useOutline.setState({ active: row.key });
  const id = elementOf(row);
  const element = id === null ? undefined : open.model.element.get(id);
  if (row.subject.kind === 'diagram') showDiagram(row.subject.id);
  if (!element) return extend ? undefined : select([]);
  showDiagram(element.diagram);
  select(extend ? [...useEditor.getState().selection, element.id] : [element.id]);
  if (isPlaced(element)) revealElement(element.id);
}

/** Selects what a line stands for besides what is selected, or no longer. */
export function toggleSelected(row: OutlineRow): void {
  const id = elementOf(row);
  const { selection } = useEditor.getState();
  useOutline.setState({ active: row.key });
  if (id === null) return;
  const others = [...selection].filter((one) => one !== id);
  select(selection.has(id) ? others : [...others, id]);
  announce(strings.canvas.severalSelected(useEditor.getState().selection.size));
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

/** Gives what a line stands for another name, or with null leaves it its own; a component keeps its old one where the new is empty. */
export function renameSubject({ subject }: OutlineRow, name: string | null): void {
  const open = theDocument();
  useOutline.setState({ renaming: null });
  if (name === null) return;
  if (subject.kind === 'diagram') return nameDiagram(subject.id, name);
  const element = subject.kind === 'finding' ? undefined : open?.model.element.get(subject.id);
  if (!open || !element || (name.trim() === '' && !isFlow(element))) return;
  const size = isComponent(element) ? componentSize(name.trim(), typeLabelOf(element, open.model)) : undefined;
  run(rename(open.model, element.id, name, size));
}

/** Deletes what a line stands for, or all that is selected with it, with the flows at it; the line that comes next is active then. */
export function removeSubject(rows: readonly OutlineRow[], at: number): void {
  const row = rows[at];
  const id = row && elementOf(row);
  if (!id) return;
  const { selection } = useEditor.getState();
  const ids = selection.has(id) ? [...selection] : [id];
  if (editAloud((model) => remove(model, ids))) activate(nextAfter(rows, at));
  else announce(whatIsHeld() ?? '');
}

/** The line after one and all beneath it, or the one before where it is the last. */
function nextAfter(rows: readonly OutlineRow[], at: number): OutlineRow | undefined {
  const level = rows[at]?.level ?? 1;
  return rows.slice(at + 1).find((row) => row.level <= level) ?? rows[at - 1];
}
