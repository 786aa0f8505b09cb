import Database from 'better-sqlite3';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { WorkbenchError } from '#core/workbench-error.ts';
import { backupsIn } from '../../../electron/store/backups/backups.ts';
import { writeDigests } from '../../../electron/store/digest.ts';
import { openLibrary } from '../../../electron/store/library.ts';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, newProject, training } from '#test/fixtures/small-project.ts';

/** A closed library of the newest version. */
function closedLibrary(): string {
  const file = path.join(temporaryFolder(), 'library.db');
  openLibraryFile(file, MIGRATIONS).close();
  return file;
}

function tamper(file: string, sql: string): void {
  const database = new Database(file);
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
}

/** Opens the library, expects to be refused, and answers how; the file must not have changed by a byte. */
function refusal(file: string): { code: string; detail: string } {
  const before = readFileSync(file);
  try {
    openLibrary(file);
  } catch (thrown) {
    expect(readFileSync(file).equals(before)).toBe(true);
    if (thrown instanceof WorkbenchError) return { code: thrown.code, detail: thrown.detail };
    throw thrown;
  }
  throw new Error('nothing was refused');
}

test.each(['first', 'second', 'third'])('the %s opening reads back every setting that keeps edits safe', (time) => {
  const file = path.join(temporaryFolder(), 'library.db');
  const earlier = { first: 0, second: 1, third: 2 }[time] ?? 0;
  for (let opening = 0; opening < earlier; opening++) openLibraryFile(file, MIGRATIONS).close();
  const { database, close } = openLibraryFile(file, MIGRATIONS);
  const read = (name: string): unknown => database.pragma(name, { simple: true });
  expect({
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    locking: read('locking_mode'),
    foreignKeys: read('foreign_keys'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    mmapSize: read('mmap_size'),
  }).toEqual({
    journal: 'wal',
    synchronous: 2,
    locking: 'exclusive',
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    mmapSize: 0,
  });
  close();
});

test('a new library comes from version 0 to the newest and leaves nothing else behind', () => {
  const file = closedLibrary();
  const database = new Database(file);
  expect(database.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
  database.close();
  expect(readdirSync(path.dirname(file))).toEqual(['library.db']);
});

test('an older library is brought up to date after a copy of it was kept', () => {
  const file = closedLibrary();
  const { database: empty, close: leave } = openLibraryFile(file, MIGRATIONS);
  empty.exec(`INSERT INTO project (id, created_at) VALUES ('p1', 1)`);
  writeDigests(empty);
  leave();
  const next = [...MIGRATIONS, `ALTER TABLE project ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'`];
  const { database, close } = openLibraryFile(file, next);
  expect(database.prepare('SELECT id, colour FROM project').all()).toEqual([{ id: 'p1', colour: 'grey' }]);
  close();

  const [kept] = backupsIn(path.join(path.dirname(file), 'backups'), MIGRATIONS).list();
  const copy = new Database(path.join(path.dirname(file), 'backups', kept?.name ?? ''));
  expect(copy.prepare('SELECT id, created_at FROM project').all()).toEqual([{ id: 'p1', created_at: 1 }]);
  copy.close();
});

test('a library from before versions opens with all it had and can keep them', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  const before = openLibraryFile(file, MIGRATIONS.slice(0, 3));
  const { id, rows } = newProject();
  before.database.prepare('INSERT INTO project (id, created_at) VALUES (?, 7)').run(id);
  const put = before.database.prepare('INSERT INTO project_row (project, table_name, id, value) VALUES (?, ?, ?, ?)');
  for (const { table, id: rowId, after } of rows) put.run(id, table, rowId, JSON.stringify(after));
  before.close();

  const library = openLibrary(file);
  expect(library.versions(id)).toEqual([{ revision: 0, at: 7, kind: 'start', name: '' }]);
  library.apply(id, 0, added(training()));
  library.keepVersion(id, { kind: 'named', name: 'First review', at: 2000 });
  expect(library.versions(id).map(({ name, revision }) => [name, revision])).toEqual([
    ['First review', 1],
    ['', 0],
  ]);
  expect(library.readVersion(id, 0).rows).toEqual(rows);
  library.close();
});

test('a migration that fails half way leaves the library as it was', () => {
  const file = closedLibrary();
  const failing = [...MIGRATIONS, 'ALTER TABLE project ADD COLUMN colour TEXT', 'ALTER TABLE nowhere ADD COLUMN x'];
  expect(() => openLibraryFile(file, failing)).toThrow('nowhere');
  openLibraryFile(file, MIGRATIONS).close();
});

test('a library of a newer version is refused by that version', () => {
  const file = closedLibrary();
  tamper(file, `PRAGMA user_version = ${MIGRATIONS.length + 6}`);
  expect(refusal(file)).toEqual({
    code: 'libraryNewer',
    detail: `library.db is version ${MIGRATIONS.length + 6}, this workbench reads up to ${MIGRATIONS.length}`,
  });
});

test('a database of another program is refused', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  tamper(file, 'CREATE TABLE notes (text TEXT)');
  expect(refusal(file)).toEqual({ code: 'libraryDamaged', detail: 'library.db belongs to another program' });
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a few bytes', Buffer.from('SQLite')],
  ['a text', Buffer.from('Dear colleague, please find attached. '.repeat(100))],
  ['zeros', Buffer.alloc(8192)],
])('%s is refused as no database', (_what, bytes) => {
  const file = path.join(temporaryFolder(), 'library.db');
  writeFileSync(file, bytes);
  expect(refusal(file)).toEqual({ code: 'libraryDamaged', detail: 'library.db is not a database' });
});

