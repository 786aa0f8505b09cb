import type { KeyboardEvent } from 'react';
import type { ElementId, FindingKey } from '#core/model/ids.ts';
import { focusHome, TREE_ID } from '../canvas/focus.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { activeFinding } from '../outline/outlined.ts';
import { useEditor } from '../state/editor.ts';

export const TABLE_ID = 'risk-table';
/** The table of components or flows, which stands in the same place. */
export const ELEMENTS_ID = 'element-table';

/** Opens the table and gives its first row the keyboard, or closes it. */
export function toggleTable(): void {
  if (useEditor.getState().panels.bottom) {
    closeTable();
    return;
  }
  useEditor.setState(({ panels }) => ({ panels: { ...panels, bottom: true } }));
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`:is(#${TABLE_ID}, #${ELEMENTS_ID}) [data-roving]`)?.focus(),
  );
}

/** Closes the table; the canvas has the keyboard again. */
export function closeTable(): void {
  useEditor.setState(({ panels }) => ({ panels: { ...panels, bottom: false } }));
  focusHome();
}

/** Closes the table by Escape, unless something in it was for that. */
export function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.stopPropagation();
  closeTable();
}

/** The finding of the row, or of the line of the outline, that has the keyboard; null while none has. */
export function rowWithKeyboard(): FindingKey | null {
  if (document.activeElement?.id === TREE_ID) return activeFinding();
  const row = document.activeElement?.closest<HTMLElement>(`#${TABLE_ID} [data-roving]`);
  return (row?.dataset['roving'] ?? null) as FindingKey | null;
}

/** The component or flow of the row that has the keyboard; null while none has. */
export function elementWithKeyboard(): ElementId | null {
  const cell = document.activeElement?.closest<HTMLElement>(`#${ELEMENTS_ID} [data-roving]`);
  return (cell?.dataset['roving']?.split(' ')[0] ?? null) as ElementId | null;
}

/** Opens the finding of the row that has the keyboard, which its card has then. */
export function openRow(): void {
  const key = rowWithKeyboard();
  if (key !== null) openCard(key);
}

/** Opens a finding, whose card has the keyboard then. */
export function openCard(key: FindingKey): void {
  useEditor.setState(({ panels }) => ({ bare: false, panels: { ...panels, right: true } }));
  goToFinding(key);
  requestAnimationFrame(() => headOf(key)?.focus());
}

/** The head of a finding's card in the panel. */
function headOf(key: FindingKey): HTMLElement | null {
  return document.querySelector(`li [data-roving="${CSS.escape(key)}"]`);
}

/** Where a fact stands on the card; what is left as it is has its day in place of a due date. */
const PLACES = {
  treatment: '[data-fact="treatment"]',
  owner: '[data-fact="owner"]',
  due: ':is([data-fact="due"], [data-fact="until"])',
  rating: '[data-fact="rating"]',
} as const;
type CardFact = keyof typeof PLACES;

/** Opens the finding of the row that has the keyboard, with the keyboard on one of the facts of its decision. */
export function changeFact(fact: CardFact): void {
  const key = rowWithKeyboard();
  if (key !== null) changeFactOf(key, fact);
}

/** Opens a finding with the keyboard on one of the facts of its decision. */
export function changeFactOf(key: FindingKey, fact: CardFact): void {
  useEditor.setState(({ panels }) => ({ panels: { ...panels, right: true } }));
  goToFinding(key);
  requestAnimationFrame(() => {
    const place = headOf(key)?.closest('li')?.querySelector<HTMLElement>(PLACES[fact]);
    const chosen = place?.querySelector<HTMLElement>('[aria-checked="true"]');
    const field = chosen ?? place?.querySelector<HTMLElement>('input, button');
    field?.focus();
    // What is judged lies folded away.
    if (fact === 'rating' && field?.ariaExpanded === 'false') field.click();
  });
}
