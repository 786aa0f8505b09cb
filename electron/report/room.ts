import {
  type Block,
  type Cell,
  type Column,
  type Heading,
  type Table,
  type Text,
  TEXT_WIDTH,
  plainText,
  textsOf,
} from '#core/report/outline.ts';
import { textWidth } from '#core/picture/text.ts';
import { COLUMN_GAP, COLUMN_HEADING_SIZE, GAP } from './look.ts';

/** A line of a table, and a character in it, in points: enough to guess how much room a row takes. */
const LINE = 12;
const CHARACTER = 4.3;
/** The same for text that runs over the whole page. */
const PROSE = { lead: [5.6, 15.5], plain: [4.8, 12.8], quiet: [4.3, 11.5] } as const;
/** A heading with the space around it, by its level. */
const HEADING = { 1: 68, 2: 48, 3: 38 } as const;
/** What a word may be wider on the page than by its letters, in points. */
const SLACK = 1;
/** What a row of a table is higher than its lines, in points. */
const ROW_PADDING = 16;
/** The room for the value of a fact, and what a row of facts is higher than its lines, in points. */
const VALUE_WIDTH = TEXT_WIDTH - 140;
const FACT_PADDING = 9;
/** A figure's caption with the space above it, in points. */
const CAPTION = 24;
/** A table never asks for more room below its heading than half a page, and a heading that says how much for little more. */
const HIGHEST_KEPT = 350;
const MOST_KEPT = 450;
/** As much of a long text or list stays with its heading; the rest may go on behind the page. */
const MOST_TEXT_KEPT = 130;
/** What stays with the paragraph that introduces it. */
const INTRODUCED: readonly Block['kind'][] = ['table', 'list', 'figure', 'keyValues'];

/**
 * The widths of a table's columns on an upright page, in points: by their shares, and no narrower than the longest word
 * of the heading, for which the other columns give of the room that they have.
 */
export function columnWidths(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const room = columns.map(({ heading, share }) => {
    const least = longestWord(heading);
    return { least, over: (share / all) * TEXT_WIDTH - COLUMN_GAP - least };
  });
  const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const [lacking, spare] = [sumOf(room.map(({ over }) => -over)), sumOf(room.map(({ over }) => over))];
  if (lacking >= spare) return room.map(({ least, over }) => least + over);
  return room.map(({ least, over }) => least + Math.max(0, over) * (1 - lacking / spare));
}

/** The width of the longest word of a column's heading, in points. */
function longestWord(heading: string): number {
  const words = heading.split(/\s+/u);
  return Math.max(...words.map((word) => textWidth(word, COLUMN_HEADING_SIZE, 600))) + SLACK;
}

/** The room that a heading needs below itself, given all that follows. */
export function roomFor(heading: Heading, following: readonly Block[]): number {
  const least = roomBelow(following, heading.keeps);
  return heading.isWhole ? Math.max(least, Math.min(MOST_KEPT, sectionHeight(following))) : least;
}

/** About how high everything is up to the next section, in points. */
function sectionHeight(following: readonly Block[]): number {
  const end = following.findIndex(
    (block) => block.kind === 'pageBreak' || (block.kind === 'heading' && block.level === 1),
  );
  return following.slice(0, end === -1 ? undefined : end).reduce((height, block) => height + wholeHeight(block), 0);
}

/** About how high a block is with all its rows, in points. */
function wholeHeight(block: Block): number {
  switch (block.kind) {
    case 'table':
      return LINE + ROW_PADDING + rowsHeight(block.rows, columnWidths(block.columns));
    case 'keyValues':
      return block.rows.reduce((height, { value }) => height + textHeight(value, VALUE_WIDTH) + FACT_PADDING, 0);
    case 'paragraph':
      return textHeight(block.text, TEXT_WIDTH, block.tone) + GAP.block;
    case 'list':
      return listHeight(block.items);
    default:
      return roughHeight(block);
  }
}

/**
 * The room that what follows a heading needs at least, so that no heading ends a page, none is parted from its table,
 * and those that follow each other stay together.
 *
 * @param keeps how many of the blocks that follow are to begin on the page of the heading, where that is known.
 */
function roomBelow(following: readonly Block[], keeps?: number): number {
  const [next, after] = following;
  if (next === undefined || next.kind === 'pageBreak') return 0;
  if (keeps !== undefined) {
    const kept = following.slice(0, keeps).reduce((height, block) => height + roughHeight(block), 0);
    return Math.min(MOST_KEPT, kept);
  }
  if (next.kind === 'heading') return roughHeight(next) + roomBelow(following.slice(1), next.keeps);
  const isIntroduced = next.kind === 'paragraph' && after !== undefined && INTRODUCED.includes(after.kind);
  return roughHeight(next) + (isIntroduced ? roughHeight(after) : 0);
}

/** About how high a text is on a page, in points. */
function textHeight(text: Text, width: number, tone: 'lead' | 'quiet' | 'plain' = 'plain'): number {
  const [character, line] = PROSE[tone];
  return Math.ceil((plainText(text).length * character) / width) * line;
}

/** How many rows stay with a table's header, and how many stay together at its end, so that no row is left alone on a page. */
export function keptRows({ rows, columns }: Table): { readonly first: 1 | 2; readonly last: 0 | 2 } {
  const isLow = rowsHeight(rows.slice(-2), columnWidths(columns)) <= HIGHEST_KEPT;
  return { first: isLow && rows.length === 2 ? 2 : 1, last: isLow && rows.length > 2 ? 2 : 0 };
}

function rowsHeight(rows: Table['rows'], widths: readonly number[]): number {
  const lines = rows.map((row) => Math.max(0, ...row.map((cell, column) => roughLines(cell, widths[column] ?? 1))));
  return lines.reduce((height, of) => height + of * LINE + ROW_PADDING, 0);
}

/** About how high the part of a block is that must not be torn, in points. */
function roughHeight(block: Block): number {
  switch (block.kind) {
    case 'figure':
      return block.height + CAPTION;
    case 'table': {
      const widths = columnWidths(block.columns);
      const head = block.columns.map(({ heading }, column) => wrapped(heading, widths[column] ?? 1));
      const first = block.rows.slice(0, keptRows(block).first);
      return Math.min(HIGHEST_KEPT, Math.max(1, ...head) * LINE + ROW_PADDING + rowsHeight(first, widths));
    }
    case 'paragraph':
      return Math.min(MOST_TEXT_KEPT, textHeight(block.text, TEXT_WIDTH, block.tone)) + GAP.block;
    case 'heading':
      return HEADING[block.level] + (block.eyebrow ? LINE : 0);
    case 'list':
      return Math.min(MOST_TEXT_KEPT, listHeight(block.items));
    case 'cover':
    case 'masthead':
    case 'contents':
    case 'level':
    case 'keyValues':
    case 'tally':
    case 'note':
    case 'pageBreak':
      return 6 * LINE;
  }
}

function listHeight(items: readonly Text[]): number {
  return items.reduce<number>((height, item) => height + textHeight(item, TEXT_WIDTH - 10) + GAP.line, GAP.block);
}

/** About how many lines a text takes: words are not torn, so that a narrow column wraps sooner than its letters alone would. */
function wrapped(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/u)) {
    const length = word.length * CHARACTER;
    if (used > 0 && used + CHARACTER + length > width) [lines, used] = [lines + 1, 0];
    lines += Math.floor(length / width);
    used = used === 0 ? length % width : used + CHARACTER + length;
  }
  return lines;
}

function roughLines(cell: Cell, width: number): number {
  return textsOf(cell).reduce((lines, text) => lines + wrapped(plainText(text), width), 0);
}
