import type Database from 'better-sqlite3';
import { canonicalJson } from '#core/formats/canonical-json.ts';
import type { LogEntry, LogKind } from '#core/history/history.ts';
import { logEntrySchema } from '#core/ipc/schemas.ts';
import type { ProjectId } from '#core/model/ids.ts';
import { WorkbenchError } from '#core/workbench-error.ts';

/** How much of the log is read at most: enough for every step that can be undone, yet soon across a process border. */
const TAIL = { entries: 600, bytes: 8_000_000 } as const;

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

function readEntry({ merge_key: mergeKey, rows, ...rest }: StoredEntry): LogEntry {
  const entry = logEntrySchema.safeParse({
    ...rest,
    rows: JSON.parse(rows) as unknown,
    ...(mergeKey === null ? {} : { mergeKey }),
  });
  if (!entry.success) throw new WorkbenchError('libraryDamaged', 'an entry of the change log cannot be read');
  return entry.data;
}
