import { create } from 'zustand';
import { mergeRows } from '#core/history/history.ts';
import type { Change } from '#core/model/change.ts';
import { type Seen, told } from '#core/overview/told.ts';
import { isWaiting } from './after-paint.ts';
import { note } from './notifications.ts';

/** So many sentences are kept in the page, so that two in a row are both heard. */
const KEPT = 4;
/** Edits of one kind closer together than this, such as nudges, are told in one sentence, in milliseconds. */
const SETTLED_MS = 600;
/** Any other edit is told once what follows from it is known. */
const SINGLE_MS = 100;

interface Said {
  readonly text: string;
  /** Makes the same sentence heard twice in a row. */
  readonly turn: number;
}

/** The last things said to screen readers, newest last. */
export const useAnnouncements = create<{ readonly said: readonly Said[] }>(() => ({ said: [] }));

/** An edit, or several that are told as one, of which nothing has been said yet. */
interface Untold extends Pick<Change, 'title' | 'rows' | 'mergeKey'> {
  readonly said: string | null;
  readonly before: Seen;
  readonly now: () => Seen | null;
}

let untold: Untold | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** True as long as the command that made an edit still runs: what it says is said of the edit. */
let isRunning = false;

/** Says a sentence politely to screen readers; said by a command that has just edited, it tells that edit. */
export function announce(text: string): void {
  if (untold?.said === null && isRunning) {
    untold = { ...untold, said: text };
    return;
  }
  tellEdits();
  say(text);
}

/** Says a sentence of consequence, which is also kept among the notifications. */
export function notify(text: string): void {
  announce(text);
  note(text);
}

/**
 * Hears of an edit, to tell it once it has come to rest.
 *
 * @param now what the project is like when it is told; null when it is no longer open
 */
export function heard({ title, rows, mergeKey }: Change, before: Seen, now: () => Seen | null): void {
  const goesOn = untold !== null && mergeKey !== undefined && untold.mergeKey === mergeKey;
  if (!goesOn) tellEdits();
  untold = untold
    ? { ...untold, title, said: null, rows: mergeRows(untold.rows, rows) }
    : { title, rows, said: null, before, now, ...(mergeKey !== undefined && { mergeKey }) };
  isRunning = true;
  queueMicrotask(() => (isRunning = false));
  clearTimeout(timer);
  timer = setTimeout(tellSettled, mergeKey === undefined ? SINGLE_MS : SETTLED_MS);
}

/** Tells at once what was edited, if anything was. */
export function tellEdits(): void {
  clearTimeout(timer);
  const edit = untold;
  untold = null;
  const after = edit?.now();
  const text = edit && after ? told({ ...edit, after }) : null;
  if (text === null) return;
  say(text);
  note(text);
}

/** Once an edit has come to rest, also what follows from it in a very large drawing is waited for. */
function tellSettled(): void {
  if (isWaiting()) timer = setTimeout(tellSettled, SINGLE_MS);
  else tellEdits();
}

function say(text: string): void {
  useAnnouncements.setState(({ said }) => ({
    said: [...said, { text, turn: (said.at(-1)?.turn ?? 0) + 1 }].slice(-KEPT),
  }));
}
