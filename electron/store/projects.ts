import type Database from 'better-sqlite3';
import type { ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** The projects that are not in the bin, the one changed last first; a project without a readable name shows its id. */
export function listProjects(database: Database.Database): readonly ProjectSummary[] {
  return database
    .prepare<[], ProjectSummary>(
      `SELECT
         project.id AS id,
         coalesce(max(value ->> '$.name') FILTER (WHERE table_name = 'project'), project.id) AS name,
         coalesce(
           (SELECT at FROM project_change WHERE project_change.project = project.id ORDER BY revision DESC LIMIT 1),
           created_at
         ) AS changedAt,
         count(*) FILTER (
           WHERE table_name = 'element' AND value ->> '$.kind' IN ('externalEntity', 'process', 'dataStore')
         ) AS components,
         count(*) FILTER (WHERE table_name = 'element' AND value ->> '$.kind' = 'dataFlow') AS flows
       FROM project LEFT JOIN project_row ON project_row.project = project.id
       WHERE deleted_at IS NULL
       GROUP BY project.id
       ORDER BY changedAt DESC, project.id`,
    )
    .all();
}

/** Whether the library has a project, and where. */
export function placeOfProject(database: Database.Database, id: ProjectId): 'list' | 'bin' | 'nowhere' {
  const stored = database
    .prepare<[string], { deleted_at: number | null }>('SELECT deleted_at FROM project WHERE id = ?')
    .get(id);
  if (!stored) return 'nowhere';
  return stored.deleted_at === null ? 'list' : 'bin';
}

/** @throws WorkbenchError `projectMissing` unless the project is in the list. */
export function assertListed(database: Database.Database, id: ProjectId): void {
  if (placeOfProject(database, id) !== 'list') throw new WorkbenchError('projectMissing', '');
}

/** Adds a project without a row. */
export function addProject(database: Database.Database, id: ProjectId, at: number): void {
  database.prepare('INSERT INTO project (id, created_at) VALUES (?, ?)').run(id, at);
}

/** Moves a project to the bin at a time, or with null takes it back. */
export function setDeleted(database: Database.Database, id: ProjectId, at: number | null): void {
  database.prepare('UPDATE project SET deleted_at = ? WHERE id = ?').run(at, id);
}
