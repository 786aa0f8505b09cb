import type { ReactNode } from 'react';
import type { RowsInView as View } from './use-rows-in-view.ts';

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly view: View;
  /** Draws a row; `index` is its place in the whole table, the heading being 1. */
  readonly children: (row: Row, index: number) => ReactNode;
}

/** The rows of a long table that are there, with the room that the others would take above and below. */
export function RowsInView<Row>({ rows, view, children }: Props<Row>) {
  return (
    <>
      {view.above > 0 && <tr aria-hidden style={{ height: view.above }} />}
      {rows.slice(view.from, view.to).map((row, index) => children(row, view.from + index + 2))}
      {view.below > 0 && <tr aria-hidden style={{ height: view.below }} />}
    </>
  );
}
