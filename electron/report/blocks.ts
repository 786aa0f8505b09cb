import type { Content, Style, TableCell } from 'pdfmake/interfaces.js';
import {
  type Block,
  type Cell,
  type CellBlock,
  type Cover,
  type Figure,
  type Heading,
  type KeyValues,
  type Mark,
  type PageBreak,
  type Table,
  type Tally,
  type Text,
  plainText,
} from '#core/report/outline.ts';
import { ACCENT, GAP, KEY_VALUES, NOTE, QUIET, TABLE, TINT } from './look.ts';
import { markPicture } from './marks.ts';
import type { Printer } from './printable.ts';
import { columnWidths } from './room.ts';
import { assertSafePicture } from './safe-picture.ts';

const CELL_MARK = 13;
const TALLY_MARK = 17;
/** How far a figure may reach into the margins at its sides. */
const FIGURE_REACH = 28;
/** Rows stay on one page unless a cell holds more characters than a page could take. */
const LONGEST_KEPT_CELL = 1500;
/** Draws single blocks as pdfmake content, without the space around them. */
export class BlockDrawer {
  readonly #printer: Printer;
  /** The sections that later, deeper headings are filed under in the bookmarks, by level. */
  readonly #open = new Map<number, string>();

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  /** @param kept room in points that a heading keeps free below itself, so that it moves on with what follows. */
  draw(block: Exclude<Block, PageBreak>, kept: number): Content {
    switch (block.kind) {
      case 'cover':
        return this.#cover(block);
      case 'contents':
        return { toc: { id: 'sections', numberStyle: { color: QUIET } } };
      case 'heading':
        return this.#heading(block, kept);
      case 'paragraph':
        return this.#paragraph(block.text, block.tone ?? 'plain');
      case 'list':
        return this.#list(block.items);
      case 'level':
        return this.#level(block.mark, block.text);
      case 'table':
        return this.#table(block);
      case 'keyValues':
        return this.#keyValues(block);
      case 'tally':
        return this.#tally(block);
      case 'figure':
        return this.#figure(block);
      case 'note':
        return {
          table: { widths: ['*'], body: [[this.#paragraph(block.text, 'plain')]], dontBreakRows: true },
          layout: NOTE,
        };
    }
  }

  #text(text: Text): Content {
    const { print } = this.#printer;
    if (typeof text === 'string') return print(text);
    return text.map((run): Content => {
      if (typeof run === 'string') return print(run);
      switch (run.kind) {
        case 'strong':
          return { text: print(run.text), bold: true };
        case 'emphasis':
          return { text: print(run.text), italics: true };
        case 'reference':
          return { text: print(run.text), linkToDestination: run.anchor, color: ACCENT };
        case 'link':
          return isWebAddress(run.url)
            ? { text: print(run.text), link: run.url, color: ACCENT }
            : { text: print(run.text) };
      }
    });
  }

  #paragraph(text: Text, style: string, above = 0): Content {
    return { text: this.#text(text), style, margin: [0, above, 0, 0] };
  }

  #list(items: readonly Text[], above = 0): Content {
    return {
      ul: items.map((item, index) => ({ text: this.#text(item), margin: [0, index === 0 ? 0 : GAP.line, 0, 0] })),
      markerColor: QUIET,
      margin: [0, above, 0, 0],
    };
  }

  #level(mark: Mark, text: Text, above = 0): Content {
    return {
      columns: [this.#mark(mark, CELL_MARK), { text: this.#text(text), width: '*' }],
      columnGap: 5,
      margin: [0, above, 0, 0],
    };
  }

  #mark(mark: Mark, size: number): Content {
    return { svg: markPicture(mark, size), width: size, height: size };
  }

  #heading({ level, text, eyebrow, anchor }: Heading, kept: number): Content {
    const title = this.#printer.print(text);
    for (const open of this.#open.keys()) if (open >= level) this.#open.delete(open);
    const parent = this.#open.get(Math.max(...this.#open.keys()));
    this.#open.set(level, anchor);
    return {
      unbreakable: true,
      stack: [
        ...(eyebrow ? [{ text: this.#printer.print(eyebrow), style: 'eyebrow', margin: [0, 0, 0, 2] as Margin }] : []),
        {
          text: title,
          style: `heading${level}`,
          id: anchor,
          outline: true,
          outlineText: bookmark([eyebrow, text]),
          outlineExpanded: level === 1,
          ...(parent ? { outlineParentId: parent } : {}),
          ...(level === 1 ? { tocItem: 'sections', tocMargin: [0, 0, 0, 0] as Margin } : {}),
        },
        { stack: [], margin: [0, kept, 0, 0] },
      ],
    };
  }

  #table({ columns, rows }: Table): Content {
    const isKept = rows.flat().every((cell) => lengthOf(cell) <= LONGEST_KEPT_CELL);
    const header = columns.map(({ heading }) => ({ text: this.#printer.print(heading), style: 'columnHeading' }));
    return {
      table: {
        headerRows: 1,
        ...(isKept ? { dontBreakRows: true, keepWithHeaderRows: 1 } : {}),
        widths: columnWidths(columns),
        body: [header, ...rows.map((row) => row.map((cell) => this.#cell(cell)))],
      },
      layout: TABLE,
    };
  }

  #cell(cell: Cell): TableCell {
    return { stack: cell.map((block, index) => this.#cellBlock(block, index === 0 ? 0 : 2)), style: 'cell' };
  }

  #cellBlock(block: CellBlock, above: number): Content {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(block.text, block.tone ?? 'plain', above);
      case 'list':
        return this.#list(block.items, above);
      case 'level':
        return this.#level(block.mark, block.text, above);
    }
  }

  #keyValues({ rows }: KeyValues): Content {
    return {
      table: {
        widths: [128, '*'],
        dontBreakRows: true,
        body: rows.map(({ key, value }) => [
          { text: this.#printer.print(key), style: 'key' },
          { text: this.#text(value), style: 'cell' },
        ]),
      },
      layout: KEY_VALUES,
    };
  }

  #tally({ items }: Tally): Content {
    return {
      table: {
        widths: items.map(() => '*'),
        dontBreakRows: true,
        body: [
          items.map(({ mark, figure, label }) => ({
            stack: [
              {
                columns: [
                  { ...(this.#mark(mark, TALLY_MARK) as object), margin: [0, 2, 0, 0] } as Content,
                  { text: String(figure), style: 'figure', width: '*' },
                ],
                columnGap: 7,
              },
              { text: this.#printer.print(label), style: 'figureLabel', margin: [0, 4, 0, 0] },
            ],
            fillColor: TINT,
          })),
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 || line === items.length ? 0 : 4),
        vLineColor: () => '#ffffff',
        paddingLeft: () => 12,
        paddingRight: () => 8,
        paddingTop: () => 11,
        paddingBottom: () => 10,
      },
    };
  }

  #figure({ svg, width, height, caption }: Figure): Content {
    const picture = this.#printer.printPicture(svg);
    assertSafePicture(picture);
    return {
      unbreakable: true,
      margin: [-FIGURE_REACH, 0, -FIGURE_REACH, 0],
      stack: [
        { svg: picture, width, height, alignment: 'center' },
        { text: this.#printer.print(caption), style: 'caption', margin: [FIGURE_REACH, 8, FIGURE_REACH, 0] },
      ],
    };
  }

  #cover({ eyebrow, title, lead, facts }: Cover): Content {
    return {
      stack: [
        { canvas: [{ type: 'rect', x: 0, y: 0, w: 40, h: 4, color: ACCENT }], margin: [0, 108, 0, 18] },
        { text: this.#printer.print(eyebrow), style: 'coverEyebrow', margin: [0, 0, 0, 8] },
        { text: this.#printer.print(title), style: 'coverTitle', margin: [0, 0, 0, 12] },
        { text: this.#printer.print(lead), style: 'coverLead', margin: [0, 0, 48, 44] },
        this.#keyValues(facts),
      ],
    };
  }
}

type Margin = NonNullable<Style['margin']>;

function lengthOf(cell: Cell): number {
  return cell
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))
    .reduce((sum, text) => sum + plainText(text).length, 0);
}

/** Bookmarks are no part of the page: they need no place to break. */
function bookmark(words: readonly (string | undefined)[]): string {
  return words
    .filter((word) => word !== undefined)
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
