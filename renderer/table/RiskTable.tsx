import { useMemo, useState } from 'react';
import { originOf } from '#core/packs/join.ts';
import { longDate } from '#core/strings/dates.ts';
import { strings } from '#core/strings/index.ts';
import { goToFinding } from '../canvas/go-to-finding.ts';
import { SeverityMark } from '../review/by-hand/SeverityMark.tsx';
import { SeveralBar } from '../review/deciding/SeveralBar.tsx';
import { riskOf } from '../review/risks.ts';
import { theCatalogue, useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { markOnly, toggleMark, useMarked } from '../state/marked.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { OriginTag } from '../ui/OriginTag.tsx';
import { rovingFocus } from '../ui/roving-focus.ts';
import { Tag } from '../ui/Tag.tsx';
import { TABLE_ID } from './focus.ts';
import styles from './RiskTable.module.css';
import { EVERYTHING, filterRows } from './row-filter.ts';
import { type Column, COLUMNS, type Sorting, sortRows } from './row-order.ts';
import { RowFilters } from './RowFilters.tsx';
import { type RiskRow, rowsOf } from './rows.ts';
import { SortHeadings } from './SortHeadings.tsx';
import table from './Table.module.css';
import { TablePanel } from './TablePanel.tsx';

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
  const today = assessment.today ?? '';
  const rows = useMemo(() => sortRows(filterRows(all, filter, today), sorting), [all, filter, today, sorting]);

  const sortBy = (by: Column): void => {
    const first = FROM_THE_TOP.includes(by) ? 'descending' : 'ascending';
    const other = first === 'ascending' ? 'descending' : 'ascending';
    setSorting({ by, direction: sorting.by === by && sorting.direction === first ? other : first });
  };
  return (
    <TablePanel
      id={TABLE_ID}
      label={words.title}
      tableLabel={words.label}
      closeLabel={words.close}
      all={all.length}
      rows={rows}
      filters={all.length > 0 && <RowFilters rows={all} filter={filter} today={today} onChange={setFilter} />}
      bar={<SeveralBar />}
      nothing={
        <>
          <p>{all.length === 0 ? words.nothing : words.noMatch}</p>
          {all.length > 0 && <Button onPress={() => setFilter(EVERYTHING)}>{words.reset}</Button>}
        </>
      }
      headings={
        <>
          <MarkAll rows={rows} />
          <SortHeadings columns={COLUMNS} titles={words.columns} sorting={sorting} onSort={sortBy} />
        </>
      }
      roving={rovingFocus}
    >
      {(row, index) => <Row key={row.key} row={row} index={index} />}
    </TablePanel>
  );
}

/** Chooses every row that passes the filters, or none. */
function MarkAll({ rows }: { readonly rows: readonly RiskRow[] }) {
  const marked = useMarked(({ keys }) => keys);
  const count = rows.filter(({ key }) => marked.has(key)).length;
  return (
    <td data-column="mark">
      <Checkbox
        label={strings.decisions.several.all}
        isSelected={count > 0 && count === rows.length}
        isMixed={count > 0 && count < rows.length}
        onChange={(all) => markOnly(all ? rows.map(({ key }) => key) : [])}
      />
    </td>
  );
}

interface RowProps {
  readonly row: RiskRow;
  /** Its place in the whole table, the heading being 1. */
  readonly index: number;
}

function Row({ row, index }: RowProps) {
  const isMarked = useMarked(({ keys }) => keys.has(row.key));
  const isLit = useEditor((editor) => editor.finding === row.key);
  const { review } = strings;
  const isRisk = row.residual !== null;
  return (
    <tr
      className={table.row}
      aria-rowindex={index}
      data-lit={isLit || undefined}
      data-marked={isMarked || undefined}
      data-aside={ASIDE.has(row.progress) || undefined}
    >
      <td data-column="mark">
        <Checkbox
          label={strings.decisions.several.select(`${row.risk} ${row.where}`)}
          isSelected={isMarked}
          onChange={() => toggleMark(row.key)}
        />
      </td>
      <td data-column="level">
        <span className={styles.level}>
          <SeverityMark severity={row.level} />
          {row.level === null ? words.notRated : review.level[row.level]}
        </span>
      </td>
      <th scope="row" className={styles.title}>
        <span className={styles.risk}>
          <button
            type="button"
            data-roving={row.key}
            className={styles.open}
            aria-current={isLit || undefined}
            onClick={() => goToFinding(row.key)}
          >
            {isRisk ? `${row.risk} ${row.title}` : row.title}
          </button>
          <PackTag row={row} />
        </span>
      </th>
      <td dir="auto" title={row.where}>
        {row.where}
      </td>
      <td className={styles.because} title={row.because}>
        {row.because}
      </td>
      <td>
        {review.treatment[row.treatment]}
        {row.isParked && ` · ${strings.present.parkedChip}`}
        <Mark row={row} />
      </td>
      <td>
        {row.progress === 'suggested' || row.progress === 'outOfScope'
          ? words[row.progress]
          : review.progress[row.progress]}
      </td>
      <td dir="auto">{row.owner}</td>
      <td>{row.due && longDate(row.due)}</td>
      <td>{row.until && longDate(row.until)}</td>
      <td data-column="residual">{row.residual !== null && review.score(row.residual)}</td>
    </tr>
  );
}

/** The content pack whose risk it is, or whose rule says that one of the ten is there. */
function PackTag({ row: { risk, rule } }: { readonly row: RiskRow }) {
  return <OriginTag id={originOf(theCatalogue(), risk) === null ? rule : risk} />;
}

/** Why a decision has to be looked at, in a word. */
function Mark({ row: { lapse, isToReview } }: { readonly row: RiskRow }) {
  const mark = lapse === null ? (isToReview ? words.dates.toReview : null) : strings.decisions.lapse[lapse];
  return mark && <Tag isWarning>{mark}</Tag>;
}

const ASIDE: ReadonlySet<RiskRow['progress']> = new Set(['suggested', 'outOfScope']);
