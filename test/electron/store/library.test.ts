import Database from 'better-sqlite3';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { undecided } from '#core/commands/decide.ts';
import { historyOf } from '#core/history/history.ts';
import { type ElementId, findingKey, type ProjectId } from '#core/model/ids.ts';
import type { Decision } from '#core/model/project.ts';
import { WorkbenchError } from '#core/workbench-error.ts';
import { backupsIn } from '../../../electron/store/backups/backups.ts';
import { writeDigests } from '../../../electron/store/digest.ts';
import { openLibrary } from '../../../electron/store/library.ts';
import { openLibraryFile } from '../../../electron/store/library-file.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

const newLibraryPath = (): string => path.join(temporaryFolder(), 'library.db');

/** A library of one project, in which a training was drawn as its first edit. */
function trainingDrawn() {
  const file = newLibraryPath();
  const project = newProject();
  const library = openLibrary(file);
  library.put(project, 0);
  library.apply(project.id, 0, added(training()));
  return { file, project, library };
}

function refusalOf(work: () => unknown): Pick<WorkbenchError, 'code' | 'detail'> {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof WorkbenchError) return { code: thrown.code, detail: thrown.detail };
    throw thrown;
  }
  throw new Error('nothing was refused');
}

/** What happens when SQL that the workbench would never say is run on a closed library by one who knows of digests. */
function tamper(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  writeDigests(database);
  database.close();
}

test('an acknowledged edit is there after reopening, with its revision and its log', () => {
  const file = newLibraryPath();
  const project = newProject();
  const library = openLibrary(file);
  expect(library.put(project, 500)).toEqual({ ...project, revision: 0, log: [] });
  expect(library.apply(project.id, 0, added(training()))).toEqual({ revision: 1 });
  library.close();

  expect(openLibrary(file).open(project.id)).toEqual({
    id: project.id,
    rows: [...project.rows, { table: 'element', id: 'e1', before: null, after: training() }],
    revision: 1,
    log: [added(training())],
  });
});

test('the list counts what is drawn and puts the project changed last first', () => {
  const library = openLibrary(newLibraryPath());
  const [older, newer] = [newProject('p1', 'Older'), newProject('p2', 'Newer')];
  library.put(older, 1);
  library.put(newer, 2);
  library.apply(older.id, 0, added(training(), 3));
  expect(library.list()).toEqual([
    { id: 'p1', name: 'Older', changedAt: 3, openedAt: 1, revision: 1, components: 1, flows: 0 },
    { id: 'p2', name: 'Newer', changedAt: 2, openedAt: 2, revision: 0, components: 0, flows: 0 },
  ]);
});

test('the list tells when a project was last opened', () => {
  const library = openLibrary(newLibraryPath());
  const project = newProject();
  library.put(project, 1);
  library.markOpened(project.id, 9);
  expect(library.list()).toMatchObject([{ changedAt: 1, openedAt: 9 }]);
});

test('what can be undone before a restart can be undone after it', () => {
  const file = newLibraryPath();
  const project = newProject();
  const library = openLibrary(file);
  library.put(project, 0);
  const entries = [
    added(training('e1')),
    added(training('e2')),
    changed(training('e1'), training('e1', 'Retraining')),
    { ...changed(training('e1', 'Retraining'), training('e1')), kind: 'undo' as const },
  ];
  entries.forEach((entry, index) => library.apply(project.id, index, entry));
  library.close();
  expect(historyOf(openLibrary(file).open(project.id).log)).toEqual(historyOf(entries));
});

test('an edit on top of a revision that is not the last is refused and leaves the project as it was', () => {
  const library = openLibrary(newLibraryPath());
  const project = newProject();
  library.put(project, 0);
  const before = library.open(project.id);
  expect(refusalOf(() => library.apply(project.id, 1, added(training())))).toEqual({
    code: 'revisionGap',
    detail: 'revision 0, not 1',
  });
  expect(library.open(project.id)).toEqual(before);
});

test('an edit of a row that is not what it was is refused whole', () => {
  const { project, library } = trainingDrawn();
  const before = library.open(project.id);
  const onStale = changed(training('e1', 'Scoring'), training('e1', 'Serving'));
  const entry = { ...onStale, rows: [...added(training('e2')).rows, ...onStale.rows] };
  expect(refusalOf(() => library.apply(project.id, 1, entry)).code).toBe('revisionGap');
  expect(library.open(project.id)).toEqual(before);
});

