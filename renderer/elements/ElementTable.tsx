import { useMemo, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { countedOn } from '../canvas/shapes/badges.ts';
import { typeOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { ELEMENTS_ID } from '../table/focus.ts';
import { SortHeadings } from '../table/SortHeadings.tsx';
import { TablePanel } from '../table/TablePanel.tsx';
import { rovingGrid } from '../ui/roving-focus.ts';
import { TextField } from '../ui/TextField.tsx';
import { type Column, COLUMNS, componentRows, flowRows, said, sorted, type Sorting } from './element-rows.ts';
import styles from './Elements.module.css';
import { Line } from './Line.tsx';

const words = strings.outline.tables;

/** Every component, or every flow, in one table: to be sorted, filtered and changed cell by cell. */
export function ElementTable({ of }: { readonly of: 'components' | 'flows' }) {
  const model = useDocument((open) => open.model);
  const assessment = useDocument((open) => open.assessment);
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', direction: 'ascending' });
  const all = useMemo(() => {
    const risks = (id: Parameters<typeof countedOn>[1]): number =>
      countedOn(assessment, id).reduce((sum, { count }) => sum + count, 0);
    return of === 'flows' ? flowRows(model) : componentRows(model, (component) => typeOf(component).label, risks);
  }, [of, model, assessment]);
  const columns: readonly Column[] = COLUMNS[of];
  const rows = useMemo(() => {
    const text = filter.trim().toLocaleLowerCase();
    const passes = all.filter((row) =>
      columns.some((one) => String(said(row, one)).toLocaleLowerCase().includes(text)),
    );
    return sorted(passes, sorting);
  }, [all, columns, filter, sorting]);

  const sortBy = (by: Column): void => {
    const isTurned = sorting.by === by && sorting.direction === 'ascending';
    setSorting({ by, direction: isTurned ? 'descending' : 'ascending' });
  };
  return (
    <TablePanel
      id={ELEMENTS_ID}
      label={words[of]}
      tableLabel={words[of]}
      closeLabel={words.close}
      all={all.length}
      rows={rows}
      filters={
        <div className={styles.filter}>
          <TextField
            label={words.filter}
            showsLabel={false}
            placeholder={words.filter}
            value={filter}
            onChange={setFilter}
          />
        </div>
      }
      nothing={<p>{all.length === 0 ? words.nothing[of] : words.noMatch}</p>}
      headings={<SortHeadings columns={columns} titles={words.columns} sorting={sorting} onSort={sortBy} />}
      roving={rovingGrid}
    >
      {(row, index) => <Line key={row.id} row={row} index={index} />}
    </TablePanel>
  );
}
