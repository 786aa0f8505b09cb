import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { emptyHistory, type History, historyOf, type LogEntry, record, redo, undo } from '#core/history/history.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import { emptyModel, type Model } from '#core/model/model.ts';
import { openLibrary } from '../../../electron/store/library.ts';
import { temporaryFolder } from '#test/fixtures/folder.ts';
import { newProject, training } from '#test/fixtures/small-project.ts';

type Act = { kind: 'draw' | 'rename' | 'remove'; id: string; name: string } | { kind: 'undo' | 'redo' | 'reopen' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: edit() },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
);

function edit(): fc.Arbitrary<Act> {
  return fc.record({
    kind: fc.constantFrom('draw' as const, 'rename' as const, 'remove' as const),
    id: fc.constantFrom('e1', 'e2', 'e3'),
    name: fc.string({ unit: 'binary', maxLength: 5 }),
  });
}

/** The change that an act makes of a model, or null when it makes none. */
function changeOf(model: Model, act: Act): Change | null {
  if (!('id' in act)) return null;
  const before = model.element.get(act.id) ?? null;
  if ((before === null) !== (act.kind === 'draw')) return null;
  const after = act.kind === 'remove' ? null : training(act.id, act.name);
  const title = `${act.kind} ${act.id}`;
  const mergeKey = act.kind === 'rename' ? { mergeKey: title } : {};
  return { title, rows: [{ table: 'element', id: act.id, before, after } as Change['rows'][number]], ...mergeKey };
}

test('after any edits, undo, redo and restarts the library holds what memory holds', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const file = path.join(temporaryFolder(), 'library.db');
      const project = newProject();
      let library = openLibrary(file);
      library.put(project, 0);
      let model = applyChange(emptyModel, project.rows);
      let history: History = emptyHistory;
      let revision = 0;
      acts.forEach((act, index) => {
        const at = 400 * index;
        if (act.kind === 'reopen') {
          library.close();
          library = openLibrary(file);
          return;
        }
        const change = changeOf(model, act);
        const travelled = act.kind === 'undo' ? undo(history, at) : act.kind === 'redo' ? redo(history, at) : null;
        const entry: LogEntry | null = change ? { kind: 'do', ...change, at } : (travelled?.entry ?? null);
        if (!entry) return;
        history = change ? record(history, change, at) : (travelled?.history ?? history);
        model = applyChange(model, entry.rows);
        revision = library.apply(project.id, revision, entry).revision;
      });
      const opened = library.open(project.id);
      library.close();
      expect(applyChange(emptyModel, opened.rows)).toEqual(model);
      expect(historyOf(opened.log)).toEqual(history);
      expect(opened.revision).toBe(revision);
    }),
    { numRuns: 100 },
  );
});
