import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { type Entry, titleOf } from '#core/report/contents.ts';
import type { Block, Figure, Heading, Note, PageBreak } from '#core/report/outline.ts';
import { strings } from '#core/strings/index.ts';
import { type Margins, NOTE, QUIET } from './look.ts';
import type { Printer } from './printable.ts';
import { assertSafePicture } from './safe-picture.ts';
import { type Part, partOf } from './structure.ts';
import { drawKeyValues, drawTable, drawTally } from './tables.ts';
import { TextDrawer } from './text.ts';
import { drawCover, drawMasthead } from './title.ts';

/** How far a figure may reach into the margins at its sides. */
const FIGURE_REACH = 28;

/** How far in a part of a section stands in the table of contents, in points. */
const INDENT = 14;

/** Draws single blocks as pdfmake content, without the space around them. */
export class BlockDrawer {
  readonly #printer: Printer;
  readonly #words: TextDrawer;
  /** What the whole document has in it, for the table of contents. */
  readonly #listed: readonly Entry[];
  /** The document that blocks become parts of, in the order in which they are drawn. */
  readonly #whole: Part;
  /** The sections that later, deeper headings are filed under in the bookmarks, by level. */
  readonly #open = new Map<number, string>();

  /** @param tightness how much of the usual space stands in tables and between lines, up to 1. */
  constructor(printer: Printer, listed: readonly Entry[], whole: Part, tightness: number) {
    this.#printer = printer;
    this.#words = new TextDrawer(printer, tightness);
    this.#listed = listed;
    this.#whole = whole;
  }

  /** @param kept room in points that a heading keeps free below itself, so that it moves on with what follows. */
  draw(block: Exclude<Block, PageBreak>, kept: number): Content {
    switch (block.kind) {
      case 'cover':
        return drawCover(this.#words, this.#whole, block);
      case 'masthead':
        return drawMasthead(this.#words, this.#whole, block);
      case 'contents':
        return this.#contents();
      case 'heading':
        return this.#heading(block, kept);
      case 'paragraph':
      case 'list':
      case 'level':
        return this.#words.draw(this.#whole, block);
      case 'table':
        return drawTable(this.#words, this.#whole, block);
      case 'keyValues':
        return drawKeyValues(this.#words, this.#whole, block);
      case 'tally':
        return drawTally(this.#words, this.#whole, block);
      case 'figure':
        return this.#figure(block);
      case 'note':
        return this.#note(block);
    }
  }

  #contents(): Content {
    const title = this.#words.line(this.#whole, strings.report.contents, 'heading1', [0, 0, 0, 12]);
    return { stack: [title, this.#entries(this.#whole.add('TOC'))] };
  }

  #entries(contents: Part): Content {
    return {
      table: {
        widths: ['*', 'auto'],
        body: this.#listed.flatMap(({ section, parts }) => [
          this.#entry(contents, section, 0),
          ...parts.map((part) => this.#entry(contents, part, INDENT)),
        ]),
      },
      layout: 'noBorders',
    };
  }

  #entry(contents: Part, heading: Heading, indent: number): TableCell[] {
    const { anchor } = heading;
    const entry = contents.add('TOCI');
    const words = this.#words.runs(`${titleOf(heading)} `, { linkToDestination: anchor });
    return [
      partOf(entry, { text: words, margin: [indent, 0, 0, 0] as Margins }),
      partOf(entry, { text: [{ pageReference: anchor, color: QUIET }], alignment: 'right' as const }),
    ];
  }

  #heading({ level, text, eyebrow, anchor }: Heading, kept: number): Content {
    const part = this.#whole.add(`H${level}`);
    const parent = this.#fileUnder(level, anchor);
    return {
      unbreakable: true,
      stack: [
        ...(eyebrow
          ? [partOf(part, { text: this.#words.runs(`${eyebrow} `), style: 'eyebrow', margin: [0, 0, 0, 2] as Margins })]
          : []),
        partOf(part, {
          text: this.#words.runs(text),
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

  /** Opens a section in the bookmarks; answers the one it belongs to, or undefined for one of the first level. */
  #fileUnder(level: number, anchor: string): string | undefined {
    for (const open of this.#open.keys()) if (open >= level) this.#open.delete(open);
    const parent = this.#open.get(Math.max(...this.#open.keys()));
    this.#open.set(level, anchor);
    return parent;
  }

  #figure({ svg, width, height, alt, caption }: Figure): Content {
    const picture = this.#printer.printPicture(svg);
    assertSafePicture(picture.svg);
    const drawn = partOf(this.#whole.add('Figure', { alt }), {
      ...picture,
      width,
      height,
      alignment: 'center' as const,
    });
    return {
      unbreakable: true,
      margin: [-FIGURE_REACH, 0, -FIGURE_REACH, 0],
      stack:
        caption === ''
          ? [drawn]
          : [drawn, this.#words.line(this.#whole, caption, 'caption', [FIGURE_REACH, 8, FIGURE_REACH, 0])],
    };
  }

  #note({ text }: Note): Content {
    return {
      table: { widths: ['*'], body: [[this.#words.paragraph(this.#whole, text, 'plain')]], dontBreakRows: true },
      layout: NOTE,
    };
  }
}

/** Bookmarks are no part of the page: they need no place to break. */
function bookmark(words: readonly (string | undefined)[]): string {
  return words
    .filter((word) => word !== undefined)
    .join(' ')
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ');
}
