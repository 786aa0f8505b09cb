import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { strings } from '#core/strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import unseen from '../ui/spoken.module.css';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import { closeTable, leaveByEscape } from './focus.ts';
import { RowsInView } from './RowsInView.tsx';
import styles from './Table.module.css';
import { switchTable, TABLES, useTables } from './tables.ts';
import { useRowsInView } from './use-rows-in-view.ts';

const words = strings.outline.tables;
const VIEWS = TABLES.map((id) => ({ id, name: words[id] }));

interface Props<Row> {
  readonly id: string;
  /** What the panel, and what the table in it is called. */
  readonly label: string;
  readonly tableLabel: string;
  readonly closeLabel: string;
  /** How many rows there are without the filters. */
  readonly all: number;
  /** Those that pass the filters, in their order. */
  readonly rows: readonly Row[];
  readonly filters: ReactNode;
  /** What is done with several rows at once. */
  readonly bar?: ReactNode;
  /** What stands in place of a table without rows. */
  readonly nothing: ReactNode;
  readonly headings: ReactNode;
  /** Lets arrow keys go through the rows; a ref for what holds them. */
  readonly roving: (rows: HTMLElement | null) => void;
  /** Draws a row; `index` is its place in the whole table, the heading being 1. */
  readonly children: (row: Row, index: number) => ReactNode;
}

/** The panel below the canvas with one of the tables in it. */
export function TablePanel<Row>(props: Props<Row>) {
  const { id, label, tableLabel, closeLabel, all, rows, filters, bar, nothing, headings, roving, children } = props;
  const shown = useTables((tables) => tables.shown);
  const scroll = useRef<HTMLDivElement>(null);
  const view = useRowsInView(scroll, rows.length);
  return (
    <section id={id} className={styles.panel} aria-label={label} data-region onKeyDown={leaveByEscape}>
      <header className={styles.header}>
        <ViewSwitch label={words.which} views={VIEWS} shown={shown} onShow={switchTable} isInline />
        <output className={styles.count}>
          {words.count(rows.length, all)} <span className={unseen.spoken}>{words.counted[shown]}</span>
        </output>
        {filters}
        <IconButton label={closeLabel} keys="Esc" onPress={closeTable}>
          <X size={14} aria-hidden />
        </IconButton>
      </header>
      {bar}
      <div ref={scroll} className={styles.scroll}>
        {rows.length === 0 ? (
          <div className={styles.nothing}>{nothing}</div>
        ) : (
          <table className={styles.table} aria-label={tableLabel} aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>{headings}</tr>
            </thead>
            <tbody ref={roving}>
              <RowsInView rows={rows} view={view}>
                {children}
              </RowsInView>
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}
