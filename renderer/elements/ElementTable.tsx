import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { strings } from '#core/strings/index.ts';
import { countedOn } from '../canvas/badges.ts';
import { typeOf } from '../state/catalogue.ts';
import { useDocument } from '../state/document.ts';
import { closeTable, ELEMENTS_ID, leaveByEscape } from '../table/focus.ts';
import table from '../table/RiskTable.module.css';
import { RowsInView } from '../table/RowsInView.tsx';
import { SortHeadings } from '../table/SortHeadings.tsx';
import { useRowsInView } from '../table/use-rows-in-view.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { rovingGrid } from '../ui/roving-focus.ts';
import { TextField } from '../ui/TextField.tsx';
import { type Column, COLUMNS, componentRows, flowRows, said, sorted, type Sorting } from './element-rows.ts';
import styles from './Elements.module.css';
import { Line } from './Line.tsx';
import { TableSwitch } from './TableSwitch.tsx';

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
  const scroll = useRef<HTMLDivElement>(null);
  const view = useRowsInView(scroll, rows.length);

  const sortBy = (by: Column): void => {
    const isTurned = sorting.by === by && sorting.direction === 'ascending';
    setSorting({ by, direction: isTurned ? 'descending' : 'ascending' });
  };
  return (
    <section id={ELEMENTS_ID} className={table.panel} aria-label={words[of]} data-region onKeyDown={leaveByEscape}>
      <header className={table.header}>
        <TableSwitch />
        <output className={table.count}>{words.count(rows.length, all.length)}</output>
        <div className={styles.filter}>
          <TextField
            label={words.filter}
            showsLabel={false}
            placeholder={words.filter}
            value={filter}
            onChange={setFilter}
          />
        </div>
        <IconButton label={words.close} keys="Esc" onPress={closeTable}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      <div ref={scroll} className={table.scroll}>
        {rows.length === 0 ? (
          <p className={styles.nothing}>{all.length === 0 ? words.nothing[of] : words.noMatch}</p>
        ) : (
          <table className={table.table} aria-label={words[of]} aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <SortHeadings columns={columns} titles={words.columns} sorting={sorting} onSort={sortBy} />
              </tr>
            </thead>
            <tbody ref={rovingGrid}>
              <RowsInView rows={rows} view={view}>
                {(row, index) => <Line key={row.id} row={row} index={index} />}
              </RowsInView>
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
