import { finished, type Steps } from '#core/steps.ts';

/** What is to be done, or what is left of it; null while nothing is. */
let waiting: Steps<void> | null = null;
let isScheduled = false;

/** So long the page is kept from frames and input at a time, in milliseconds. */
const SLICE_MS = 8;

/**
 * Does something once the next frame is on screen, a few steps at a time, so that nobody waits for it; of several only
 * the last, whose first step sees everything that happened meanwhile. At once while the window is hidden, because then
 * no frame comes.
 */
export function afterPaint(steps: Steps<void>): void {
  waiting = steps;
  if (document.hidden) doNow();
  else if (!isScheduled) requestAnimationFrame(soon);
  isScheduled = waiting !== null;
}

function doSome(): void {
  const end = performance.now() + SLICE_MS;
  try {
    while (waiting && performance.now() < end) doStep(waiting);
  } finally {
    isScheduled = waiting !== null;
    if (isScheduled) soon();
  }
}

/** Does one step; what is done, or breaks, waits no longer, unless the step brought something new to do. */
function doStep(steps: Steps<void>): void {
  let isOver = true;
  try {
    isOver = steps.next().done === true;
  } finally {
    if (isOver && waiting === steps) waiting = null;
  }
}

/** Not by a timeout: of many in a row a browser holds each back for four milliseconds. */
function soon(): void {
  void scheduler.postTask(doSome);
}

/** True while something is to be done. */
export function isWaiting(): boolean {
  return waiting !== null;
}

/** Does what waits, if anything does. */
export function doNow(): void {
  const due = waiting;
  waiting = null;
  if (due) finished(due);
}

/** Leaves what waits undone: it has been overtaken. */
export function doNoMore(): void {
  waiting = null;
}
