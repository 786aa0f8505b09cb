import Database from 'better-sqlite3';
import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../electron/store/library.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

/** A closed library with a project that was edited, renamed, opened, kept as a version, binned and taken back. */
function usedLibrary(): string {
  const file = path.join(temporaryFolder(), 'library.db');
  const library = openLibrary(file);
  const project = newProject();
  library.put(project, 1);
  library.apply(project.id, 0, added(training()));
  library.apply(project.id, 1, changed(training(), training('e1', 'Fine-tuning')));
  library.keepVersion(project.id, { kind: 'named', name: 'Before review', at: 3 });
  library.rename(project.id, 'Scoring', 4);
  library.markOpened(project.id, 5);
  library.delete(project.id, 6);
  library.restore(project.id);
  library.close();
  return file;
}

function tamper(file: string, sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

const refusal = { code: 'libraryDamaged', detail: 'projects that do not hold what their digest says: 1' };

test('whatever the workbench writes, the digest goes with it', () => {
  const library = openLibrary(usedLibrary());
  expect(library.list()).toHaveLength(1);
});

test.each([
  ['a name', `UPDATE project_row SET value = replace(value, 'Fine', 'Find')`],
  ['a row gone', `DELETE FROM project_row WHERE table_name = 'element'`],
  ['a step of the change log', `UPDATE project_change SET title = 'Other' WHERE revision = 1`],
  ['a version', `UPDATE project_version SET name = 'After review' WHERE kind = 'named'`],
  ['the bin', `UPDATE project SET deleted_at = 7`],
  ['the digest itself', `UPDATE project SET digest = replace(digest, '0', '1')`],
  ['no digest', `UPDATE project SET digest = NULL`],
])('a library in which something else changed %s is refused by name', (_what, sql) => {
  const file = usedLibrary();
  tamper(file, sql);
  expect(() => openLibrary(file)).toThrow(expect.objectContaining(refusal) as Error);
});

test('whatever single bit of a row is turned over is found', () => {
  const file = usedLibrary();
  const library = new Database(file);
  const value =
    library.prepare<[], string>(`SELECT value FROM project_row WHERE table_name = 'element'`).pluck().get() ?? '';
  library.close();
  fc.assert(
    fc.property(fc.nat({ max: value.length - 1 }), fc.nat({ max: 6 }), (place, bit) => {
      const turned =
        value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ (1 << bit)) + value.slice(place + 1);
      const database = new Database(file);
      database.pragma('ignore_check_constraints = 1');
      const write = database.prepare(`UPDATE project_row SET value = ? WHERE table_name = 'element'`);
      write.run(turned);
      database.close();
      expect(() => openLibrary(file)).toThrow(expect.objectContaining({ code: 'libraryDamaged' }) as Error);
    }),
    { numRuns: 60 },
  );
});
