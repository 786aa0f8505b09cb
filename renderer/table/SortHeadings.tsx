import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './Table.module.css';

interface Props<Column extends string> {
  readonly columns: readonly Column[];
  readonly titles: Readonly<Record<Column, string>>;
  /** How the rows are sorted now. */
  readonly sorting: { readonly by: Column; readonly direction: 'ascending' | 'descending' };
  readonly onSort: (by: Column) => void;
}

/** The headings of a table: pressed, each sorts the rows by its column. */
export function SortHeadings<Column extends string>({ columns, titles, sorting, onSort }: Props<Column>) {
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
