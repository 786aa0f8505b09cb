import { writeProjectFile } from '#core/formats/mltw.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { LIMITS, PROJECT_FILE_LIMITS } from '#core/model/limits.ts';
import { emptyModel } from '#core/model/model.ts';
import type { Project } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import type { NewProject } from '../store/store.ts';
import { parseProject } from './parse-project.ts';
import { readText, writeWhole } from './whole-file.ts';

/**
 * Writes a project's rows as a `.mltw` file.
 *
 * @param close encrypts its text, so that nothing of it is on disk unencrypted
 */
export async function saveProjectFile(
  file: string,
  rows: readonly RowChange[],
  catalogueVersion: string,
  close?: (text: string) => Promise<Uint8Array>,
): Promise<void> {
  const text = writeProjectFile({ model: applyChange(emptyModel, rows), catalogueVersion });
  await writeWhole(file, close ? await close(text) : text);
}

/**
 * Reads a `.mltw` file that was just written here; one from elsewhere is read apart.
 *
 * @throws WorkbenchError `fileForeign`, `fileNewer`, `fileDamaged`, `fileTooLarge` or `fileUnreadable`.
 */
export async function loadProjectFile(file: string): Promise<NewProject> {
  return parseProject(await readText(file, PROJECT_FILE_LIMITS.bytes));
}

/** The same project under another id and a name that says so, for a library that has one of its id. */
export function asCopy(project: NewProject, id: ProjectId): NewProject {
  const before = projectOf(project.rows);
  const ending = strings.shell.copyOf('');
  const after: Project = {
    ...before,
    id,
    name: strings.shell.copyOf(before.name.slice(0, LIMITS.projectName - ending.length)),
  };
  const others = project.rows.filter(({ table }) => table !== 'project');
  return { id, rows: [{ table: 'project', id, before: null, after }, ...others] };
}

/** The one row of the project table among the rows of a project. */
export function projectOf(rows: readonly RowChange[]): Project {
  const row = rows.find(({ table }) => table === 'project');
  if (!row?.after) throw new Error('a project without its own row');
  return row.after as Project;
}
