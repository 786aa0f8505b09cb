import Database from 'better-sqlite3';
import { WorkbenchError } from '#core/workbench-error.ts';
import { damagedProjects, DIGESTS_SINCE, writeDigests } from './digest.ts';
import { APPLICATION_ID } from './header.ts';

type Connection = Database.Database;

/** Brings the schema of an open library from version `from` to the newest, all in one transaction. */
export function migrate(database: Connection, migrations: readonly string[], from: number): void {
  const inOneTransaction = database.transaction(() => {
    for (const sql of migrations.slice(from)) database.exec(sql);
    if (from < DIGESTS_SINCE && migrations.length >= DIGESTS_SINCE) writeDigests(database);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${migrations.length}`);
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0) {
      throw new Error('a migration left a row without the row it belongs to');
    }
  });
  inOneTransaction.immediate();
}

/**
 * Checks that the schema is, letter for letter, the one that `migrations` lead to, before any query
 * runs: a view, trigger or looser table in its place could hang the process or change what is read.
 *
 * @throws WorkbenchError `libraryDamaged` otherwise.
 */
export function checkSchema(database: Connection, migrations: readonly string[]): void {
  if (fingerprint(database) !== expected(migrations)) {
    throw new WorkbenchError('libraryDamaged', 'library.db has tables that the workbench did not make');
  }
}

/** No row that the workbench writes comes near: the largest, of a content pack, has a million characters. */
const LARGEST_ROW_BYTES = 10_000_000;

/** @throws WorkbenchError `libraryDamaged` unless every page hangs together and no row is too large to be read. */
export function checkIntegrity(database: Connection): void {
  // SQLite tells the size of a cell without reading it.
  const large = database.prepare('SELECT count(*) FROM project_row WHERE octet_length(value) > ?').pluck();
  if (large.get(LARGEST_ROW_BYTES) !== 0) throw new WorkbenchError('libraryDamaged', 'library.db has a row of many MB');
  const found = database.pragma('integrity_check(1)', { simple: true });
  if (found !== 'ok') throw new WorkbenchError('libraryDamaged', 'library.db fails its integrity check');
}

/**
 * Looks for damage that SQLite cannot see.
 *
 * @throws WorkbenchError `libraryDamaged` unless every project holds what its digest says.
 */
export function checkDigests(database: Connection, version: number): void {
  if (version < DIGESTS_SINCE) return;
  const damaged = damagedProjects(database);
  if (damaged > 0) {
    throw new WorkbenchError('libraryDamaged', `projects that do not hold what their digest says: ${damaged}`);
  }
}

function expected(migrations: readonly string[]): string {
  const model = new Database(':memory:');
  try {
    for (const sql of migrations) model.exec(sql);
    return fingerprint(model);
  } finally {
    model.close();
  }
}

function fingerprint(database: Connection): string {
  return JSON.stringify(
    database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid').raw().all(),
  );
}
