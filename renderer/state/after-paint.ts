let waiting: (() => void) | null = null;

/**
 * Does something once the next frame is on screen, so that nobody waits for it; of several tasks only the last, which
 * sees everything that happened meanwhile. At once while the window is hidden, because then no frame comes.
 */
export function afterPaint(task: () => void): void {
  const isFirst = waiting === null;
  waiting = task;
  if (document.hidden) doNow();
  else if (isFirst) requestAnimationFrame(() => setTimeout(doNow));
}

/** Does what waits, if anything does. */
export function doNow(): void {
  const task = waiting;
  waiting = null;
  task?.();
}
