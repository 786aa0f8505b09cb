import { type RefObject, useLayoutEffect, useState } from 'react';

/** How high a row is, in pixels; `Table.module.css` says the same. */
const ROW = 33;
/** Fewer rows than this are all there at once. */
const FEW = 200;
/** How many are there beyond what is seen, on either side. */
const BEYOND = 20;

/** Which rows of many are there, from the first up to the one before `to`. */
export interface RowsInView {
  readonly from: number;
  readonly to: number;
  /** The room that the rows above and below would take, in pixels. */
  readonly above: number;
  readonly below: number;
}

/** The rows of a long table that are in view, and some around them; all of them where they are few. */
export function useRowsInView(scroll: RefObject<HTMLElement | null>, count: number): RowsInView {
  const [view, setView] = useState({ top: 0, height: 0 });
  const isLong = count > FEW;
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!isLong || !element) return undefined;
    const look = (): void => setView({ top: element.scrollTop, height: element.clientHeight });
    const watcher = new ResizeObserver(look);
    look();
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [isLong, scroll]);
  return isLong ? rowsInView(count, view) : { from: 0, to: count, above: 0, below: 0 };
}

/** The part of `count` rows that is there where a view of `height` begins at `top`. */
export function rowsInView(count: number, { top, height }: { top: number; height: number }): RowsInView {
  const from = Math.max(0, Math.min(Math.floor(top / ROW), count) - BEYOND);
  const to = Math.min(count, Math.ceil((top + height) / ROW) + BEYOND);
  return { from, to, above: from * ROW, below: (count - to) * ROW };
}
