import type { Content, CustomTableLayout, Style, TableCell } from 'pdfmake/interfaces.js';
import { isWebAddress } from '#core/knowledge/web-address.ts';
import {
  type Block,
  type Cell,
  type CellBlock,
  type Cover,
  type Figure,
  type Heading,
  type KeyValues,
  type Mark,
  type Masthead,
  type PageBreak,
  type PrintedLogo,
  type Table,
  type Tally,
  type Text,
  plainText,
} from '#core/report/outline.ts';
import { strings } from '#core/strings/index.ts';
import { ACCENT, closer, GAP, KEY_VALUES, NOTE, QUIET, TABLE, TINT } from './look.ts';
import { markPicture } from './marks.ts';
import type { Printer, Run } from './printable.ts';
import { columnWidths, keptRows } from './room.ts';
import { assertSafePicture } from './safe-picture.ts';
import { DECORATION, type Part, partOf } from './structure.ts';

const CELL_MARK = 13;
const TALLY_MARK = 17;
/** How far a figure may reach into the margins at its sides. */
const FIGURE_REACH = 28;
/** Rows stay on one page unless a cell holds more characters than a page could take. */
const LONGEST_KEPT_CELL = 1500;
/** Six lines or so across a page. */
const LONGEST_KEPT_PARAGRAPH = 600;
/** How far below the margin the title page begins, in points. */
const COVER_TOP = 108;
/** The one kind of address from which pdfmake is given a picture: one that holds it. */
const CARRIED = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;
/** Draws single blocks as pdfmake content, without the space around them. */
export class BlockDrawer {
  readonly #printer: Printer;
  /** The sections of the whole document, for the table of contents. */
  readonly #sections: readonly Heading[];
  /** The document that blocks become parts of, in the order in which they are drawn. */
  readonly #whole: Part;
  /** The sections that later, deeper headings are filed under in the bookmarks, by level. */
  readonly #open = new Map<number, string>();

  /** How much of the usual space stands in tables and between lines, up to 1. */
  readonly #tightness: number;

  constructor(printer: Printer, sections: readonly Heading[], whole: Part, tightness: number) {
    this.#tightness = tightness;
    this.#printer = printer;
    this.#sections = sections;
    this.#whole = whole;
  }

  /** @param kept room in points that a heading keeps free below itself, so that it moves on with what follows. */
  draw(block: Exclude<Block, PageBreak>, kept: number): Content {
    switch (block.kind) {
      case 'cover':
        return this.#cover(block);
      case 'masthead':
        return this.#masthead(block);
      case 'contents':
        return this.#contents();
      case 'heading':
        return this.#heading(block, kept);
      case 'paragraph':
        return this.#paragraph(this.#whole, block.text, block.tone ?? 'plain');
      case 'list':
        return this.#list(this.#whole, block.items);
      case 'level':
        return this.#level(this.#whole, block.mark, block.text);
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
          table: { widths: ['*'], body: [[this.#paragraph(this.#whole, block.text, 'plain')]], dontBreakRows: true },
          layout: NOTE,
        };
    }
  }

  #text(text: Text): Content {
    if (typeof text === 'string') return this.#runs(text);
    return text.flatMap((run): Content[] => {
      if (typeof run === 'string') return this.#runs(run);
      switch (run.kind) {
        case 'strong':
          return this.#runs(run.text, { bold: true });
        case 'emphasis':
          return this.#runs(run.text, { italics: true });
        case 'reference':
          return this.#runs(run.text, { linkToDestination: run.anchor, color: ACCENT });
        case 'link':
          return this.#runs(run.text, isWebAddress(run.url) ? { link: run.url, color: ACCENT } : {});
      }
    });
  }

  /** pdfmake forgets the style around a text that is nested in another, so every run carries it. */
  #runs(text: string, style: object = {}): Content[] {
    return this.#printer.print(text).map((run) => drawnRun(run, style));
  }

