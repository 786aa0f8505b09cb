import type Database from 'better-sqlite3';
import { hash } from 'node:crypto';

type Connection = Database.Database;

/** The first version of the schema that keeps digests. */
export const DIGESTS_SINCE = 5;

/**
 * What a project's digest covers: all its columns in all tables but when it was last opened, which no person wrote.
 * The first column of each names the project.
 */
const COVERED: Readonly<Record<string, readonly string[]>> = {
  project: ['id', 'created_at', 'deleted_at'],
  project_row: ['project', 'table_name', 'id', 'value'],
  project_change: ['project', 'revision', 'at', 'kind', 'title', 'merge_key', 'rows'],
  project_version: ['project', 'revision', 'at', 'kind', 'name'],
  project_snapshot: ['project', 'revision', 'rows'],
};

/** Sums of SHA-256 are kept within 256 bits: adding and taking away in any order gives the same. */
const MODULUS = 1n << 256n;
const EMPTY = '0'.repeat(64);

function fingerprint(item: readonly unknown[]): bigint {
  return BigInt(`0x${hash('sha256', JSON.stringify(item))}`);
}

/** The digest that `digest`, 64 hexadecimal digits, becomes when a sum of fingerprints is added. */
function shifted(digest: string, by: bigint): string {
  const sum = (BigInt(`0x${digest}`) + by) % MODULUS;
  return ((sum + MODULUS) % MODULUS).toString(16).padStart(64, '0');
}

/** Keeps the digests of an open library up to date with whatever is written to it. */
export interface DigestKeeper {
  /** Forgets what was tallied in a transaction that was rolled back. */
  start(): void;
  /** Writes the digests of the projects that changed; the last act of each transaction. */
  settle(): void;
}

/**
 * Watches every change of a row through triggers of this connection alone; the library's own schema has none. Only
 * what changes is hashed, so that an edit costs the same in a project of any size.
 */
export function keepDigests(database: Connection): DigestKeeper {
  const tally = new Map<string, bigint>();
  const note =
    (sign: bigint) =>
    (table: string, project: string, ...facts: readonly unknown[]) => {
      tally.set(project, (tally.get(project) ?? 0n) + sign * fingerprint([table, ...facts]));
      return null;
    };
  database.function('tally_in', { varargs: true }, note(1n));
  database.function('tally_out', { varargs: true }, note(-1n));
  for (const [table, columns] of Object.entries(COVERED)) database.exec(triggers(table, columns));
  const kept = database.prepare<[string], string | null>('SELECT digest FROM project WHERE id = ?').pluck();
  const write = database.prepare('UPDATE project SET digest = ? WHERE id = ?');
  return {
    start: () => tally.clear(),
    settle() {
      for (const [project, sum] of tally) write.run(shifted(kept.get(project) ?? EMPTY, sum), project);
      tally.clear();
    },
  };
}

function triggers(table: string, columns: readonly string[]): string {
  const of = (row: 'OLD' | 'NEW'): string => [`'${table}'`, ...columns.map((column) => `${row}.${column}`)].join(', ');
  const comeIn = `SELECT tally_in(${of('NEW')});`;
  const goOut = `SELECT tally_out(${of('OLD')});`;
  const on = (event: string, act: string): string =>
    `CREATE TEMP TRIGGER digest_${event.slice(0, 6)}_${table} AFTER ${event} ON main.${table} BEGIN ${act} END;`;
  return [on('INSERT', comeIn), on('DELETE', goOut), on(`UPDATE OF ${columns.join(', ')}`, `${goOut} ${comeIn}`)].join(
    '\n',
  );
}

/** The digest of what a project holds now, worked out from all of it. */
function digestOf(database: Connection, project: string): string {
  let sum = 0n;
  for (const [table, columns] of Object.entries(COVERED)) {
    const [owner, ...facts] = columns;
    const items = database.prepare<[string], unknown[]>(`SELECT ${facts.join(', ')} FROM ${table} WHERE ${owner} = ?`);
    for (const item of items.raw().iterate(project)) sum += fingerprint([table, ...item]);
  }
  return shifted(EMPTY, sum);
}

/** True when a project holds what its digest says; damage that SQLite cannot see shows here. */
export function holdsWhatItSays(database: Connection, project: string): boolean {
  const kept = database.prepare<[string], string | null>('SELECT digest FROM project WHERE id = ?').pluck();
  return kept.get(project) === digestOf(database, project);
}

/** How many projects, in the bin or not, do not hold what their digest says. */
export function damagedProjects(database: Connection): number {
  return projectIds(database).filter((id) => !holdsWhatItSays(database, id)).length;
}

/** Gives every project the digest of what it holds; for libraries from before there were digests. */
export function writeDigests(database: Connection): void {
  const write = database.prepare('UPDATE project SET digest = ? WHERE id = ?');
  for (const id of projectIds(database)) write.run(digestOf(database, id), id);
}

/** One digest of a whole library: equal for two that hold the same projects. */
export function libraryDigest(database: Connection): string {
  return hash('sha256', JSON.stringify(database.prepare('SELECT id, digest FROM project ORDER BY id').raw().all()));
}

/** True when there is no project, not even in the bin. */
export function isEmpty(database: Connection): boolean {
  return database.prepare('SELECT 1 FROM project LIMIT 1').get() === undefined;
}

function projectIds(database: Connection): readonly string[] {
  return database.prepare<[], string>('SELECT id FROM project ORDER BY id').pluck().all();
}
