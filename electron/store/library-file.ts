import Database from 'better-sqlite3';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { WorkbenchError } from '#core/workbench-error.ts';
import { checkHeader, newer } from './header.ts';
import { backupsIn } from './backups/backups.ts';
import { flushFolder } from './durable.ts';
import { logMark } from './log-mark.ts';
import { checkDigests, checkIntegrity, checkSchema, migrate } from './schema.ts';

type Connection = Database.Database;

/** After how many writes in a row the log is emptied, however busy a person is. */
const WRITES_IN_LOG = 500;

/** How long to wait for another process to let go of the library, in milliseconds. */
const LOCK_PATIENCE_MS = 500;

/**
 * What every connection sets and then reads back. `synchronous` above all: this build of SQLite
 * falls back to 1 (not durable) whenever it opens a file that is already in WAL mode.
 */
const PRAGMAS: Readonly<Record<string, string | number>> = {
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  locking_mode: 'exclusive',
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  secure_delete: 1,
  // A row that replaces another takes it out of the digest.
  recursive_triggers: 1,
  temp_store: 2,
  // The log is emptied when it is said so, and only then.
  wal_autocheckpoint: 0,
};

/** The library's file, open in SQLite for this process alone. */
interface LibraryFile {
  readonly database: Connection;
  /** Before each transaction that writes. */
  writing(): void;
  /** After each transaction that wrote. */
  written(): void;
  /** Throws `libraryMoved` unless the open file is still the one at its path. */
  assertInPlace(): void;
  /** Moves what is in the write-ahead log into the file itself. */
  checkpoint(): void;
  close(): void;
}

/** The folder for the backups of a library. */
export function backupFolderOf(file: string): string {
  return path.join(path.dirname(file), 'backups');
}

/**
 * Opens the library, after making it or bringing it up to date where need be. A file that is newer,
 * foreign, damaged or in use is refused by name and left as it was.
 */
export function openLibraryFile(file: string, migrations: readonly string[]): LibraryFile {
  const mark = logMark(file);
  if (!existsSync(file)) {
    make(file, migrations);
    mark.forget();
  }
  checkHeader(file, migrations.length);
  mark.check();
  const identity = identityOf(file);
  const database = connect(file);
  try {
    const version = database.pragma('user_version', { simple: true }) as number;
    if (version > migrations.length) throw newer(version, migrations.length);
    checkSchema(database, migrations.slice(0, version));
    checkIntegrity(database);
    checkDigests(database, version);
    if (version < migrations.length) {
      mark.emptying(() => checkpoint(database));
      // SQLite itself reads it: opening the file here would drop the lock.
      backupsIn(backupFolderOf(file), migrations).makeFrom(database.serialize(), 'migration', Date.now());
      mark.writing();
      migrate(database, migrations, version);
      mark.written();
      checkSchema(database, migrations);
    }
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  const isInPlace = (): boolean => identityOf(file) === identity;
  const empty = (): void => {
    if (isInPlace()) mark.emptying(() => checkpoint(database));
    else {
      // What lies at the path now has another log, or none.
      checkpoint(database);
      mark.forget();
    }
  };
  const close = (): void => {
    open.delete(close);
    empty();
    database.close();
  };
  open.add(close);
  let writes = 0;
  return {
    database,
    writing: () => mark.writing(),
    written() {
      mark.written();
      if (++writes % WRITES_IN_LOG === 0) empty();
    },
    assertInPlace() {
      if (!isInPlace()) {
        throw new WorkbenchError('libraryMoved', 'library.db is no longer the file that was opened');
      }
    },
    checkpoint: empty,
    close,
  };
}

/** What closes the libraries that are open. */
const open = new Set<() => void>();
// A process that ends by itself lets SQLite close them, which takes the log away: the note beside it must say so first.
process.on('exit', () => {
  for (const close of open) {
    try {
      close();
    } catch (thrown) {
      console.error(thrown);
    }
  }
});

/** Makes an empty library under another name first, so that a half-made one never carries the real name. */
function make(file: string, migrations: readonly string[]): void {
  if (existsSync(`${file}-wal`)) {
    // SQLite would replay it into the new file.
    throw new WorkbenchError('libraryDamaged', 'library.db is gone, but its log library.db-wal is still there');
  }
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  rmSync(`${unfinished}-wal`, { force: true });
  const database = connect(unfinished);
  try {
    migrate(database, migrations, 0);
    checkpoint(database);
  } finally {
    database.close();
  }
  renameSync(unfinished, file);
  flushFolder(path.dirname(file));
}

function connect(file: string): Connection {
  const database = new Database(file, { timeout: LOCK_PATIENCE_MS });
  try {
    for (const [name, value] of Object.entries(PRAGMAS)) database.pragma(`${name} = ${value}`);
    for (const [name, value] of Object.entries(PRAGMAS)) {
      const found = database.pragma(name, { simple: true });
      if (found !== value) {
        throw new WorkbenchError('libraryUnavailable', `SQLite answers ${name} = ${String(found)} instead of ${value}`);
      }
    }
  } catch (thrown) {
    database.close();
    throw isRefusedHeader(thrown) ? new WorkbenchError('libraryDamaged', thrown.message, { cause: thrown }) : thrown;
  }
  return database;
}

/** The settings are sound: when SQLite refuses one without a code of its own, it cannot make sense of the file's header. */
function isRefusedHeader(thrown: unknown): thrown is Error {
  return thrown instanceof Database.SqliteError && thrown.code === 'SQLITE_ERROR';
}

function checkpoint(database: Connection): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Device and inode of what is at a path now, or null when there is nothing. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
