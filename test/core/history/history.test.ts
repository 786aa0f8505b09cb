import fc from 'fast-check';
import { expect, test } from 'vitest';
import { move, nudge, wrap } from '#core/commands/arrange.ts';
import { addComponent, connect } from '#core/commands/draw.ts';
import { rename } from '#core/commands/describe.ts';
import { remove } from '#core/commands/remove.ts';
import {
  ASIDE,
  emptyHistory,
  type History,
  HISTORY_LIMIT,
  historyOf,
  type LogEntry,
  record,
  redo,
  undo,
} from '#core/history/history.ts';
import { applyChange, type Change } from '#core/model/change.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { component, emptyProject, flow } from '#test/fixtures/model.ts';

/** What a person might do next, as numbers that are read against whatever is drawn by then. */
const gesture = fc.record({
  kind: fc.constantFrom('add', 'connect', 'move', 'nudge', 'rename', 'remove', 'wrap', 'undo', 'redo'),
  which: fc.nat(20),
  other: fc.nat(20),
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  pauseMs: fc.nat(1200),
});
type Gesture = typeof gesture extends fc.Arbitrary<infer Value> ? Value : never;

interface Session {
  readonly model: Model;
  readonly history: History;
  readonly log: readonly LogEntry[];
  readonly at: number;
}

function act({ model, history, log, at }: Session, { kind, which, other, x, y, pauseMs }: Gesture): Session {
  const now = at + pauseMs;
  if (kind === 'undo' || kind === 'redo') {
    const travelled = (kind === 'undo' ? undo : redo)(history, now);
    if (!travelled) return { model, history, log, at: now };
    return {
      model: applyChange(model, travelled.entry.rows),
      history: travelled.history,
      log: [...log, travelled.entry],
      at: now,
    };
  }
  const change = changeFor(kind, model, which, other, { x: x * 8, y: y * 8 }, `e${log.length}`);
  if (!change || change.rows.length === 0) return { model, history, log, at: now };
  return {
    model: applyChange(model, change.rows),
    history: record(history, change, now),
    log: [...log, { kind: 'do', ...change, at: now }],
    at: now,
  };
}

function changeFor(
  kind: string,
  model: Model,
  which: number,
  other: number,
  at: { x: number; y: number },
  id: string,
): Change | null {
  const ids = [...model.element.keys()] as ElementId[];
  const [one, two] = [ids[which % ids.length], ids[other % ids.length]];
  if (kind === 'add') {
    const { boundary: _, ...added } = component(id, 'other', at);
    return addComponent(model, added as never);
  }
  if (one === undefined || two === undefined) return null;
  switch (kind) {
    case 'connect': {
      const drawn = connect(model, flow(id, one, two));
      return drawn.ok ? drawn.value : null;
    }
    case 'move':
      return move(model, [one, two], at);
    case 'nudge':
      return nudge(model, [one], at);
    case 'rename':
      return rename(model, one, `Name ${other}`);
    case 'wrap':
      return wrap(model, [one, two], { id: id as ElementId, name: id });
    default:
      return remove(model, [one]);
  }
}

const start: Session = { model: emptyProject(), history: emptyHistory, log: [], at: 0 };

test('undoing everything gives back the empty drawing, redoing everything the finished one', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 60 }), (gestures) => {
      const session = gestures.reduce(act, start);
      let { model, history } = session;
      for (let back = undo(history, 0); back; back = undo(history, 0)) {
        model = applyChange(model, back.entry.rows);
        history = back.history;
      }
      expect(model).toEqual(start.model);
      while (history.undone.length > session.history.undone.length) {
        const again = redo(history, 0)!;
        model = applyChange(model, again.entry.rows);
        history = again.history;
      }
      expect(model).toEqual(session.model);
    }),
    { numRuns: 200 },
  );
});

test('undoing the last step gives back the drawing before it', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 30 }), gesture, (gestures, last) => {
      const before = gestures.reduce(act, start);
      const session = act({ ...before, at: before.at + 1000 }, { ...last, pauseMs: 0 });
      fc.pre(session.log.length > before.log.length && session.log.at(-1)?.kind === 'do');
      const back = undo(session.history, session.at)!;
      expect(applyChange(session.model, back.entry.rows)).toEqual(before.model);
    }),
    { numRuns: 200 },
  );
});

test('the history comes back from the change log as it was', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 60 }), (gestures) => {
      const { history, log } = gestures.reduce(act, start);
      const titles = ({ done, undone }: History) => [done.map((step) => step.title), undone.map((step) => step.title)];
      expect(titles(historyOf(log))).toEqual(titles(history));
      expect(historyOf(log).done.map((step) => step.rows)).toEqual(history.done.map((step) => step.rows));
    }),
    { numRuns: 200 },
  );
});

test('quick edits of one field are one step, a pause starts another', () => {
  const typed = (name: string, before: string): Change => ({
    title: 'Describe the project',
    mergeKey: 'project description',
    rows: [
      {
        table: 'project',
        id: 'project',
        before: { id: 'project' as never, name: 'System', description: before },
        after: { id: 'project' as never, name: 'System', description: name },
      },
    ],
  });
  const history = record(
    record(record(emptyHistory, typed('a', ''), 0), typed('ab', 'a'), 500),
    typed('abc', 'ab'),
    1200,
  );
  expect(
    history.done.map(({ rows }) =>
      [rows[0]?.before, rows[0]?.after].map((row) => row && 'description' in row && row.description),
    ),
  ).toEqual([
    ['', 'ab'],
    ['ab', 'abc'],
  ]);
});

test('the last 200 steps can be undone', () => {
  const { boundary: _, ...one } = component('one');
  const change = addComponent(emptyProject(), one as never);
  const history = Array.from({ length: HISTORY_LIMIT + 50 }).reduce<History>(
    (so, __, index) => record(so, change, index),
    emptyHistory,
  );
  expect(history.done.length).toBe(200);
});

test('what the workbench notes by itself is in the log and nothing to undo', () => {
  const rows = [{ table: 'setting', id: 'a', before: null, after: { name: 'a', value: 1 } }] as const;
  const entry = { kind: 'do', title: 'Note', rows, at: 0 } as const;
  expect(historyOf([{ ...entry, mergeKey: ASIDE }])).toEqual(emptyHistory);
  expect(historyOf([entry]).done).toHaveLength(1);
});
