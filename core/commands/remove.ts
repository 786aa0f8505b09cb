import { strings } from '../strings/index.ts';
import type { Change, RowChange } from '../model/change.ts';
import { type Element, isBoundary, isFlow } from '../model/element.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import { isLocked } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { freed } from './arrange.ts';
import { removeElement, row } from './row.ts';

/**
 * Removes elements, with what would be left without meaning: flows and references without an end, the
 * diagram that looks into a removed process with all that is drawn on it, and the facts about them.
 * What lay in a removed boundary stays and belongs to the boundary around. Decisions stay in the model:
 * should the element come back, so do they. Locked shapes stay. Null when nothing of `ids` is left to remove.
 */
export function remove(model: Model, ids: readonly ElementId[]): Change | null {
  const chosen = ids.flatMap((id) => (isLocked(model, id) ? [] : (model.element.get(id) ?? [])));
  if (chosen.length === 0) return null;
  const rows = removalRows(model, new Set(chosen.map(({ id }) => id)), new Set());
  const title = strings.commands.remove(chosen.map(({ name }) => name));
  return { title: withWhatGoesAlong(title, rows, new Set(chosen)), rows };
}

/** A title that says what goes along on other diagrams: nobody sees it on this one. */
function withWhatGoesAlong(title: string, rows: readonly RowChange[], chosen: ReadonlySet<Element>): string {
  const diagrams = rows.filter(({ table }) => table === 'diagram').length;
  if (diagrams > 0) return strings.commands.withSubDiagrams(title, diagrams);
  const isElsewhere = rows.some(
    (row) => row.table === 'element' && !row.after && row.before?.kind === 'reference' && !chosen.has(row.before),
  );
  return isElsewhere ? strings.commands.withReferences(title) : title;
}

/** The rows that remove elements and whole diagrams with everything that cannot be without them. */
export function removalRows(
  model: Model,
  elements: ReadonlySet<ElementId>,
  diagrams: ReadonlySet<DiagramId>,
): readonly RowChange[] {
  const gone = { elements: new Set(elements), diagrams: new Set(diagrams) };
  for (let before = -1; before !== gone.elements.size + gone.diagrams.size;) {
    before = gone.elements.size + gone.diagrams.size;
    takeAlong(model, gone);
  }
  const boundaries = [...gone.elements].map((id) => model.element.get(id)).filter(isBoundary);
  return [
    ...freed(model, boundaries, gone.elements),
    ...[...model.answer].flatMap(([id, { element }]) =>
      gone.elements.has(element) ? [row(model, 'answer', id, null)] : [],
    ),
    ...[...model.view].flatMap(([id, { diagram }]) =>
      gone.diagrams.has(diagram) ? [row(model, 'view', id, null)] : [],
    ),
    ...[...gone.elements].map((id) => removeElement(model, id)),
    ...[...gone.diagrams].map((id) => row(model, 'diagram', id, null)),
  ];
}

/** Adds what goes directly with what is gone already. */
function takeAlong(model: Model, gone: { readonly elements: Set<ElementId>; readonly diagrams: Set<DiagramId> }): void {
  for (const { id, refines } of model.diagram.values()) {
    if (refines !== null && gone.elements.has(refines)) gone.diagrams.add(id);
  }
  for (const element of model.element.values()) {
    const isLoose =
      (element.kind === 'reference' && gone.elements.has(element.of)) ||
      (isFlow(element) && (gone.elements.has(element.from) || gone.elements.has(element.to)));
    if (isLoose || gone.diagrams.has(element.diagram)) gone.elements.add(element.id);
  }
}
