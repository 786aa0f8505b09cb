// @ts-check
import { join } from 'node:path';
import { canonicalJson } from '../../../core/formats/canonical-json.ts';
import { emptyHistory, historyOf, record, redo, undo } from '../../../core/history/history.ts';
import { applyChange } from '../../../core/model/change.ts';
import { emptyModel } from '../../../core/model/model.ts';
import { drawn, edit, openLibrary, project, randomFrom, withFolder } from '../library.mjs';

export const row = 22;
export const title = 'Random edits, undo, redo and restarts against a model in memory';

export async function run({ long = false } = {}) {
  const operations = long ? 10_000 : 1_500;
  return withFolder((folder) => {
    const file = join(folder, 'library.db');
    const random = randomFrom(22);
    const [start, at] = project('p1', 'Edited');
    let library = openLibrary(file);
    library.put(start, at);
    let model = applyChange(emptyModel, start.rows);
    let history = emptyHistory;
    let [revision, reopened, wrong] = [0, 0, 0];
    for (let turn = 0; turn < operations; turn++) {
      const when = 1_000 * turn;
      const act = random(12);
      if (act === 0) {
        library.close();
        library = openLibrary(file);
        reopened += 1;
        const { rows, log } = library.open(start.id);
        if (text(applyChange(emptyModel, rows)) !== text(model) || text(historyOf(log)) !== text(history)) wrong += 1;
        continue;
      }
      const travelled = act === 1 ? undo(history, when) : act === 2 ? redo(history, when) : null;
      if (act <= 2 && !travelled) continue;
      const id = `e${random(30)}`;
      const before = model.element.get(/** @type {any} */ (id)) ?? null;
      const after = before !== null && random(4) === 0 ? null : drawn(id, 'p1', `Turn ${turn}`);
      const entry = travelled?.entry ?? { ...edit(before, after), at: when };
      const { title: step, rows } = entry;
      history = travelled?.history ?? record(history, { title: step, rows }, when);
      model = applyChange(model, entry.rows);
      ({ revision } = library.apply(start.id, revision, entry));
    }
    library.close();
    return {
      figure: `${operations} operations, ${reopened} restarts, ${wrong} differences`,
      verdict: wrong === 0 && reopened > 0 ? 'pass' : 'fail',
    };
  });
}

/** @param {any} value */
function text(value) {
  const rows = (/** @type {any} */ inner) =>
    inner instanceof Map ? [...inner].toSorted(([a], [b]) => (a < b ? -1 : 1)) : inner;
  return canonicalJson(JSON.parse(JSON.stringify(value, (_key, inner) => rows(inner))));
}
