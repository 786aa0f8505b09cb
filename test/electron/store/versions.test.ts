import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SNAPSHOT_EVERY, VERSION_EVERY_MS } from '#core/history/version.ts';
import type { LogEntry } from '#core/history/history.ts';
import { applyChange } from '#core/model/change.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { type Library, openLibrary } from '../../../electron/store/library.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { added, changed, newProject, training } from '#test/fixtures/small-project.ts';

const project = newProject();

function library(): Library {
  const opened = openLibrary(path.join(temporaryFolder(), 'library.db'));
  opened.put(project, 0);
  return opened;
}

/** A change of one of three processes, whatever state it is in. */
function nextEntry(model: Model, id: string, name: string, at: number): LogEntry {
  const before = model.element.get(id) ?? null;
  const after = before === null || name !== '' ? training(id, name) : null;
  return { kind: 'do', title: name, at, rows: [{ table: 'element', id, before, after } as LogEntry['rows'][number]] };
}

test('every state that a project was ever in reads back as it was', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), fc.string({ maxLength: 3 })), { maxLength: 30 });
  fc.assert(
    fc.property(edits, (all) => {
      const store = library();
      const states = [applyChange(emptyModel, project.rows)];
      all.forEach(([id, name], index) => {
        const entry = nextEntry(states.at(-1) as Model, id, name, index);
        states.push(applyChange(states.at(-1) as Model, entry.rows));
        store.apply(project.id, index, entry);
      });
      const read = states.map((_, revision) => applyChange(emptyModel, store.readVersion(project.id, revision).rows));
      store.close();
      expect(read).toEqual(states);
    }),
    { numRuns: 60 },
  );
});

test('a state from before the last whole one that is kept reads back too', () => {
  const store = library();
  let element = training('e1', '0');
  store.apply(project.id, 0, added(element));
  for (let revision = 1; revision < SNAPSHOT_EVERY + 20; revision++) {
    const after = training('e1', String(revision));
    store.apply(project.id, revision, changed(element, after));
    element = after;
  }
  const nameAt = (revision: number): string | undefined =>
    applyChange(emptyModel, store.readVersion(project.id, revision).rows).element.get('e1')?.name;
  expect([0, 1, 250, SNAPSHOT_EVERY, SNAPSHOT_EVERY + 1, SNAPSHOT_EVERY + 20].map(nameAt)).toEqual([
    undefined,
    '0',
    '249',
    '499',
    '500',
    '519',
  ]);
  expect(() => store.readVersion(project.id, SNAPSHOT_EVERY + 21)).toThrow('no such version');
  store.close();
});

test('an hour of editing, leaving, and a change of packs keep versions by themselves', () => {
  const store = library();
  const [first, second, third] = [training('e1', 'A'), training('e1', 'B'), training('e1', 'C')];
  store.apply(project.id, 0, added(first, 1_000));
  store.apply(project.id, 1, changed(first, second, VERSION_EVERY_MS));
  store.apply(project.id, 2, changed(second, third, VERSION_EVERY_MS + 1_000));
  store.markOpened(project.id, 2 * VERSION_EVERY_MS);
  store.markOpened(project.id, 3 * VERSION_EVERY_MS);
  const pack = { id: 'acme', version: '1', isOn: true, text: '{}' };
  const entry = (title: string, at: number, isOn: boolean): LogEntry => ({
    kind: 'do',
    title,
    at,
    rows: [
      { table: 'pack', id: 'acme', before: isOn ? null : pack, after: { ...pack, isOn } } as LogEntry['rows'][number],
    ],
  });
  store.apply(project.id, 3, entry('Take on acme', VERSION_EVERY_MS + 2_000, true));
  store.apply(project.id, 4, entry('Switch acme off', VERSION_EVERY_MS + 3_000, false));
  expect(store.versions(project.id)).toEqual([
    { revision: 4, at: VERSION_EVERY_MS + 3_000, kind: 'before', name: 'Switch acme off' },
    { revision: 3, at: VERSION_EVERY_MS + 1_000, kind: 'left', name: '' },
    { revision: 2, at: VERSION_EVERY_MS, kind: 'hour', name: '' },
    { revision: 1, at: 1_000, kind: 'hour', name: '' },
    { revision: 0, at: 0, kind: 'start', name: '' },
  ]);
  store.close();
});

test('a version is named, renamed and forgotten, and its state stays in the log', () => {
  const store = library();
  store.apply(project.id, 0, added(training()));
  expect(store.keepVersion(project.id, { kind: 'named', name: 'Review', at: 5 })).toEqual({ revision: 1 });
  store.keepVersion(project.id, { kind: 'before', name: 'Replace', at: 6 });
  expect(store.versions(project.id)[0]).toEqual({ revision: 1, at: 5, kind: 'named', name: 'Review' });
  store.renameVersion(project.id, 1, 'First review');
  expect(store.versions(project.id)[0]?.name).toBe('First review');
  store.dropVersion(project.id, 1);
  expect(store.versions(project.id)).toHaveLength(1);
  expect(() => store.renameVersion(project.id, 1, 'Gone')).toThrow('no such version');
  expect(store.readVersion(project.id, 1).rows).toHaveLength(3);
  store.delete(project.id, 9);
  store.erase(project.id);
  expect(() => store.versions(project.id)).toThrow('projectMissing');
  store.close();
});

test('the history of a row tells only what was done to it, newest first and a page at a time', () => {
  const store = library();
  store.apply(project.id, 0, added(training('e1', '0')));
  store.apply(project.id, 1, added(training('e2', 'Other')));
  for (let revision = 2; revision < 42; revision++) {
    const before = training('e1', revision === 2 ? '0' : String(revision - 1));
    store.apply(project.id, revision, changed(before, training('e1', String(revision)), revision));
  }
  const first = store.history(project.id, ['element e1'], Number.MAX_SAFE_INTEGER);
  expect([first.entries.length, first.hasMore, first.entries[0]?.revision]).toEqual([30, true, 42]);
  const rest = store.history(project.id, ['element e1'], first.entries.at(-1)?.revision ?? 0);
  expect([rest.entries.length, rest.hasMore]).toEqual([11, false]);
  expect(rest.entries.at(-1)).toEqual({ revision: 1, ...added(training('e1', '0')) });
  store.close();
});
