import { ArrowDown, ArrowUp } from 'lucide-react';
import styles from './RiskTable.module.css';

interface Props {
  readonly column: string;
  readonly title: string;
  /** How the rows are sorted by this column; undefined while they are by another. */
  readonly direction: 'ascending' | 'descending' | undefined;
  readonly onSort: () => void;
}

/** The heading of a column by which a table is sorted when it is pressed. */
export function SortHeading({ column, title, direction, onSort }: Props) {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-column={column}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {title}
        <Arrow size={12} aria-hidden data-shown={direction !== undefined || undefined} />
      </button>
    </th>
  );
}