test.each([
  ['a view in place of a table', `DROP TABLE project_change; CREATE VIEW project_change AS SELECT 1 AS revision`],
  ['a trigger', `CREATE TRIGGER t AFTER INSERT ON project BEGIN DELETE FROM project_row; END`],
  ['a looser table', `DROP TABLE project_change; CREATE TABLE project_change (project, revision)`],
  ['a table too many', `CREATE TABLE extra (x)`],
])('a library with %s is refused before anything is asked of it', (_what, sql) => {
  const file = closedLibrary();
  tamper(file, sql);
  expect(refusal(file)).toEqual({
    code: 'libraryDamaged',
    detail: 'library.db has tables that the workbench did not make',
  });
});

test('a library with any byte of its header overwritten opens as it was or is refused by name', () => {
  const file = closedLibrary();
  const sound = readFileSync(file);
  const outcomes = Array.from({ length: 100 }, (_, at) => {
    const bytes = Buffer.from(sound);
    bytes[at] = 0xc8;
    writeFileSync(file, bytes);
    try {
      openLibrary(file).close();
      return 'opened';
    } catch (thrown) {
      return thrown instanceof WorkbenchError ? thrown.code : String(thrown);
    }
  });
  expect(new Set(outcomes)).toEqual(new Set(['opened', 'libraryDamaged', 'libraryNewer']));
});

test('a library whose tables are said to be of an unknown form is refused as damaged', () => {
  const file = closedLibrary();
  const bytes = readFileSync(file);
  bytes.writeInt32BE(200, 44);
  writeFileSync(file, bytes);
  expect(refusal(file)).toEqual({ code: 'libraryDamaged', detail: 'unsupported file format' });
});

test('a library with a page overwritten is refused as damaged', () => {
  const file = closedLibrary();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 2, 4096 * 3);
  writeFileSync(file, bytes);
  expect(refusal(file).code).toBe('libraryDamaged');
});

test('a library that was cut short is refused as damaged', () => {
  const file = closedLibrary();
  truncateSync(file, readFileSync(file).length - 4096);
  expect(refusal(file).code).toBe('libraryDamaged');
});

test('the log of a library that is gone is not replayed into a new one', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  writeFileSync(`${file}-wal`, 'left over');
  expect(() => openLibraryFile(file, MIGRATIONS)).toThrow('library.db is gone');
  expect(existsSync(file)).toBe(false);
});

test('a library whose making was cut off is made anew', () => {
  const file = path.join(temporaryFolder(), 'library.db');
  writeFileSync(`${file}.new`, 'half a library');
  openLibraryFile(file, MIGRATIONS).close();
  expect(readdirSync(path.dirname(file))).toEqual(['library.db']);
});
