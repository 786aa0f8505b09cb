import type Database from 'better-sqlite3';
import { type ProjectVersion, SNAPSHOT_EVERY, VERSION_EVERY_MS, type VersionKind } from '#core/history/version.ts';
import { projectRowsSchema } from '#core/ipc/schemas.ts';
import { applyChange, invert, type RowChange, rowsOf } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { emptyModel } from '#core/model/model.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { lastRevision, readDown } from './log.ts';
import { readRows } from './rows.ts';

/** No more than so many are told, the newest; the older ones stay. */
const MOST = 1_000;

/** The versions of a project, newest first; the last is how it began. */
export function listVersions(database: Database.Database, project: ProjectId): readonly ProjectVersion[] {
  const kept = database
    .prepare<[string, number], ProjectVersion>(
      'SELECT revision, at, kind, name FROM project_version WHERE project = ? ORDER BY revision DESC LIMIT ?',
    )
    .all(project, MOST);
  if (kept.at(-1)?.revision === 0) return kept;
  return [...kept, { revision: 0, at: createdAt(database, project), kind: 'start', name: '' }];
}

/** Keeps the state after change `revision` as a version; one that is kept already becomes a named one, or stays. */
export function keepVersion(
  database: Database.Database,
  project: ProjectId,
  version: ProjectVersion & { readonly kind: VersionKind },
): void {
  const { revision, at, kind, name } = version;
  const again =
    kind === 'named' ? 'UPDATE SET at = excluded.at, kind = excluded.kind, name = excluded.name' : 'NOTHING';
  database
    .prepare(
      `INSERT INTO project_version (project, revision, at, kind, name) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (project, revision) DO ${again}`,
    )
    .run(project, revision, at, kind, name);
}

/** @throws WorkbenchError `invalidInput` when no version is kept there. */
export function renameVersion(database: Database.Database, project: ProjectId, revision: number, name: string): void {
  const { changes } = database
    .prepare(`UPDATE project_version SET kind = 'named', name = ? WHERE project = ? AND revision = ?`)
    .run(name, project, revision);
  if (changes === 0) throw new WorkbenchError('invalidInput', 'no such version');
}

/** Forgets that a position was kept; the change log stays as it is. */
export function dropVersion(database: Database.Database, project: ProjectId, revision: number): void {
  database.prepare('DELETE FROM project_version WHERE project = ? AND revision = ?').run(project, revision);
}

/**
 * Keeps the state as it stands before a change at `at`, where an hour has gone by since the last version or where
 * the change is of a kind that is worth it.
 */
export function keepBefore(
  database: Database.Database,
  project: ProjectId,
  change: { readonly at: number; readonly title: string; readonly rows: readonly RowChange[] },
): void {
  const revision = lastRevision(database, project);
  const last = lastVersion(database, project);
  if (last.revision === revision) return;
  const isLarge = change.rows.some(({ table }) => table === 'pack');
  if (isLarge) keepVersion(database, project, { revision, at: change.at, kind: 'before', name: change.title });
  else if (change.at - last.at >= VERSION_EVERY_MS) {
    keepVersion(database, project, { revision, at: lastChangeAt(database, project), kind: 'hour', name: '' });
  }
}

/** Keeps the state that a project was left in, where it changed since the last version. */
export function keepAsLeft(database: Database.Database, project: ProjectId): void {
  const revision = lastRevision(database, project);
  if (lastVersion(database, project).revision === revision) return;
  keepVersion(database, project, { revision, at: lastChangeAt(database, project), kind: 'left', name: '' });
}

/** Where the newest version is and of when; how the project began where none is kept. */
function lastVersion(
  database: Database.Database,
  project: ProjectId,
): { readonly revision: number; readonly at: number } {
  const newest = database
    .prepare<[string], { revision: number; at: number }>(
      'SELECT revision, at FROM project_version WHERE project = ? ORDER BY revision DESC LIMIT 1',
    )
    .get(project);
  return newest ?? { revision: 0, at: createdAt(database, project) };
}

function createdAt(database: Database.Database, project: ProjectId): number {
  const created = 'SELECT created_at FROM project WHERE id = ?';
  return database.prepare<[string], number>(created).pluck().get(project) ?? 0;
}

function lastChangeAt(database: Database.Database, project: ProjectId): number {
  const newest = 'SELECT at FROM project_change WHERE project = ? ORDER BY revision DESC LIMIT 1';
  return database.prepare<[string], number>(newest).pluck().get(project) ?? 0;
}

/** Keeps the whole state after every so many changes. */
export function keepSnapshot(database: Database.Database, project: ProjectId, revision: number): void {
  if (revision % SNAPSHOT_EVERY !== 0) return;
  const row = `json_object('table', table_name, 'id', id, 'before', NULL, 'after', json(value))`;
  database
    .prepare(
      `INSERT INTO project_snapshot (project, revision, rows)
       SELECT ?, ?, json_group_array(${row}) FROM project_row WHERE project = ?`,
    )
    .run(project, revision, project);
}

/**
 * The rows of a project as they were after change `revision`: from the next whole state that is kept, or from today's,
 * back through the log.
 *
 * @throws WorkbenchError `invalidInput` when the project never came so far, `libraryDamaged` when the way back is broken.
 */
export function readVersion(database: Database.Database, project: ProjectId, revision: number): readonly RowChange[] {
  const last = lastRevision(database, project);
  if (revision > last) throw new WorkbenchError('invalidInput', 'no such version');
  const snapshot = database
    .prepare<[string, number], { revision: number; rows: string }>(
      'SELECT revision, rows FROM project_snapshot WHERE project = ? AND revision >= ? ORDER BY revision LIMIT 1',
    )
    .get(project, revision);
  const from = snapshot ? readSnapshot(snapshot.rows) : readRows(database, project);
  let model = applyChange(emptyModel, from);
  for (const entry of readDown(database, project, snapshot?.revision ?? last, revision)) {
    model = applyChange(model, invert(entry.rows));
  }
  return rowsOf(model);
}

function readSnapshot(text: string): readonly RowChange[] {
  const rows = projectRowsSchema.safeParse(JSON.parse(text));
  if (!rows.success) throw new WorkbenchError('libraryDamaged', 'a kept state of a project cannot be read');
  return rows.data;
}
