import Database from 'better-sqlite3';
import type { LibraryBackup } from '#core/ipc/backup.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { DIGESTS_SINCE, libraryDigest } from '../digest.ts';
import { checkHeader } from '../header.ts';
import { checkDigests, checkIntegrity, checkSchema } from '../schema.ts';

/** What a library that lies still holds. */
export interface LibraryFacts {
  readonly projects: number;
  readonly components: number;
  /** Equal for two libraries that hold the same; empty for one from before there were digests. */
  readonly digest: string;
}

/**
 * Reads all of a library that nobody has open, checks it by every means there is, and leaves it as one file.
 *
 * @throws WorkbenchError `libraryDamaged` or `libraryNewer`; an error of SQLite where it cannot be read at all.
 */
export function inspectLibrary(file: string, migrations: readonly string[]): LibraryFacts {
  const database = openStill(file, migrations);
  try {
    const version = versionOf(database);
    checkIntegrity(database);
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new WorkbenchError('libraryDamaged', 'a row lacks the row it belongs to');
    }
    checkDigests(database, version);
    return factsOf(database, version >= DIGESTS_SINCE);
  } finally {
    database.close();
  }
}

/**
 * Whether a copy still holds what its backup was found to hold; of a backup that was never checked it must only be a
 * sound library.
 *
 * @throws WorkbenchError `fileDamaged` unless it does
 */
export function assertHolds(
  file: string,
  { name, digest, isVerified }: Pick<LibraryBackup, 'name' | 'isVerified'> & Pick<LibraryFacts, 'digest'>,
  migrations: readonly string[],
): void {
  try {
    const found = inspectLibrary(file, migrations);
    if (!isVerified || found.digest === digest) return;
  } catch (cause) {
    throw new WorkbenchError('fileDamaged', name, { cause });
  }
  throw new WorkbenchError('fileDamaged', name);
}

/**
 * Opens a library of which no write-ahead log shall stay behind. Its tables are checked first: what somebody put in its
 * place might never answer.
 *
 * @throws WorkbenchError `libraryDamaged` or `libraryNewer`; an error of SQLite where it cannot be read at all.
 */
export function openStill(file: string, migrations: readonly string[]): Database.Database {
  checkHeader(file, migrations.length);
  const database = new Database(file, { fileMustExist: true });
  try {
    for (const setting of ['trusted_schema = 0', 'cell_size_check = 1', 'mmap_size = 0', 'locking_mode = exclusive']) {
      database.pragma(setting);
    }
    database.pragma('journal_mode = delete');
    checkSchema(database, migrations.slice(0, versionOf(database)));
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

function versionOf(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

function factsOf(database: Database.Database, hasDigests: boolean): LibraryFacts {
  const count = (sql: string): number => database.prepare<[], number>(sql).pluck().get() ?? 0;
  return {
    projects: count('SELECT count(*) FROM project WHERE deleted_at IS NULL'),
    components: count(
      `SELECT count(*) FROM project_row JOIN project ON project.id = project
       WHERE deleted_at IS NULL AND table_name = 'element'
         AND value ->> '$.kind' IN ('externalEntity', 'process', 'dataStore')`,
    ),
    digest: hasDigests ? libraryDigest(database) : '',
  };
}
