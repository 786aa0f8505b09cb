import { finished, type Steps } from '#core/steps.ts';

type Task = () => Steps<void>;

/** What is to be done, and how far it has come; null while nothing is to be done. */
let waiting: { readonly task: Task; steps: Steps<void> | null } | null = null;
let isScheduled = false;

/** So long the page is kept from frames and input at a time, in milliseconds. */
const SLICE_MS = 8;

/**
 * Does something once the next frame is on screen, a few steps at a time, so that nobody waits for it; of several tasks
 * only the last, which sees everything that happened meanwhile. At once while the window is hidden, because then no
 * frame comes.
 */
export function afterPaint(task: Task): void {
  waiting = { task, steps: null };
  if (document.hidden) doNow();
  else if (!isScheduled) requestAnimationFrame(() => setTimeout(doSome));
  isScheduled = waiting !== null;
}

function doSome(): void {
  const end = performance.now() + SLICE_MS;
  while (waiting && performance.now() < end) {
    const { steps } = (waiting = { ...waiting, steps: waiting.steps ?? waiting.task() });
    if (steps?.next().done) waiting = null;
  }
  isScheduled = waiting !== null;
  if (isScheduled) setTimeout(doSome);
}

/** True while something is to be done. */
export function isWaiting(): boolean {
  return waiting !== null;
}

/** Does what waits, if anything does. */
export function doNow(): void {
  const due = waiting;
  waiting = null;
  if (due) finished(due.steps ?? due.task());
}

/** Leaves what waits undone: it has been overtaken. */
export function doNoMore(): void {
  waiting = null;
}
