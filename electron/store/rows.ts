import type Database from 'better-sqlite3';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import { rowSchemas } from '#core/ipc/schemas.ts';
import type { RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { TABLE_NAMES, type TableName } from '#core/model/model.ts';
import { rowId } from '#core/model/row-id.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

interface StoredRow {
  readonly table_name: TableName;
  readonly id: string;
  readonly value: string;
}

/**
 * The rows of a project as a change from nothing, in the order of the tables.
 *
 * @throws WorkbenchError `libraryDamaged`, naming the table, when a row is not what its table holds.
 */
export function readRows(database: Database.Database, project: ProjectId): readonly RowChange[] {
  const stored = database
    .prepare<[string], StoredRow>('SELECT table_name, id, value FROM project_row WHERE project = ? ORDER BY id')
    .all(project);
  const byTable = Map.groupBy(stored, ({ table_name: table }) => table);
  return TABLE_NAMES.flatMap((table) => (byTable.get(table) ?? []).map(readRow));
}

function readRow({ table_name: table, id, value }: StoredRow): RowChange {
  const after = rowSchemas[table].safeParse(JSON.parse(value));
  if (!after.success || rowId(table, after.data as never) !== id) {
    throw new WorkbenchError('libraryDamaged', `a row of the table "${table}" cannot be read`);
  }
  return { table, id, before: null, after: after.data } as RowChange;
}

/**
 * Brings rows from what they were to what they are to be.
 *
 * @throws WorkbenchError `revisionGap` when a stored row is not what it should have been before.
 */
export function writeRows(database: Database.Database, project: ProjectId, rows: readonly RowChange[]): void {
  const find = database
    .prepare<string[], string>('SELECT value FROM project_row WHERE project = ? AND table_name = ? AND id = ?')
    .pluck();
  const remove = database.prepare<string[]>('DELETE FROM project_row WHERE project = ? AND table_name = ? AND id = ?');
  const put = database.prepare<string[]>(
    'INSERT OR REPLACE INTO project_row (project, table_name, id, value) VALUES (?, ?, ?, ?)',
  );
  for (const { table, id, before, after } of rows) {
    const stored = find.get(project, table, id);
    if (!isSame(table, stored, before)) {
      throw new WorkbenchError('revisionGap', `a row of the table "${table}" is not what it was before the change`);
    }
    if (after === null) remove.run(project, table, id);
    else if (rowId(table, after) === id) put.run(project, table, id, canonicalJson(after));
    else throw new WorkbenchError('invalidInput', `a row of the table "${table}" has the id of another`);
  }
}

/** True when what is stored is what a change says it was; a row from before its table had a new column counts with the column's default. */
function isSame(table: TableName, stored: string | undefined, before: object | null): boolean {
  if (stored === undefined || before === null) return stored === undefined && before === null;
  const said = canonicalJson(before);
  if (stored === said) return true;
  const read = rowSchemas[table].safeParse(JSON.parse(stored));
  return read.success && canonicalJson(read.data) === said;
}