  #paragraph(within: Part, text: Text, style: string, above = 0): Content {
    const margin: Margin = [0, above, 0, 0];
    return partOf(within.add('P'), { text: this.#text(text), style, margin, unbreakable: isShort(text) });
  }

  #list(within: Part, items: readonly Text[], above = 0): Content {
    const list = within.add('L');
    return {
      ul: items.map((item, index) =>
        partOf(list.add('LI').add('LBody'), {
          text: this.#text(item),
          margin: [0, index === 0 ? 0 : GAP.line * this.#tightness, 0, 0] as Margin,
          unbreakable: isShort(item),
        }),
      ),
      markerColor: QUIET,
      margin: [0, above, 0, 0],
    };
  }

  #level(within: Part, mark: Mark, text: Text, above = 0): Content {
    return {
      columns: [this.#mark(mark, CELL_MARK), partOf(within.add('P'), { text: this.#text(text), width: '*' as const })],
      columnGap: 5,
      margin: [0, above, 0, 0],
    };
  }

  /** The words beside a mark say the same. */
  #mark(mark: Mark, size: number): Content {
    return partOf(DECORATION, { svg: markPicture(mark, size), width: size, height: size });
  }

  #contents(): Content {
    const title = { text: this.#runs(strings.report.contents), style: 'heading1', margin: [0, 0, 0, 12] as Margin };
    return { stack: [partOf(this.#whole.add('P'), title), this.#entries(this.#whole.add('TOC'))] };
  }

  #entries(contents: Part): Content {
    return {
      table: {
        widths: ['*', 'auto'],
        body: this.#sections.map(({ text, anchor }) => {
          const entry = contents.add('TOCI');
          return [
            partOf(entry, { text: this.#runs(`${text} `, { linkToDestination: anchor }) }),
            partOf(entry, { text: [{ pageReference: anchor, color: QUIET }], alignment: 'right' as const }),
          ];
        }),
      },
      layout: 'noBorders',
    };
  }

  #heading({ level, text, eyebrow, anchor }: Heading, kept: number): Content {
    const part = this.#whole.add(`H${level}`);
    for (const open of this.#open.keys()) if (open >= level) this.#open.delete(open);
    const parent = this.#open.get(Math.max(...this.#open.keys()));
    this.#open.set(level, anchor);
    return {
      unbreakable: true,
      stack: [
        ...(eyebrow
          ? [partOf(part, { text: this.#runs(`${eyebrow} `), style: 'eyebrow', margin: [0, 0, 0, 2] as Margin })]
          : []),
        partOf(part, {
          text: this.#runs(text),
          style: `heading${level}`,
          id: anchor,
          outline: true,
          outlineText: bookmark([eyebrow, text]),
          outlineExpanded: level === 1,
          ...(parent ? { outlineParentId: parent } : {}),
        }),
        { stack: [], margin: [0, kept, 0, 0] },
      ],
    };
  }

  #table(table: Table): Content {
    const { label, columns, rows } = table;
    const isKept = rows.flat().every((cell) => lengthOf(cell) <= LONGEST_KEPT_CELL);
    const kept = keptRows(table);
    const part = this.#whole.add('Table', { summary: label });
    const head = part.add('TR');
    const header = columns.map(({ heading }) =>
      partOf(head.add('TH', { scope: 'Column', repeats: true }), { text: this.#runs(heading), style: 'columnHeading' }),
    );
    return {
      table: {
        headerRows: 1,
        ...(isKept && { dontBreakRows: true, keepWithHeaderRows: kept.first, keepLastRows: kept.last > 0 }),
        widths: columnWidths(columns),
        body: [header, ...rows.map((row) => this.#row(part.add('TR'), row))],
      },
      layout: closer(TABLE, this.#tightness),
    };
  }

  #row(part: Part, row: readonly Cell[]): TableCell[] {
    return row.map((cell) => {
      const within = part.add('TD');
      return { stack: cell.map((block, index) => this.#cellBlock(within, block, index === 0 ? 0 : 2)), style: 'cell' };
    });
  }

  #cellBlock(within: Part, block: CellBlock, above: number): Content {
    switch (block.kind) {
      case 'paragraph':
        return this.#paragraph(within, block.text, block.tone ?? 'plain', above);
      case 'list':
        return this.#list(within, block.items, above);
      case 'level':
        return this.#level(within, block.mark, block.text, above);
    }
  }

  #keyValues({ rows }: KeyValues): Content {
    const part = this.#whole.add('Table');
    return {
      table: {
        widths: [128, '*'],
        dontBreakRows: true,
        body: rows.map(({ key, value }) => {
          const row = part.add('TR');
          return [
            partOf(row.add('TH', { scope: 'Row' }), { text: this.#runs(key), style: 'key' }),
            partOf(row.add('TD'), { text: this.#text(value), style: 'cell' }),
          ];
        }),
      },
      layout: KEY_VALUES,
    };
  }

  #tally({ items }: Tally): Content {
    const list = this.#whole.add('L');
    return {
      table: {
        widths: items.map(() => '*'),
        dontBreakRows: true,
        body: [items.map((item) => this.#figureOf(list.add('LI').add('LBody'), item))],
      },
      layout: closer(tallyLayout(items.length), this.#tightness),
    };
  }

  #figureOf(within: Part, { mark, figure, label }: Tally['items'][number]): TableCell {
    return {
      stack: [
        {
          columns: [
            { ...(this.#mark(mark, TALLY_MARK) as object), margin: [0, 2, 0, 0] } as Content,
            partOf(within.add('P'), { text: String(figure), style: 'figure', width: '*' as const }),
          ],
          columnGap: 7,
        },
        partOf(within.add('P'), { text: this.#runs(label), style: 'figureLabel', margin: [0, 4, 0, 0] as Margin }),
      ],
      fillColor: TINT,
    };
  }

  #figure({ svg, width, height, alt, caption }: Figure): Content {
    const picture = this.#printer.printPicture(svg);
    assertSafePicture(picture.svg);
    return {
      unbreakable: true,
      margin: [-FIGURE_REACH, 0, -FIGURE_REACH, 0],
      stack: [
        partOf(this.#whole.add('Figure', { alt }), {
          ...picture,
          width,
          height,
          alignment: 'center' as const,
        }),
        ...(caption === ''
          ? []
          : [
              partOf(this.#whole.add('P'), {
                text: this.#runs(caption),
                style: 'caption',
                margin: [FIGURE_REACH, 8, FIGURE_REACH, 0] as Margin,
              }),
            ]),
      ],
    };
  }

  #logo({ address, width, height, alt }: PrintedLogo): Content {
    if (!CARRIED.test(address)) throw new Error('a logo must be carried by its address');
    return partOf(this.#whole.add('Figure', { alt }), { image: address, width, height });
  }

  #line(text: string, style: string, margin: Margin): Content {
    return partOf(this.#whole.add('P'), { text: this.#runs(text), style, margin });
  }

  /** The logo stands at the right of the title. */
  #masthead({ eyebrow, title, line, logo }: Masthead): Content {
    const stack = [
      this.#line(title, 'mastheadTitle', [0, 0, 0, 2]),
      this.#line(`${eyebrow} · ${line}`, 'quiet', [0, 0, 0, 0]),
    ];
    if (!logo) return { stack };
    return {
      columns: [
        { stack, width: '*' },
        { stack: [this.#logo(logo)], width: logo.width },
      ],
      columnGap: 16,
    };
  }

  #cover({ eyebrow, title, lead, facts, logo }: Cover): Content {
    return {
      stack: [
        ...(logo ? [this.#logo(logo)] : []),
        {
          canvas: [{ type: 'rect', x: 0, y: 0, w: 40, h: 4, color: ACCENT }],
          margin: [0, COVER_TOP - (logo?.height ?? 0), 0, 18],
        },
        this.#line(eyebrow, 'coverEyebrow', [0, 0, 0, 8]),
        this.#line(title, 'coverTitle', [0, 0, 0, 12]),
        this.#line(lead, 'coverLead', [0, 0, 48, 44]),
        this.#keyValues(facts),
      ],
    };
  }
}

type Margin = NonNullable<Style['margin']>;

/** A run as pdfmake takes it. */
export function drawnRun({ text, family }: Run, style: object = {}): Content {
  return { text, ...style, ...(family !== null && { font: family }) };
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

/** Short paragraphs stay on one page, so that no line of theirs is left alone. */
function isShort(text: Text): boolean {
  return plainText(text).length <= LONGEST_KEPT_PARAGRAPH;
}

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
