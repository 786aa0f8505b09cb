import { differOnlyIn } from './element.ts';
import { type Model, type TableName, type Tables, TABLE_NAMES } from './model.ts';

/** One row before and after an edit: `before` is null for a new row, `after` for a removed one. */
export type RowChange = {
  [Name in TableName]: {
    readonly table: Name;
    readonly id: string;
    readonly before: Tables[Name] | null;
    readonly after: Tables[Name] | null;
  };
}[TableName];

/** One edit as a person would name it; plain JSON, reversible. */
export interface Change {
  /** What was done, as the Edit menu shows it: "Move 3 components". */
  readonly title: string;
  readonly rows: readonly RowChange[];
  /** Edits with the same key in quick succession (typing, nudging) are one step of the history. */
  readonly mergeKey?: string;
}

/** Thrown when a change does not fit the model it is applied to: a bug, never a user's mistake. */
export class ChangeMismatch extends Error {
  constructor(row: RowChange, found: unknown) {
    super(`${row.table} ${row.id}: expected ${row.before ? 'a row' : 'none'}, found ${found ? 'another' : 'none'}`);
    this.name = 'ChangeMismatch';
  }
}

/**
 * The model after a change; the given one is left as it was, and tables without a changed row are
 * shared with it.
 *
 * @throws ChangeMismatch when a row that should be there is missing, or the other way round.
 */
export function applyChange(model: Model, rows: readonly RowChange[]): Model {
  const tables = new Map<TableName, Map<string, Tables[TableName]>>();
  for (const row of rows) {
    const table = tables.get(row.table) ?? new Map<string, Tables[TableName]>(model[row.table]);
    tables.set(row.table, table);
    const found = table.get(row.id);
    if ((found === undefined) !== (row.before === null)) throw new ChangeMismatch(row, found);
    if (row.after === null) table.delete(row.id);
    else table.set(row.id, row.after);
  }
  for (const [name, edited] of tables) {
    origins.set(edited, { before: new WeakRef(model[name]), rows: rows.filter(({ table }) => table === name) });
  }
  return { ...model, ...Object.fromEntries(tables) };
}

/** What an edit did to one row of a table. */
type RowOf<Name extends TableName> = Extract<RowChange, { table: Name }>;
export type ElementRow = RowOf<'element'>;

/** How a table came about: by these rows from what it was before. */
interface Origin<Name extends TableName> {
  readonly before: Model[Name];
  readonly rows: readonly RowOf<Name>[];
}

/** Earlier tables are held weakly: each edit would keep all states before it otherwise. */
const origins = new WeakMap<object, { readonly before: WeakRef<object>; readonly rows: readonly RowChange[] }>();

/** The last edit of a table of a model; null when what the table was before is known no more. */
export function originOf<Name extends TableName>(model: Pick<Model, Name>, table: Name): Origin<Name> | null {
  const origin = origins.get(model[table]);
  const before = origin?.before.deref();
  return origin && before ? ({ before, rows: origin.rows } as Origin<Name>) : null;
}

/** All that edits did to a table since an earlier state of it; null when that is known no more. */
export function rowsSince<Name extends TableName>(
  earlier: Pick<Model, Name>,
  model: Pick<Model, Name>,
  table: Name,
): readonly RowOf<Name>[] | null {
  const rows: RowOf<Name>[] = [];
  for (let at = model; at[table] !== earlier[table];) {
    const origin = originOf(at, table);
    if (!origin) return null;
    rows.push(...origin.rows);
    at = { ...at, [table]: origin.before };
  }
  return rows;
}

/** True when an element was there before an edit and after it, and nothing but some of its facts changed. */
export function changesOnly({ before, after }: ElementRow, facts: ReadonlySet<string>): boolean {
  return before !== null && after !== null && differOnlyIn(before, after, facts);
}

/** The rows that take back what `rows` did. */
export function invert(rows: readonly RowChange[]): readonly RowChange[] {
  return rows.toReversed().map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange);
}

/** The rows that turn an empty model into `model`, in the order of the tables. */
export function rowsOf(model: Model): readonly RowChange[] {
  return TABLE_NAMES.flatMap((table) =>
    [...model[table]].map(([id, after]) => ({ table, id, before: null, after }) as RowChange),
  );
}
