import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileOpening, Input, OpenedProject } from '#core/ipc/contract.ts';
import { applyChange, type RowChange } from '#core/model/change.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { LIMITS } from '#core/model/limits.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { compareModels, rowsBetween } from '#core/overview/compare.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import type { AsyncStore, NewProject } from '../store/store.ts';
import { fileSlug } from './file-name.ts';
import { asCopy, loadProjectFile, projectOf, saveProjectFile } from './project-file.ts';
import { fileFailure } from './whole-file.ts';

/** Takes projects of files into the library. */
export interface FileTaker {
  /** Takes a project in, or asks what is to become of it where the library has another version of it. */
  take(project: NewProject): Promise<FileOpening>;
  /** Does with the file that was asked about last what the person chose. */
  settle(choice: Input<'file.settle'>): Promise<OpenedProject | null>;
}

interface Services {
  readonly store: AsyncStore;
  /** The folder for copies of what files replace. */
  readonly backups: string;
  readonly catalogueVersion: () => string;
}

/** A taker that remembers the last file it asked about until the next one comes. */
export function createFileTaker({ store, backups, catalogueVersion }: Services): FileTaker {
  let asked: { readonly ticket: string; readonly project: NewProject } | null = null;

  const open = async (id: ProjectId): Promise<OpenedProject> => {
    await store.markOpened(id, Date.now());
    return store.open(id);
  };

  /** Keeps rows as a file that is read again before it counts. */
  const backUp = async (rows: readonly RowChange[]): Promise<void> => {
    const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
    const file = path.join(backups, `${fileSlug(projectOf(rows).name)}-${stamp}.mltw`);
    await mkdir(backups, { recursive: true }).catch((thrown: unknown) => {
      throw fileFailure(thrown, 'fileUnwritable');
    });
    await saveProjectFile(file, rows, catalogueVersion());
    const kept = await loadProjectFile(file);
    if (rowsBetween(modelOf(rows), modelOf(kept.rows)).length > 0) {
      throw new WorkbenchError('fileUnwritable', 'the copy of the library’s version does not read back');
    }
  };

  /** Brings the library's version to that of the file, as one step that can be undone. */
  const replace = async ({ id, rows }: NewProject): Promise<OpenedProject> => {
    const kept = await store.read(id);
    const changes = rowsBetween(modelOf(kept.rows), modelOf(rows));
    if (changes.length > LIMITS.rowsInChange) throw new WorkbenchError('fileTooLarge', `${changes.length} differences`);
    await store.backUp('import');
    await backUp(kept.rows);
    await store.restore(id);
    const title = strings.shell.replaceByFile;
    await store.keepVersion(id, { kind: 'before', name: title, at: Date.now() });
    await store.apply(id, kept.revision, { kind: 'do', title, rows: changes, at: Date.now() });
    return open(id);
  };

  return {
    async take(project) {
      asked = null;
      const place = await store.placeOf(project.id);
      if (place === 'nowhere') return { state: 'opened', project: await store.put(project, Date.now()) };
      const kept = await store.read(project.id);
      const differences = compareModels(modelOf(kept.rows), modelOf(project.rows));
      if (differences.length === 0) {
        await store.restore(project.id);
        return { state: 'opened', project: await open(project.id) };
      }
      asked = { ticket: randomUUID(), project };
      const { name } = projectOf(project.rows);
      return { state: 'known', ticket: asked.ticket, name, isInBin: place === 'bin', differences };
    },
    async settle({ ticket, as }) {
      if (asked?.ticket !== ticket) throw new WorkbenchError('invalidInput', 'no file waits under that name');
      const { project } = asked;
      switch (as) {
        case 'leave':
          asked = null;
          return null;
        case 'copy':
          asked = null;
          return store.put(asCopy(project, randomUUID() as ProjectId), Date.now());
        case 'replacement': {
          const opened = await replace(project);
          asked = null;
          return opened;
        }
      }
    },
  };
}

function modelOf(rows: readonly RowChange[]): Model {
  return applyChange(emptyModel, rows);
}
