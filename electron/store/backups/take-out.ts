import type Database from 'better-sqlite3';
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ProjectId } from '#core/model/ids.ts';
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

/** Which backups hold a project, and which cannot be read so that nobody knows. */
function backupsWith(backups: Backups, project: ProjectId): { holding: string[]; unreadable: string[] } {
  const holding: string[] = [];
  const unreadable: string[] = [];
  for (const { name } of backups.list()) {
    try {
      if (holds(backups.fileOf(name), project)) holding.push(name);
    } catch {
      unreadable.push(name);
    }
  }
  return { holding, unreadable };
}

/** Whether a library that lies still holds a project, deleted or not. */
function holds(file: string, project: ProjectId): boolean {
  const database = openStill(file);
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
 */
export function takeOutOfFile(file: string, projects: readonly ProjectId[]): boolean {
  const held = projects.filter((project) => holds(file, project));
  if (held.length === 0) return false;
  const database = openStill(file);
  try {
    for (const project of held) takeOut(database, project);
  } finally {
    database.close();
  }
  return true;
}

/**
 * Takes a project that was deleted for good out of every backup, and its files out of their folder. A backup that
 * cannot be written anew goes as a whole: what a person wants gone counts more.
 */
export function takeOutOfBackups(backups: Backups, folder: string, project: ProjectId): void {
  const { holding, unreadable } = backupsWith(backups, project);
  for (const name of holding) {
    const file = backups.fileOf(name);
    const unfinished = `${file}.tmp`;
    try {
      copyFileSync(file, unfinished);
      takeOutOfFile(unfinished, [project]);
      backups.replace(name, unfinished);
    } catch (thrown) {
      console.error(thrown);
      rmSync(unfinished, { force: true });
      backups.remove(name);
    }
  }
  for (const name of unreadable) backups.remove(name);
  for (const name of projectFiles(folder, project)) rmSync(path.join(folder, name), { force: true });
}

/** The copies that were kept of this project when a file replaced it. */
function projectFiles(folder: string, project: ProjectId): readonly string[] {
  const owner = z.object({ tables: z.object({ project: z.array(z.object({ id: z.literal(project) })).length(1) }) });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mltw'))
    .filter((name) => owner.safeParse(parse(readFileSync(path.join(folder, name), 'utf8'))).success);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
