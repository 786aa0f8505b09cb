import { type Change, type RowChange, invert } from '../model/change.ts';

/** One step that can be undone or redone. */
export interface Step {
  readonly title: string;
  readonly rows: readonly RowChange[];
  readonly mergeKey?: string;
  /** When the step was last added to, in milliseconds since 1970. */
  readonly at: number;
}

/** What has been done and can be undone, and what has been undone and can be redone; newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** How an entry of the change log came about. */
export type LogKind = 'do' | 'undo' | 'redo';

/** One entry of a project's append-only change log: the rows as they were applied. */
export interface LogEntry extends Change {
  readonly kind: LogKind;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How many steps can be undone. */
export const HISTORY_LIMIT = 200;
/** Edits with the same merge key closer together than this are one step, in milliseconds. */
export const MERGE_WITHIN_MS = 600;

/** The merge key of what the workbench notes by itself: kept in the log, nothing to undo. */
export const ASIDE = 'aside';

export const emptyHistory: History = { done: [], undone: [] };

/** The history after one more change was made at `at`; what was undone before is forgotten. */
export function record(history: History, change: Change, at: number): History {
  const last = history.done.at(-1);
  const merges =
    change.mergeKey !== undefined &&
    last?.mergeKey === change.mergeKey &&
    at - last.at <= MERGE_WITHIN_MS &&
    history.undone.length === 0;
  const step: Step = merges ? { ...last, rows: mergeRows(last.rows, change.rows), at } : { ...change, at };
  const done = merges ? history.done.slice(0, -1) : history.done;
  return { done: [...done, step].slice(-HISTORY_LIMIT), undone: [] };
}

/** Takes the last step back: the log entry to apply and the history after it, or null when there is none. */
export function undo(history: History, at: number): { entry: LogEntry; history: History } | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return {
    entry: { kind: 'undo', title: step.title, rows: invert(step.rows), at },
    history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
  };
}

/** Does the last undone step again: the log entry to apply and the history after it, or null when there is none. */
export function redo(history: History, at: number): { entry: LogEntry; history: History } | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  // A redone step is complete: later typing in the same field starts a step of its own.
  const { mergeKey: _, ...complete } = step;
  return {
    entry: { kind: 'redo', title: step.title, rows: step.rows, at },
    history: { done: [...history.done, { ...complete, at }], undone: history.undone.slice(0, -1) },
  };
}

/** The history that a change log leads to, so that undo reaches back beyond a restart. */
export function historyOf(log: readonly LogEntry[]): History {
  return log.reduce<History>((history, { kind, ...entry }) => {
    if (entry.mergeKey === ASIDE) return history;
    if (kind === 'do') return record(history, entry, entry.at);
    const step = kind === 'undo' ? undo(history, entry.at) : redo(history, entry.at);
    return step?.history ?? emptyHistory;
  }, emptyHistory);
}

/** Both lists of rows as one: for each row the first `before` and the last `after`. */
export function mergeRows(earlier: readonly RowChange[], later: readonly RowChange[]): readonly RowChange[] {
  const merged = new Map(earlier.map((row) => [`${row.table} ${row.id}`, row]));
  for (const row of later) {
    const first = merged.get(`${row.table} ${row.id}`);
    merged.set(`${row.table} ${row.id}`, first ? ({ ...row, before: first.before } as RowChange) : row);
  }
  return [...merged.values()];
}
