import { expect, test } from 'vitest';
import { type Block, type Heading, type Table, TEXT_WIDTH } from '#core/report/outline.ts';
import { textWidth } from '#core/picture/text.ts';
import { composeReport } from '#core/report/compose.ts';
import { creditScoring } from '#test/fixtures/credit-scoring.ts';
import { reportInput } from '#test/fixtures/report.ts';
import { COLUMN_GAP, COLUMN_HEADING_SIZE } from '../../../electron/report/look.ts';
import { columnWidths, roomFor } from '../../../electron/report/room.ts';

const table = (headings: readonly string[], cells: readonly string[]): Table => ({
  kind: 'table',
  label: 'Scores',
  columns: headings.map((heading) => ({ heading, share: 1 })),
  rows: [cells.map((text) => [{ kind: 'paragraph', text }])],
});
const heading: Heading = { kind: 'heading', level: 1, text: 'Scores', anchor: 'scores' };
const plain = table(['Place', 'Exposure', 'Impact', 'Before', 'Now', 'Planned'], ['Model', '4', '5', '20', '20', '20']);

test('a heading asks for more room where the heading row of the table below it wraps', () => {
  const headings = ['Place', 'Exposure of the component', 'Impact', 'Score before strategies', 'Now', 'Planned'];
  expect(roomFor(heading, [table(headings, ['Model', '4', '5', '20', '20', '20'])])).toBeGreaterThan(
    roomFor(heading, [plain]),
  );
});

test('a heading asks for more room where the first row wraps at its words', () => {
  const long = table(
    ['Place', 'Exposure', 'Impact', 'Before', 'Now', 'Planned'],
    ['Simple Python Web Server', '4', '5', '20', '20', '20'],
  );
  expect(roomFor(heading, [long])).toBeGreaterThan(roomFor(heading, [plain]));
});

test('a section that is to stay whole asks for all its rows, but never for more than most of a page', () => {
  const rows = (count: number): Table => ({ ...plain, rows: Array.from({ length: count }, () => plain.rows[0]!) });
  const next: Block = { kind: 'heading', level: 1, text: 'Plan', anchor: 'plan' };
  const whole: Heading = { ...heading, isWhole: true };
  expect(roomFor(whole, [rows(5), next, rows(50)])).toBe(roomFor(whole, [rows(5)]));
  expect(roomFor(whole, [rows(5)])).toBeGreaterThan(roomFor(heading, [rows(5)]));
  expect(roomFor(whole, [rows(50)])).toBe(450);
});

test('every word of a heading has room in its column, and all columns take up the width of the page', () => {
  const tables = composeReport(reportInput(creditScoring())).blocks.filter((block) => block.kind === 'table');
  const narrow = table(['Place', 'Confidence', 'Stays unnoticed'], ['Model', 'Low', '3']);
  const squeezed = {
    ...narrow,
    columns: narrow.columns.map((column, at) => ({ ...column, share: at === 0 ? 40 : 1 })),
  };
  expect(tables.length).toBeGreaterThan(20);
  for (const { columns } of [...tables, squeezed]) {
    const widths = columnWidths(columns);
    const broken = columns.filter(({ heading }, at) =>
      heading.split(' ').some((word) => textWidth(word, COLUMN_HEADING_SIZE, 600) > widths[at]!),
    );
    expect(broken).toEqual([]);
    expect(widths.reduce((sum, width) => sum + width + COLUMN_GAP, 0)).toBeCloseTo(TEXT_WIDTH);
  }
});
