import Database from 'better-sqlite3';
import type { BackupReason, LibraryBackup } from '#core/ipc/backup.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { fileFailure } from '../files/whole-file.ts';
import type { Backups } from './backups/backups.ts';
import { holdsWhatItSays, isEmpty, libraryDigest } from './digest.ts';
import { applyEntry, readOpened, renameProject } from './edits.ts';
import { libraryFailure } from './failure.ts';
import { lastRevision, readHistory } from './log.ts';
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
import { openSession, type Session } from './session.ts';
import type { Store } from './store.ts';
import { dropVersion, keepAsLeft, keepVersion, listVersions, readVersion, renameVersion } from './versions.ts';

/** A store on a file, which also wants its log emptied now and then. */
export interface Library extends Store {
  /** Moves what is in the write-ahead log into the file itself. */
  checkpoint(): void;
  /** Keeps a backup, unless the newest one holds the same or there is nothing to keep. */
  backUp(backups: Backups, reason: BackupReason, at: number): Promise<LibraryBackup | null>;
}

/** Opens the library at `path`, or makes it; `openLibraryFile` says what is refused. */
export function openLibrary(path: string): Library {
  const session = openSession(path, MIGRATIONS);
  return {
    ...projectsOf(session),
    ...versionsOf(session),
    backUp: (backups, reason, at) => backUp(session, backups, reason, at),
    checkpoint: session.checkpoint,
    close: session.close,
  };
}

type VersionCalls = Pick<
  Store,
  'versions' | 'readVersion' | 'keepVersion' | 'renameVersion' | 'dropVersion' | 'history'
>;
type ProjectCalls = Omit<Store, keyof VersionCalls | 'close'>;

function projectsOf({ database, read, write, checkpoint }: Session): ProjectCalls {
  const { listed, known } = checked(database);
  return {
    list: () => read(() => listProjects(database)),
    listBin: () => read(() => listBin(database)),
    placeOf: (id) => read(() => placeOfProject(database, id)),
    put: ({ id, rows }, at) =>
      write(() => {
        addProject(database, id, at);
        writeRows(database, id, rows);
        return readOpened(database, id);
      }),
    open: (id) =>
      read(
        listed(id, () => {
          if (holdsWhatItSays(database, id)) return readOpened(database, id);
          throw new WorkbenchError('libraryDamaged', 'the project does not hold what its digest says');
        }),
      ),
    read: (id) => read(known(id, () => ({ rows: readRows(database, id), revision: lastRevision(database, id) }))),
    markOpened: (id, at) =>
      write(
        listed(id, () => {
          keepAsLeft(database, id);
          setOpened(database, id, at);
        }),
      ),
    apply: (id, baseRevision, entry) => write(listed(id, () => applyEntry(database, id, baseRevision, entry))),
    rename: (id, name, at) => write(listed(id, () => renameProject(database, id, name, at))),
    delete: (id, at) => write(listed(id, () => setDeleted(database, id, at))),
    restore: (id) => write(known(id, () => setDeleted(database, id, null))),
    erase(id) {
      write(() => {
        if (placeOfProject(database, id) !== 'bin') throw new WorkbenchError('projectMissing', '');
        removeProject(database, id);
      });
      // The write-ahead log still holds what was deleted until it is moved into the file.
      checkpoint();
    },
  };
}

function versionsOf({ database, read, write }: Session): VersionCalls {
  const { listed, known } = checked(database);
  return {
    versions: (id) => read(listed(id, () => listVersions(database, id))),
    readVersion: (id, revision) => read(listed(id, () => ({ rows: readVersion(database, id, revision), revision }))),
    keepVersion: (id, { kind, name, at }) =>
      write(
        known(id, () => {
          const revision = lastRevision(database, id);
          keepVersion(database, id, { revision, kind, name, at });
          return { revision };
        }),
      ),
    renameVersion: (id, revision, name) => write(listed(id, () => renameVersion(database, id, revision, name))),
    dropVersion: (id, revision) => write(listed(id, () => dropVersion(database, id, revision))),
    history: (id, rows, before) => read(listed(id, () => readHistory(database, id, rows, before))),
  };
}

type Guarded = <Answer>(id: ProjectId, work: () => Answer) => () => Answer;

/** Work on one project, refused where the project is not in the list (`listed`) or not even in the bin (`known`). */
function checked(database: Database.Database): { readonly listed: Guarded; readonly known: Guarded } {
  const after =
    (check: typeof assertListed): Guarded =>
    (id, work) =>
    () => {
      check(database, id);
      return work();
    };
  return { listed: after(assertListed), known: after(assertKnown) };
}

async function backUp(
  { database, read }: Session,
  backups: Backups,
  reason: BackupReason,
  at: number,
): Promise<LibraryBackup | null> {
  try {
    const newest = backups.list().find(({ isVerified }) => isVerified);
    const isKept = newest ? newest.digest === read(() => libraryDigest(database)) : read(() => isEmpty(database));
    return isKept ? null : await backups.make(database, reason, at);
  } catch (thrown) {
    // What SQLite has to say is about the library, all else about the folder of the backups.
    throw thrown instanceof Database.SqliteError ? libraryFailure(thrown) : fileFailure(thrown, 'fileUnwritable');
  }
}
