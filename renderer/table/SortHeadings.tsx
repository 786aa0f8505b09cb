import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import styles from './Table.module.css';

interface Props<Column extends string> {
  readonly columns: readonly Column[];
  readonly titles: Readonly<Record<Column, string>>;
  /** How the rows are sorted now. */
  readonly sorting: { readonly by: Column; readonly direction: 'ascending' | 'descending' };
  readonly onSort: (by: Column) => void;
}

/** The headings of a table: pressed, each sorts the rows by its column and says so. */
export function SortHeadings<Column extends string>({ columns, titles, sorting, onSort }: Props<Column>) {
  const { by, direction: way } = sorting;
  const said = useRef(sorting);
  useEffect(() => {
    // Only what a person changed is told.
    if (said.current.by === by && said.current.direction === way) return;
    said.current = { by, direction: way };
    announce(strings.outline.tables.sorted(titles[by], way));
  }, [by, way, titles]);
  return columns.map((column) => {
    const direction = sorting.by === column ? sorting.direction : undefined;
    const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
    return (
      <th key={column} scope="col" aria-sort={direction ?? 'none'} data-column={column}>
        <button type="button" className={styles.sort} onClick={() => onSort(column)}>
          {titles[column]}
          <Arrow size={12} aria-hidden data-shown={direction !== undefined || undefined} />
        </button>
      </th>
    );
  });
}
