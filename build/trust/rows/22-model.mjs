// @ts-check
import { join } from 'node:path';
import { canonicalJson } from '../../../core/formats/canonical-json.ts';
import { emptyHistory, historyOf, record, redo, undo } from '../../../core/history/history.ts';
import { applyChange } from '../../../core/model/change.ts';
import { emptyModel } from '../../../core/model/model.ts';
import { drawn, edit, pause, project, randomFrom, storeApart, withFolder } from '../library.mjs';

export const row = 22;
export const title = 'Random edits, undo, redo, restarts and kills against a model in memory';

/** @typedef {{ model: import('../../../core/model/model.ts').Model, history: import('../../../core/history/history.ts').History, revision: number }} State */
/** @typedef {{ entry: any, state: State }} Step */

export async function run({ long = false } = {}) {
  const operations = long ? 10_000 : 600;
  return withFolder(async (folder) => {
    const random = randomFrom(22);
    const { store, kill } = storeApart(join(folder, 'library.db'));
    const [{ id, rows }, at] = project('p1', 'Edited');
    await store.put({ id, rows }, at);
    /** @type {State} */
    let state = { model: applyChange(emptyModel, rows), history: emptyHistory, revision: 0 };
    let [restarts, kills, wrong, lost] = [0, 0, 0, 0];
    for (let turn = 0; turn < operations; turn++) {
      if (random(12) === 0) {
        await store.close();
        restarts += 1;
        if (!isAs(state, await store.open(id))) wrong += 1;
        continue;
      }
      const step = nextStep(state, turn, random);
      if (!step) continue;
      const answer = store.apply(id, state.revision, step.entry).then(
        () => true,
        () => false,
      );
      if (random(40) > 0) {
        if (!(await answer)) lost += 1;
        ({ state } = step);
        continue;
      }
      // Answered or not by then, it is there as a whole or not at all.
      await pause(random(8));
      await kill();
      kills += 1;
      const isAnswered = await answer;
      const found = await store.open(id);
      if (found.revision > state.revision) ({ state } = step);
      else if (isAnswered) lost += 1;
      if (!isAs(state, found)) wrong += 1;
    }
    await store.close();
    await kill();
    return {
      figure: `${operations} operations, ${restarts} restarts, ${kills} kills in the middle of one: ${lost} answered ones lost, ${wrong} differences`,
      verdict: wrong + lost === 0 && restarts > 0 && kills > 0 ? 'pass' : 'fail',
    };
  });
}

/** A random edit, undo or redo and what it leads to; null where there is nothing to undo or redo. @param {State} state @param {number} turn @param {(limit: number) => number} random @returns {Step | null} */
function nextStep({ model, history, revision }, turn, random) {
  const when = 1_000 * turn;
  const act = random(11);
  const travelled = act === 0 ? undo(history, when) : act === 1 ? redo(history, when) : null;
  if (act <= 1 && !travelled) return null;
  const id = `e${random(30)}`;
  const before = model.element.get(/** @type {any} */ (id)) ?? null;
  const after = before !== null && random(4) === 0 ? null : drawn(id, 'p1', `Turn ${turn}`);
  const entry = travelled?.entry ?? { ...edit(before, after), at: when };
  const { title: step, rows } = entry;
  const next = travelled?.history ?? record(history, { title: step, rows }, when);
  return { entry, state: { model: applyChange(model, rows), history: next, revision: revision + 1 } };
}

/** Whether an opened project is what the model says, with all that can be undone and redone. @param {State} state @param {any} opened */
function isAs({ model, history, revision }, { rows, log, revision: found }) {
  const isSame = text(applyChange(emptyModel, rows)) === text(model) && text(historyOf(log)) === text(history);
  return isSame && found === revision;
}

/** @param {any} value */
function text(value) {
  const rows = (/** @type {any} */ inner) =>
    inner instanceof Map ? [...inner].toSorted(([a], [b]) => (a < b ? -1 : 1)) : inner;
  return canonicalJson(JSON.parse(JSON.stringify(value, (_key, inner) => rows(inner))));
}
