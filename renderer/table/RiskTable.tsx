import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { longDate } from '../review/dates.ts';
import { riskOf } from '../review/risks.ts';
import { SeverityMark } from '../review/SeverityMark.tsx';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { closeTable, TABLE_ID } from './focus.ts';
import styles from './RiskTable.module.css';
import { RowFilters } from './RowFilters.tsx';
import { type Column, COLUMNS, EVERYTHING, filterRows, type RiskRow, rowsOf, type Sorting, sortRows } from './rows.ts';

const words = strings.riskTable;
/** Columns of which the highest or latest is wanted first. */
const FROM_THE_TOP: readonly Column[] = ['level', 'residual'];

/** Every finding in one table, to be sorted, filtered and opened. */
export function RiskTable() {
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  const [filter, setFilter] = useState(EVERYTHING);
  const [sorting, setSorting] = useState<Sorting>({ by: 'level', direction: 'descending' });
  const all = useMemo(() => rowsOf(model, assessment, (risk) => riskOf(risk).title), [model, assessment]);
  const rows = useMemo(() => sortRows(filterRows(all, filter), sorting), [all, filter, sorting]);

  const sortBy = (by: Column): void => {
    const first = FROM_THE_TOP.includes(by) ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    setSorting({ by, direction: sorting.by === by && sorting.direction === first ? other : first });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    closeTable();
  };
  return (
    <section id={TABLE_ID} className={styles.panel} aria-label={words.title} data-region onKeyDown={leave}>
      <header className={styles.header}>
        <h2 className={styles.title}>{words.title}</h2>
        <output className={styles.count}>{words.count(rows.length, all.length)}</output>
        <RowFilters rows={all} filter={filter} onChange={setFilter} />
        <IconButton label={words.close} keys="Esc" onPress={closeTable}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.scroll}>
        {rows.length === 0 ? (
          <div className={styles.nothing}>
            <p>{all.length === 0 ? words.nothing : words.noMatch}</p>
            {all.length > 0 && <Button onPress={() => setFilter(EVERYTHING)}>{words.reset}</Button>}
          </div>
        ) : (
          <table className={styles.table} aria-label={words.label}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <Heading key={column} column={column} sorting={sorting} onSort={() => sortBy(column)} />
                ))}
              </tr>
            </thead>
            <tbody ref={rovingFocus}>
              {rows.map((row) => (
                <Row key={row.key} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

interface HeadingProps {
  readonly column: Column;
  readonly sorting: Sorting;
  readonly onSort: () => void;
}

function Heading({ column, sorting, onSort }: HeadingProps) {
  const direction = sorting.by === column ? sorting.direction : undefined;
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-column={column}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {words.columns[column]}
        <Arrow size={12} aria-hidden data-shown={direction !== undefined || undefined} />
      </button>
    </th>
  );
}

function Row({ row }: { readonly row: RiskRow }) {
  const isLit = useEditor((editor) => editor.finding === row.key);
  const { review } = strings;
  const isRisk = row.residual !== null;
  return (
    <tr className={styles.row} data-lit={isLit || undefined} data-aside={ASIDE.has(row.progress) || undefined}>
      <td data-column="level">
        <span className={styles.level}>
          <SeverityMark severity={row.level} />
          {row.level === null ? words.notRated : review.level[row.level]}
        </span>
      </td>
      <th scope="row">
        <button
          type="button"
          data-roving={row.key}
          className={styles.open}
          aria-current={isLit || undefined}
          onClick={() => goToFinding(row.key)}
        >
          {isRisk ? `${row.risk} ${row.title}` : row.title}
        </button>
      </th>
      <td>{row.where}</td>
      <td className={styles.because} title={row.because}>
        {row.because}
      </td>
      <td>{review.treatment[row.treatment]}</td>
      <td>
        {row.progress === 'suggested' || row.progress === 'outOfScope'
          ? words[row.progress]
          : review.progress[row.progress]}
      </td>
      <td>{row.owner}</td>
      <td>{row.due && longDate(row.due)}</td>
      <td data-column="residual">{row.residual !== null && review.score(row.residual)}</td>
    </tr>
  );
}

const ASIDE: ReadonlySet<RiskRow['progress']> = new Set(['suggested', 'outOfScope']);
