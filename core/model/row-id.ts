import { answerKey, strategyKey } from './ids.ts';
import type { TableName, Tables } from './model.ts';

type Keys = { readonly [Name in TableName]: (row: Tables[Name]) => string };

const keys: Keys = {
  project: ({ id }) => id,
  diagram: ({ id }) => id,
  element: ({ id }) => id,
  answer: ({ element, tick }) => answerKey(element, tick),
  decision: ({ finding }) => finding,
  strategy: ({ finding, strategy }) => strategyKey(finding, strategy),
  setting: ({ name }) => name,
  factor: ({ subject, factor }) => `${subject}/${factor}`,
  view: ({ id }) => id,
  pack: ({ id }) => id,
};

/** The id under which a table keeps a row; it follows from the row. */
export function rowId<Name extends TableName>(table: Name, row: Tables[Name]): string {
  return keys[table](row);
}
