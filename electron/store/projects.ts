import type Database from 'better-sqlite3';
import type { BinnedProject, ProjectSummary } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { PlaceInLibrary } from './store.ts';

/** The name of a project; one without a readable name shows its id. */
const NAME = `coalesce(max(value ->> '$.name') FILTER (WHERE table_name = 'project'), project.id)`;
const COMPONENTS = `count(*) FILTER (
  WHERE table_name = 'element' AND value ->> '$.kind' IN ('externalEntity', 'process', 'dataStore')
)`;

/** The projects that are not in the bin, the one changed last first. */
export function listProjects(database: Database.Database): readonly ProjectSummary[] {
  return database
    .prepare<[], ProjectSummary>(
      `SELECT
         project.id AS id,
         ${NAME} AS name,
         coalesce(
           (SELECT at FROM project_change WHERE project_change.project = project.id ORDER BY revision DESC LIMIT 1),
           created_at
         ) AS changedAt,
         coalesce(opened_at, created_at) AS openedAt,
         (SELECT coalesce(max(revision), 0) FROM project_change WHERE project_change.project = project.id) AS revision,
         ${COMPONENTS} AS components,
         count(*) FILTER (WHERE table_name = 'element' AND value ->> '$.kind' = 'dataFlow') AS flows
       FROM project LEFT JOIN project_row ON project_row.project = project.id
       WHERE deleted_at IS NULL
       GROUP BY project.id
       ORDER BY changedAt DESC, project.id`,
    )
    .all();
}

/** The projects in the bin, the one deleted last first. */
export function listBin(database: Database.Database): readonly BinnedProject[] {
  return database
    .prepare<[], BinnedProject>(
      `SELECT
         project.id AS id,
         ${NAME} AS name,
         deleted_at AS deletedAt,
         ${COMPONENTS} AS components,
         count(*) FILTER (WHERE table_name = 'decision') AS decisions
       FROM project LEFT JOIN project_row ON project_row.project = project.id
       WHERE deleted_at IS NOT NULL
       GROUP BY project.id
       ORDER BY deletedAt DESC, project.id`,
    )
    .all();
}

/** Whether the library has a project, and where. */
export function placeOfProject(database: Database.Database, id: ProjectId): PlaceInLibrary {
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

/** @throws WorkbenchError `projectMissing` unless the project is in the list or in the bin. */
export function assertKnown(database: Database.Database, id: ProjectId): void {
  if (placeOfProject(database, id) === 'nowhere') throw new WorkbenchError('projectMissing', '');
}

/** Adds a project without a row. */
export function addProject(database: Database.Database, id: ProjectId, at: number): void {
  database.prepare('INSERT INTO project (id, created_at) VALUES (?, ?)').run(id, at);
}

/** Moves a project to the bin at a time, or with null takes it back. */
export function setDeleted(database: Database.Database, id: ProjectId, at: number | null): void {
  database.prepare('UPDATE project SET deleted_at = ? WHERE id = ?').run(at, id);
}

/** Notes when a project was opened. */
export function setOpened(database: Database.Database, id: ProjectId, at: number): void {
  database.prepare('UPDATE project SET opened_at = ? WHERE id = ?').run(at, id);
}

/** Takes a project out of the library with all it has: rows, change log, versions, everything. */
export function removeProject(database: Database.Database, id: ProjectId): void {
  database.prepare('DELETE FROM project_version WHERE project = ?').run(id);
  database.prepare('DELETE FROM project_snapshot WHERE project = ?').run(id);
  database.prepare('DELETE FROM project_change WHERE project = ?').run(id);
  database.prepare('DELETE FROM project_row WHERE project = ?').run(id);
  database.prepare('DELETE FROM project WHERE id = ?').run(id);
}
