import type Database from 'better-sqlite3';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProjectId } from '#core/model/ids.ts';
import { PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import type { Backups } from './backups.ts';
import { openStill } from './inspect.ts';

/** Takes a project out of a library of any version, whichever tables speak of it. */
function takeOut(database: Database.Database, project: ProjectId): void {
  const tables = database
    .prepare<[], string>(
      `SELECT DISTINCT main.name FROM sqlite_schema AS main, pragma_foreign_key_list(main.name) AS link
       WHERE main.type = 'table' AND link."table" = 'project'`,
    )
    .pluck()
    .all();
  database.pragma('secure_delete = 1');
  database.pragma('foreign_keys = 1');
  database.transaction(() => {
    for (const table of tables) database.prepare(`DELETE FROM "${table}" WHERE project = ?`).run(project);
    database.prepare('DELETE FROM project WHERE id = ?').run(project);
  })();
  database.exec('VACUUM');
}

/** Whether a library that lies still holds a project, deleted or not. */
function holds(file: string, project: ProjectId, migrations: readonly string[]): boolean {
  const database = openStill(file, migrations);
  try {
    return database.prepare('SELECT 1 FROM project WHERE id = ?').get(project) !== undefined;
  } finally {
    database.close();
  }
}

/**
 * Takes projects out of a library that lies still.
 *
 * @returns whether any was in it
 * @throws WorkbenchError `libraryDamaged` or `libraryNewer` where it is none of ours, which is asked nothing
 */
export function takeOutOfFile(file: string, projects: readonly ProjectId[], migrations: readonly string[]): boolean {
  const held = projects.filter((project) => holds(file, project, migrations));
  if (held.length === 0) return false;
  const database = openStill(file, migrations);
  try {
    for (const project of held) takeOut(database, project);
  } finally {
    database.close();
  }
  return true;
}

interface Kept {
  readonly backups: Backups;
  /** Where the backups are, and the files of projects that others replaced. */
  readonly folder: string;
  readonly migrations: readonly string[];
}

/**
 * Takes a project that was deleted for good out of every backup, and its files out of their folder. A backup that
 * cannot be read or written anew goes as a whole: what a person wants gone counts more.
 */
export function takeOutOfBackups({ backups, folder, migrations }: Kept, project: ProjectId): void {
  for (const { name } of backups.list()) {
    const file = backups.fileOf(name);
    const unfinished = `${file}.tmp`;
    try {
      if (!holds(file, project, migrations)) continue;
      copyFileSync(file, unfinished);
      takeOutOfFile(unfinished, [project], migrations);
      backups.replace(name, unfinished);
    } catch (thrown) {
      console.error(`The backup ${name} is removed.`, thrown);
      rmSync(unfinished, { force: true });
      backups.remove(name);
    }
  }
  for (const name of projectFiles(folder, project)) rmSync(path.join(folder, name), { force: true });
}

/** The copies that were kept of this project when a file replaced it. */
function projectFiles(folder: string, project: ProjectId): readonly string[] {
  const owner = z.object({ tables: z.object({ project: z.array(z.object({ id: z.literal(project) })).length(1) }) });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mltw'))
    .filter((name) => owner.safeParse(jsonOf(path.join(folder, name))).success);
}

/** Null for what no file of a project is: too large, no text, no JSON. */
function jsonOf(file: string): unknown {
  try {
    if (statSync(file).size > PROJECT_FILE_LIMITS.bytes) return null;
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
