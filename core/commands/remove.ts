import { strings } from '../strings/index.ts';
import type { Change, RowChange } from '../model/change.ts';
import { isBoundary, isFlow } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { freed } from './arrange.ts';
import { removeElement, row } from './row.ts';

/**
 * Removes elements, with the flows and references that would be left without an end and the facts
 * about them. What lay in a removed boundary stays and belongs to the boundary around. Decisions
 * stay in the model: should the element come back, so do they. Null when nothing of `ids` exists.
 */
export function remove(model: Model, ids: readonly ElementId[]): Change | null {
  const gone = new Set(ids.filter((id) => model.element.has(id)));
  if (gone.size === 0) return null;
  const chosen = [...gone].map((id) => model.element.get(id)!);
  for (const element of model.element.values()) {
    if (element.kind === 'reference' && gone.has(element.of)) gone.add(element.id);
  }
  for (const element of model.element.values()) {
    if (isFlow(element) && (gone.has(element.from) || gone.has(element.to))) gone.add(element.id);
  }
  const rows: readonly RowChange[] = [
    ...freed(model, chosen.filter(isBoundary), gone),
    ...[...model.answer].flatMap(([id, answer]) => (gone.has(answer.element) ? [row(model, 'answer', id, null)] : [])),
    ...[...gone].map((id) => removeElement(model, id)),
  ];
  return { title: strings.commands.remove(chosen.map(({ name }) => name)), rows };
}
