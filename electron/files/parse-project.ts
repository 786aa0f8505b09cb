import { type ProjectFileRefusal, readProjectFile } from '#core/formats/mltw.ts';
import { rowsOf } from '#core/model/change.ts';
import { type ErrorCode, WorkbenchError } from '#core/workbench-error.ts';
import type { NewProject } from '../store/store.ts';

/**
 * Reads the text of a `.mltw` file as a project for the library.
 *
 * @throws WorkbenchError `fileForeign`, `fileNewer`, `fileDamaged` or `fileTooLarge`.
 */
export function parseProject(text: string): NewProject {
  const read = readProjectFile(text);
  if (!read.ok) throw failureOf(read.refusal);
  const { model } = read.value;
  const [project] = model.project.values();
  if (!project) throw new Error('a project without its own row');
  return { id: project.id, rows: rowsOf(model) };
}

function failureOf(refusal: ProjectFileRefusal): WorkbenchError {
  return new WorkbenchError(...reasonOf(refusal));
}

function reasonOf(refusal: ProjectFileRefusal): [ErrorCode, string] {
  switch (refusal.kind) {
    case 'foreign':
      return ['fileForeign', ''];
    case 'newer':
      return ['fileNewer', `version ${refusal.version}, this workbench reads up to ${refusal.known}`];
    case 'damaged':
      return ['fileDamaged', refusal.place];
    case 'tooLarge':
      return ['fileTooLarge', `more than ${refusal.limit}`];
  }
}
