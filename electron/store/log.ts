import type Database from 'better-sqlite3';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import type { LogEntry, LogKind } from '#core/history/history.ts';
import type { HistoryPage } from '#core/history/version.ts';
import { logEntrySchema } from '#core/ipc/schemas.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** How much of the log is read at most: enough for every step that can be undone, yet soon across a process border. */
const TAIL = { entries: 600, bytes: 8_000_000 } as const;

/** How many entries a history tells at a time. */
const PAGE = 30;

interface StoredEntry {
  readonly kind: LogKind;
  readonly at: number;
  readonly title: string;
  readonly merge_key: string | null;
  readonly rows: string;
}

/** The number of the last change of a project; 0 before the first. */
export function lastRevision(database: Database.Database, project: ProjectId): number {
  return database
    .prepare<[string], number>('SELECT coalesce(max(revision), 0) FROM project_change WHERE project = ?')
    .pluck()
    .get(project) as number;
}

/** Adds an entry to a project's log as its change number `revision`. */
export function append(database: Database.Database, project: ProjectId, revision: number, entry: LogEntry): void {
  database
    .prepare(
      'INSERT INTO project_change (project, revision, at, kind, title, merge_key, rows) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(project, revision, entry.at, entry.kind, entry.title, entry.mergeKey ?? null, canonicalJson(entry.rows));
}

/**
 * The newest entries of a project's log, oldest first.
 *
 * @throws WorkbenchError `libraryDamaged` when one cannot be read.
 */
export function readTail(database: Database.Database, project: ProjectId, limit: number = TAIL.entries): LogEntry[] {
  const newestFirst = database.prepare<[string, number], StoredEntry>(
    'SELECT kind, at, title, merge_key, rows FROM project_change WHERE project = ? ORDER BY revision DESC LIMIT ?',
  );
  const tail: LogEntry[] = [];
  let bytes = 0;
  for (const stored of newestFirst.iterate(project, limit)) {
    bytes += stored.rows.length;
    if (bytes > TAIL.bytes) break;
    tail.push(readEntry(stored));
  }
  return tail.toReversed();
}

/** The entries of a project's log from change `from` down to the one after `to`, newest first. */
export function* readDown(
  database: Database.Database,
  project: ProjectId,
  from: number,
  to: number,
): Generator<LogEntry> {
  const stored = database.prepare<[string, number, number], StoredEntry>(
    `SELECT kind, at, title, merge_key, rows FROM project_change
     WHERE project = ? AND revision <= ? AND revision > ? ORDER BY revision DESC`,
  );
  for (const entry of stored.iterate(project, from, to)) yield readEntry(entry);
}

/**
 * What the log says of some rows, newest first, a page at a time.
 *
 * @param ids of the rows, each `table id`
 * @param before only changes before this one
 */
export function readHistory(
  database: Database.Database,
  project: ProjectId,
  ids: readonly string[],
  before: number,
): HistoryPage {
  const stored = database
    .prepare<[string, number, string, number], StoredEntry & { readonly revision: number }>(
      `SELECT revision, kind, at, title, merge_key, rows FROM project_change
       WHERE project = ? AND revision < ? AND EXISTS (
         SELECT 1 FROM json_each(rows) AS changed
         WHERE changed.value ->> '$.table' || ' ' || (changed.value ->> '$.id') IN (SELECT value FROM json_each(?))
       ) ORDER BY revision DESC LIMIT ?`,
    )
    .all(project, before, JSON.stringify(ids), PAGE + 1);
  const wanted = new Set(ids);
  const entries = stored.slice(0, PAGE).map(({ revision, ...one }) => {
    const { kind, at, title, rows } = readEntry(one);
    return { revision, kind, at, title, rows: rows.filter(({ table, id }) => wanted.has(`${table} ${id}`)) };
  });
  return { entries, hasMore: stored.length > PAGE };
}

function readEntry({ merge_key: mergeKey, rows, ...rest }: StoredEntry): LogEntry {
  const entry = logEntrySchema.safeParse({
    ...rest,
    rows: JSON.parse(rows) as unknown,
    ...(mergeKey === null ? {} : { mergeKey }),
  });
  if (!entry.success) throw new WorkbenchError('libraryDamaged', 'an entry of the change log cannot be read');
  return entry.data;
}