test('an edit that is sent again because its answer was lost is written once', () => {
  const { project, library } = trainingDrawn();
  expect(library.apply(project.id, 0, added(training()))).toEqual({ revision: 1 });
  expect(library.open(project.id).log).toEqual([added(training())]);
});

test('a deleted project leaves the list and takes no edit until it is restored', () => {
  const { project, library } = trainingDrawn();
  const before = library.open(project.id);
  library.delete(project.id, 5);
  expect(library.list()).toEqual([]);
  expect(library.placeOf(project.id)).toBe('bin');
  expect(library.read(project.id)).toEqual({ rows: before.rows, revision: before.revision });
  expect(refusalOf(() => library.open(project.id)).code).toBe('projectMissing');
  expect(refusalOf(() => library.apply(project.id, 1, added(training('e2')))).code).toBe('projectMissing');
  library.restore(project.id);
  expect(library.open(project.id)).toEqual(before);
});

test('the bin tells what lies in it, the project deleted last first', () => {
  const library = openLibrary(newLibraryPath());
  const [first, second] = [newProject('p1', 'First'), newProject('p2', 'Second')];
  library.put(first, 1);
  library.put(second, 1);
  library.apply(first.id, 0, added(training()));
  library.delete(first.id, 5);
  library.delete(second.id, 6);
  expect(library.listBin()).toEqual([
    { id: 'p2', name: 'Second', deletedAt: 6, components: 0, decisions: 0 },
    { id: 'p1', name: 'First', deletedAt: 5, components: 1, decisions: 0 },
  ]);
});

test('a project deleted for good leaves nothing in the file, and another of its id can come', () => {
  const file = newLibraryPath();
  const library = openLibrary(file);
  const project = newProject('p1', 'Project Falcon');
  library.put(project, 0);
  library.apply(project.id, 0, added(training('e1', 'Falcon training')));
  expect(refusalOf(() => library.erase(project.id)).code).toBe('projectMissing');
  library.delete(project.id, 1);
  library.erase(project.id);
  for (const ending of ['', '-wal']) expect(readFileSync(`${file}${ending}`).includes('Falcon')).toBe(false);
  expect(library.placeOf(project.id)).toBe('nowhere');
  expect(library.put(project, 2)).toEqual({ ...project, revision: 0, log: [] });
});

test('a library of the first version is brought up to date with all it holds, after a copy', () => {
  const file = newLibraryPath();
  const project = newProject();
  openLibraryFile(file, MIGRATIONS.slice(0, 1)).close();
  // As the first version wrote an edit: it kept no versions and no digests.
  const edit = added(training(), 2);
  const database = new Database(file);
  database.prepare(`INSERT INTO project (id, created_at) VALUES ('p1', 1)`).run();
  for (const { table, id, after } of project.rows) {
    database.prepare(`INSERT INTO project_row VALUES ('p1', ?, ?, ?)`).run(table, id, JSON.stringify(after));
  }
  database.prepare(`INSERT INTO project_row VALUES ('p1', 'element', 'e1', ?)`).run(JSON.stringify(training()));
  database
    .prepare(`INSERT INTO project_change VALUES ('p1', 1, 2, 'do', ?, NULL, ?)`)
    .run(edit.title, JSON.stringify(edit.rows));
  database.close();

  const library = openLibrary(file);
  expect(library.open(project.id)).toEqual({
    ...project,
    rows: [...project.rows, ...edit.rows],
    revision: 1,
    log: [edit],
  });
  expect(library.list()).toEqual([
    { id: 'p1', name: 'Credit scoring', changedAt: 2, openedAt: 1, revision: 1, components: 1, flows: 0 },
  ]);
  library.close();
  const [kept] = backupsIn(path.join(path.dirname(file), 'backups'), MIGRATIONS).list();
  expect(kept).toMatchObject({ reason: 'migration', projects: 1, components: 1, isVerified: true });
});

