import type { RowChange } from '../model/change.ts';
import type { Element } from '../model/element.ts';
import { answerKey, type ElementId, strategyKey } from '../model/ids.ts';
import type { Model, TableName, Tables } from '../model/model.ts';
import type { AnswerRow, Decision, Mitigation } from '../model/project.ts';

/** The change of one row from what `model` holds to `after`; null removes it. */
export function row<Name extends TableName>(
  model: Model,
  table: Name,
  id: string,
  after: Tables[Name] | null,
): RowChange {
  return { table, id, before: model[table].get(id) ?? null, after } as RowChange;
}

export const elementRow = (model: Model, after: Element): RowChange => row(model, 'element', after.id, after);
export const removeElement = (model: Model, id: ElementId): RowChange => row(model, 'element', id, null);
export const answerRow = (model: Model, after: AnswerRow): RowChange =>
  row(model, 'answer', answerKey(after.element, after.tick), after);
export const decisionRow = (model: Model, after: Decision): RowChange => row(model, 'decision', after.finding, after);
export const mitigationRow = (model: Model, after: Mitigation): RowChange =>
  row(model, 'strategy', strategyKey(after.finding, after.strategy), after);
