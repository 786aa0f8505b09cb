import { applyChange, ChangeMismatch, type RowChange, rowsOf } from '#core/model/change.ts';
import { faultOf } from '#core/model/fault.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { rowId } from '#core/model/row-id.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { NewProject } from '../store/store.ts';
import { projectOf } from './project-file.ts';

/**
 * What the page imported, as a project for the library with an id and a name of its own.
 *
 * @throws WorkbenchError `invalidInput` when the rows are not those of one whole project.
 */
export function importedProject(rows: readonly RowChange[], id: ProjectId, name: string): NewProject {
  const model = modelOf(rows);
  const fault = faultOf(model);
  if (fault !== null) throw new WorkbenchError('invalidInput', fault);
  const project = { ...projectOf(rows), id, name };
  return { id, rows: rowsOf({ ...model, project: new Map([[id, project]]) }) };
}

function modelOf(rows: readonly RowChange[]): Model {
  const stray = rows.find(({ table, id, after }) => after === null || rowId(table, after) !== id);
  if (stray) throw new WorkbenchError('invalidInput', `${stray.table} ${stray.id}: not a new row under its own id`);
  try {
    return applyChange(emptyModel, rows);
  } catch (thrown) {
    if (!(thrown instanceof ChangeMismatch)) throw thrown;
    throw new WorkbenchError('invalidInput', thrown.message, { cause: thrown });
  }
}
