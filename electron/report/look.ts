import { colours } from '#core/picture/tokens.ts';
import type { PageSize } from '#core/model/project.ts';
import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces.js';

const paper = colours('print');
export const INK = paper.text;
export const QUIET = paper.textSoft;
export const RULE = paper.edge;
export const TINT = paper.well;
export const ACCENT = paper.accent;

/** Distances in points, on a rhythm of 4. */
export const GAP = {
  line: 4,
  block: 9,
  group: 16,
  aboveHeading: { 1: 34, 2: 24, 3: 18 },
  belowHeading: { 1: 10, 2: 6, 3: 6 },
} as const;

/** Space between the columns of a table, in points. */
export const COLUMN_GAP = 9;

/** Space between the text of a page and its edges, in points: left, top, right, bottom. Text is as wide on either paper. */
export type Margins = [left: number, top: number, right: number, bottom: number];
export const MARGINS: Readonly<Record<PageSize, Margins>> = {
  A4: [56, 56, 56, 64],
  Letter: [64, 56, 64, 64],
};

export const DEFAULT_STYLE = { font: 'Inter', fontSize: 9.5, lineHeight: 1.32, color: INK } as const;

/** The size of the letters of a column's heading, in points; they are bold. */
export const COLUMN_HEADING_SIZE = 8.5;

export const STYLES: StyleDictionary = {
  coverEyebrow: { fontSize: 10, color: ACCENT, bold: true },
  coverTitle: { fontSize: 30, bold: true, lineHeight: 1.15 },
  coverLead: { fontSize: 12, color: QUIET, lineHeight: 1.4 },
  mastheadTitle: { fontSize: 15, bold: true, lineHeight: 1.2 },
  eyebrow: { fontSize: 8.5, bold: true, color: ACCENT },
  heading1: { fontSize: 20, bold: true, lineHeight: 1.2 },
  heading2: { fontSize: 14.5, bold: true, lineHeight: 1.2 },
  heading3: { fontSize: 10.5, bold: true, lineHeight: 1.25 },
  lead: { fontSize: 11, lineHeight: 1.38 },
  quiet: { fontSize: 8.5, color: QUIET },
  columnHeading: { fontSize: COLUMN_HEADING_SIZE, bold: true, color: QUIET },
  cell: { fontSize: 8.7, lineHeight: 1.25 },
  key: { fontSize: 9, color: QUIET },
  figure: { fontSize: 22, bold: true, lineHeight: 1 },
  figureLabel: { fontSize: 8.5, color: QUIET },
  caption: { fontSize: 8.5, color: QUIET },
  footer: { fontSize: 8.5, color: QUIET },
};

const hairline = { vLineWidth: () => 0, hLineColor: () => RULE, paddingLeft: () => 0, paddingRight: () => COLUMN_GAP };

/** Rows between hairlines; the one below the header is stronger. */
export const TABLE: CustomTableLayout = {
  ...hairline,
  hLineWidth: (line) => (line === 0 ? 0 : line === 1 ? 0.9 : 0.5),
  hLineColor: (line) => (line === 1 ? QUIET : RULE),
  paddingTop: (row) => (row === 0 ? 0 : 5),
  paddingBottom: (row) => (row === 0 ? 3 : 6),
};

/** The same layout with less space above and below the rows. */
export function closer(layout: CustomTableLayout, tightness: number): CustomTableLayout {
  const { paddingTop, paddingBottom } = layout;
  return {
    ...layout,
    paddingTop: (row, node) => (paddingTop?.(row, node) ?? 0) * tightness,
    paddingBottom: (row, node) => (paddingBottom?.(row, node) ?? 0) * tightness,
  };
}

/** Names and values: hairlines between the rows only. */
export const KEY_VALUES: CustomTableLayout = {
  ...hairline,
  hLineWidth: (line, node) => (line === 0 || line === node.table.body.length ? 0 : 0.5),
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** A tinted field with a strong left edge. */
export const NOTE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: (line) => (line === 0 ? 2.5 : 0),
  vLineColor: () => ACCENT,
  fillColor: () => TINT,
  paddingLeft: () => 12,
  paddingRight: () => 12,
  paddingTop: () => 9,
  paddingBottom: () => 10,
};
