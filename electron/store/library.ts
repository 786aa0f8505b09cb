import Database from 'better-sqlite3';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import type { LogEntry } from '#core/history/history.ts';
import type { BackupReason, LibraryBackup } from '#core/ipc/backup.ts';
import type { OpenedProject } from '#core/ipc/contract.ts';
import type { ProjectId } from '#core/model/ids.ts';
import type { Project } from '#core/model/project.ts';
import { strings } from '#core/strings/index.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { fileFailure } from '../files/whole-file.ts';
import type { Backups } from './backups/backups.ts';
import { holdsWhatItSays, isEmpty, keepDigests, libraryDigest } from './digest.ts';
import { libraryFailure } from './failure.ts';
import { openLibraryFile } from './library-file.ts';
import { append, lastRevision, readHistory, readTail } from './log.ts';
import { MIGRATIONS } from './migrations/index.ts';
import {
  addProject,
  assertKnown,
  assertListed,
  listBin,
  listProjects,
  placeOfProject,
  removeProject,
  setDeleted,
  setOpened,
} from './projects.ts';
import { readRows, writeRows } from './rows.ts';
import type { Store } from './store.ts';
import {
  dropVersion,
  keepAsLeft,
  keepBefore,
  keepSnapshot,
  keepVersion,
  listVersions,
  readVersion,
  renameVersion,
} from './versions.ts';

/** A store on a file, which also wants its log emptied now and then. */
export interface Library extends Store {
  /** Moves what is in the write-ahead log into the file itself. */
  checkpoint(): void;
  /** Keeps a backup, unless the newest one holds the same or there is nothing to keep. */
  backUp(backups: Backups, reason: BackupReason, at: number): Promise<LibraryBackup | null>;
}

/** Opens the library at `path`, or makes it; `openLibraryFile` says what is refused. */
export function openLibrary(path: string, migrations: readonly string[] = MIGRATIONS): Library {
  const file = named(() => openLibraryFile(path, migrations));
  const { database } = file;
  const digests = keepDigests(database);
  let moved: WorkbenchError | null = null;

  /** Runs `work` unless the file has been lost from sight. */
  const read = <Answer>(work: () => Answer): Answer => {
    if (moved) throw moved;
    return named(work);
  };

  /** Runs `work` as one transaction, which is durable on return. */
  const write = <Answer>(work: () => Answer): Answer =>
    read(() => {
      const transaction = database.transaction(() => {
        digests.start();
        const answer = work();
        digests.settle();
        file.assertInPlace();
        return answer;
      });
      try {
        file.writing();
        const answer = transaction.immediate();
        file.written();
        return answer;
      } catch (thrown) {
        if (thrown instanceof WorkbenchError && thrown.code === 'libraryMoved') {
          moved = thrown;
          // Closing makes the moved file whole and takes its log away, which would else be replayed into a newcomer.
          file.close();
        }
        throw thrown;
      }
    });

  const opened = (id: ProjectId): OpenedProject => {
    assertListed(database, id);
    return { id, rows: readRows(database, id), revision: lastRevision(database, id), log: readTail(database, id) };
  };

  const apply = (id: ProjectId, baseRevision: number, entry: LogEntry): { revision: number } => {
    assertListed(database, id);
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
  };

  return {
    list: () => read(() => listProjects(database)),
    listBin: () => read(() => listBin(database)),
    placeOf: (id) => read(() => placeOfProject(database, id)),
    put: ({ id, rows }, at) =>
      write(() => {
        addProject(database, id, at);
        writeRows(database, id, rows);
        return opened(id);
      }),
    open: (id) =>
      read(() => {
        assertListed(database, id);
        if (!holdsWhatItSays(database, id)) {
          throw new WorkbenchError('libraryDamaged', 'the project does not hold what its digest says');
        }
        return opened(id);
      }),
    read: (id) =>
      read(() => {
        assertKnown(database, id);
        return { rows: readRows(database, id), revision: lastRevision(database, id) };
      }),
    markOpened: (id, at) =>
      write(() => {
        assertListed(database, id);
        keepAsLeft(database, id);
        setOpened(database, id, at);
      }),
    apply: (id, baseRevision, entry) => write(() => apply(id, baseRevision, entry)),
    rename: (id, name, at) =>
      write(() => {
        assertListed(database, id);
        const row = readRows(database, id).find(({ table }) => table === 'project');
        const before = row?.after as Project;
        if (before.name === name) return;
        const after: Project = { ...before, name };
        const title = strings.shell.renameProject;
        apply(id, lastRevision(database, id), {
          kind: 'do',
          title,
          at,
          rows: [{ table: 'project', id, before, after }],
        });
      }),
    delete: (id, at) =>
      write(() => {
        assertListed(database, id);
        setDeleted(database, id, at);
      }),
    restore: (id) =>
      write(() => {
        assertKnown(database, id);
        setDeleted(database, id, null);
      }),
    erase: (id) => {
      write(() => {
        if (placeOfProject(database, id) !== 'bin') throw new WorkbenchError('projectMissing', '');
        removeProject(database, id);
      });
      // The write-ahead log still holds what was deleted until it is moved into the file.
      read(() => file.checkpoint());
    },
    versions: (id) =>
      read(() => {
        assertListed(database, id);
        return listVersions(database, id);
      }),
    readVersion: (id, revision) =>
      read(() => {
        assertListed(database, id);
        return { rows: readVersion(database, id, revision), revision };
      }),
    keepVersion: (id, { kind, name, at }) =>
      write(() => {
        assertKnown(database, id);
        const revision = lastRevision(database, id);
        keepVersion(database, id, { revision, kind, name, at });
        return { revision };
      }),
    renameVersion: (id, revision, name) =>
      write(() => {
        assertListed(database, id);
        renameVersion(database, id, revision, name);
      }),
    dropVersion: (id, revision) =>
      write(() => {
        assertListed(database, id);
        dropVersion(database, id, revision);
      }),
    history: (id, rows, before) =>
      read(() => {
        assertListed(database, id);
        return readHistory(database, id, rows, before);
      }),
    backUp: async (backups, reason, at) => {
      try {
        const newest = backups.list().find(({ isVerified }) => isVerified);
        const isKept = newest ? newest.digest === read(() => libraryDigest(database)) : read(() => isEmpty(database));
        return isKept ? null : await backups.make(database, reason, at);
      } catch (thrown) {
        // What SQLite has to say is about the library, all else about the folder of the backups.
        throw thrown instanceof Database.SqliteError ? libraryFailure(thrown) : fileFailure(thrown, 'fileUnwritable');
      }
    },
    checkpoint: () => read(() => file.checkpoint()),
    close: () => {
      if (!moved) named(() => file.close());
    },
  };
}

function named<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (thrown) {
    throw libraryFailure(thrown);
  }
}
