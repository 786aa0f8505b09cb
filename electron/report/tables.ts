import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { type Cell, type KeyValues, plainText, type Table, type Tally, textsOf } from '#core/report/outline.ts';
import { closer, KEY_VALUES, type Margins, TABLE, TINT } from './look.ts';
import { columnWidths, keptRows } from './room.ts';
import { type Part, partOf } from './structure.ts';
import { drawnMark, type TextDrawer } from './text.ts';

const TALLY_MARK = 17;
/** Rows stay on one page unless a cell holds more characters than a page could take. */
const LONGEST_KEPT_CELL = 1500;

/** A table as a new last part of `within`; its header stands on every page that it runs over. */
export function drawTable(words: TextDrawer, within: Part, table: Table): Content {
  const { label, columns, rows } = table;
  const isKept = rows.flat().every((cell) => lengthOf(cell) <= LONGEST_KEPT_CELL);
  const kept = keptRows(table);
  const part = within.add('Table', { summary: label });
  const head = part.add('TR');
  const header = columns.map(({ heading }) =>
    partOf(head.add('TH', { scope: 'Column', repeats: true }), { text: words.runs(heading), style: 'columnHeading' }),
  );
  return {
    table: {
      headerRows: 1,
      ...(isKept && { dontBreakRows: true, keepWithHeaderRows: kept.first, keepLastRows: kept.last > 0 }),
      widths: columnWidths(columns),
      body: [header, ...rows.map((row) => drawRow(words, part.add('TR'), row))],
    },
    layout: closer(TABLE, words.tightness),
  };
}

function drawRow(words: TextDrawer, part: Part, row: readonly Cell[]): TableCell[] {
  return row.map((cell) => {
    const within = part.add('TD');
    return { stack: cell.map((block, index) => words.draw(within, block, index === 0 ? 0 : 2)), style: 'cell' };
  });
}

function lengthOf(cell: Cell): number {
  return textsOf(cell).reduce((sum, text) => sum + plainText(text).length, 0);
}

/** Names with their values as a new last part of `within`. */
export function drawKeyValues(words: TextDrawer, within: Part, { rows }: KeyValues): Content {
  const part = within.add('Table');
  const isKept = rows.length > 2 && rows.every(({ value }) => plainText(value).length <= LONGEST_KEPT_CELL);
  return {
    table: {
      widths: [128, '*'],
      dontBreakRows: true,
      ...(isKept && { keepLastRows: true }),
      body: rows.map(({ key, value }) => {
        const row = part.add('TR');
        return [
          partOf(row.add('TH', { scope: 'Row' }), { text: words.runs(key), style: 'key' }),
          partOf(row.add('TD'), { text: words.text(value), style: 'cell' }),
        ];
      }),
    },
    layout: KEY_VALUES,
  };
}

/** Figures side by side as a new last part of `within`: a list, to a reader that cannot see them. */
export function drawTally(words: TextDrawer, within: Part, { items }: Tally): Content {
  const list = within.add('L');
  return {
    table: {
      widths: items.map(() => '*'),
      dontBreakRows: true,
      body: [items.map((item) => drawCounted(words, list.add('LI').add('LBody'), item))],
    },
    layout: closer(tallyLayout(items.length), words.tightness),
  };
}

function drawCounted(words: TextDrawer, within: Part, { mark, figure, label }: Tally['items'][number]): TableCell {
  return {
    stack: [
      {
        columns: [
          { ...drawnMark(mark, TALLY_MARK), margin: [0, 2, 0, 0] as Margins },
          partOf(within.add('P'), { text: String(figure), style: 'figure', width: '*' as const }),
        ],
        columnGap: 7,
      },
      partOf(within.add('P'), { text: words.runs(label), style: 'figureLabel', margin: [0, 4, 0, 0] as Margins }),
    ],
    fillColor: TINT,
  };
}

function tallyLayout(columns: number): CustomTableLayout {
  return {
    hLineWidth: () => 0,
    vLineWidth: (line) => (line === 0 || line === columns ? 0 : 4),
    vLineColor: () => '#ffffff',
    paddingLeft: () => 12,
    paddingRight: () => 8,
    paddingTop: () => 10,
    paddingBottom: () => 8,
  };
}