test('a row from before its table had a further column is edited as if it had its default', () => {
  const file = newLibraryPath();
  const project = newProject();
  const decision = decided();
  const library = openLibrary(file);
  library.put(
    { ...project, rows: [...project.rows, { table: 'decision', id: decision.finding, before: null, after: decision }] },
    0,
  );
  library.close();
  tamper(file, `UPDATE project_row SET value = json_remove(value, '$.own') WHERE table_name = 'decision'`);
  const again = openLibrary(file);
  const read = again.open(project.id).rows.find(({ table }) => table === 'decision')?.after;
  expect(read).toEqual(decision);
  const after = { ...decision, owner: 'Head of credit' };
  const rows = [{ table: 'decision' as const, id: decision.finding, before: decision, after }];
  expect(again.apply(project.id, 0, { kind: 'do', title: 'Decide', at: 1, rows })).toEqual({ revision: 1 });
});

/** A decision on a finding, as rows hold it. */
function decided(): Decision {
  const element = 'e1' as ElementId;
  return { ...undecided({ key: findingKey('ML02', element), risk: 'ML02', element }), treatment: 'accept' };
}

test('a project that the library never had is missing', () => {
  const library = openLibrary(newLibraryPath());
  const unknown = 'p9' as ProjectId;
  expect(library.placeOf(unknown)).toBe('nowhere');
  for (const ask of [
    () => library.open(unknown),
    () => library.read(unknown),
    () => library.markOpened(unknown, 1),
    () => library.erase(unknown),
    () => library.rename(unknown, 'Other', 1),
    () => library.delete(unknown, 1),
    () => library.restore(unknown),
  ]) {
    expect(refusalOf(ask).code).toBe('projectMissing');
  }
});

test('renaming a project is an edit that can be undone', () => {
  const library = openLibrary(newLibraryPath());
  const project = newProject('p1', 'Credit scoring');
  library.put(project, 0);
  library.rename(project.id, 'Fraud', 7);
  const { revision, log } = library.open(project.id);
  expect(library.list().map(({ name }) => name)).toEqual(['Fraud']);
  expect({ revision, titles: historyOf(log).done.map(({ title }) => title) }).toEqual({
    revision: 1,
    titles: ['Rename project'],
  });
});

test('a row that no longer parses is named by its table, and nothing is dropped', () => {
  const { file, project, library } = trainingDrawn();
  library.close();
  tamper(file, `UPDATE project_row SET value = json_set(value, '$.rect', 'here') WHERE table_name = 'element'`);
  expect(refusalOf(() => openLibrary(file).open(project.id))).toEqual({
    code: 'libraryDamaged',
    detail: 'a row of the table "element" cannot be read',
  });
});

test('a log entry that no longer parses is damage', () => {
  const { file, project, library } = trainingDrawn();
  library.close();
  tamper(file, `UPDATE project_change SET rows = '[{}]'`);
  expect(refusalOf(() => openLibrary(file).open(project.id))).toEqual({
    code: 'libraryDamaged',
    detail: 'an entry of the change log cannot be read',
  });
});

test('a library that is moved away is noticed before the next edit is called saved', () => {
  const { file, project, library } = trainingDrawn();
  renameSync(file, `${file}.elsewhere`);
  const moved = { code: 'libraryMoved', detail: 'library.db is no longer the file that was opened' };
  expect(refusalOf(() => library.apply(project.id, 1, added(training('e2'))))).toEqual(moved);
  expect(refusalOf(() => library.list())).toEqual(moved);
  library.close();

  expect(openLibrary(`${file}.elsewhere`).open(project.id).log).toEqual([added(training())]);
});

test('a library that is replaced is noticed, and its log does not get into the newcomer', () => {
  const folder = temporaryFolder();
  const [file, newcomer] = [path.join(folder, 'library.db'), path.join(folder, 'newcomer.db')];
  const other = openLibrary(newcomer);
  other.put(newProject('p2', 'Other'), 0);
  other.close();
  const library = openLibrary(file);
  library.put(newProject('p1'), 0);
  renameSync(newcomer, file);
  expect(refusalOf(() => library.apply('p1' as ProjectId, 0, added(training()))).code).toBe('libraryMoved');
  expect(
    openLibrary(file)
      .list()
      .map(({ id }) => id),
  ).toEqual(['p2']);
});

test('the file alone holds everything once the library is closed', () => {
  const file = newLibraryPath();
  const library = openLibrary(file);
  library.put(newProject(), 0);
  library.close();
  const copy = path.join(temporaryFolder(), 'library.db');
  writeFileSync(copy, readFileSync(file));
  expect(openLibrary(copy).list()).toHaveLength(1);
});
