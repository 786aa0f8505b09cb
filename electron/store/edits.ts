import type Database from 'better-sqlite3';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import type { LogEntry } from '#core/history/history.ts';
import type { OpenedProject } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import type { Project } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { append, lastRevision, readTail } from './log.ts';
import { readRows, writeRows } from './rows.ts';
import { keepBefore, keepSnapshot } from './versions.ts';

/** A project as it is opened: its rows, and as much of its change log as can be undone. */
export function readOpened(database: Database.Database, id: ProjectId): OpenedProject {
  return { id, rows: readRows(database, id), revision: lastRevision(database, id), log: readTail(database, id) };
}

/**
 * Writes the rows of an entry and the entry itself after change `baseRevision`.
 *
 * @throws WorkbenchError `revisionGap` when that is not the last, or when a row is not what the entry says it was before.
 */
export function applyEntry(
  database: Database.Database,
  id: ProjectId,
  baseRevision: number,
  entry: LogEntry,
): { readonly revision: number } {
  const last = lastRevision(database, id);
  if (last === baseRevision + 1 && canonicalJson(readTail(database, id, 1)[0]) === canonicalJson(entry)) {
    // Sent again because its answer was lost: it is written already.
    return { revision: last };
  }
  if (last !== baseRevision) throw new WorkbenchError('revisionGap', `revision ${last}, not ${baseRevision}`);
  keepBefore(database, id, entry);
  writeRows(database, id, entry.rows);
  append(database, id, last + 1, entry);
  keepSnapshot(database, id, last + 1);
  return { revision: last + 1 };
}

/** Renames a project, as a change that can be undone; the name that it has already changes nothing. */
export function renameProject(database: Database.Database, id: ProjectId, name: string, at: number): void {
  const row = readRows(database, id).find(({ table }) => table === 'project');
  const before = row?.after as Project;
  if (before.name === name) return;
  const rows = [{ table: 'project' as const, id, before, after: { ...before, name } }];
  applyEntry(database, id, lastRevision(database, id), { kind: 'do', title: strings.shell.renameProject, at, rows });
}
