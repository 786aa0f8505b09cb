import type { Content } from 'pdfmake/interfaces.js';
import { isWebAddress } from '#core/knowledge/web-address.ts';
import { type CellBlock, type Mark, type Text, plainText } from '#core/report/outline.ts';
import { ACCENT, GAP, type Margins, QUIET } from './look.ts';
import { markPicture } from './marks.ts';
import type { Printer, Run } from './printable.ts';
import { DECORATION, type Part, partOf } from './structure.ts';

const CELL_MARK = 13;
/** Six lines or so across a page. */
const LONGEST_KEPT_PARAGRAPH = 600;

/** Draws texts as pdfmake content: what stands on the page itself and in the cells of its tables alike. */
export class TextDrawer {
  /** How much of the usual space stands in tables and between lines, up to 1. */
  readonly tightness: number;
  readonly #printer: Printer;

  constructor(printer: Printer, tightness: number) {
    this.#printer = printer;
    this.tightness = tightness;
  }

  /** A block as a new last part of `within`, `above` points below what stands before it. */
  draw(within: Part, block: CellBlock, above = 0): Content {
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(within, block.text, block.tone ?? 'plain', above);
      case 'list':
        return this.#list(within, block.items, above);
      case 'level':
        return this.#level(within, block.mark, block.text, above);
    }
  }

  paragraph(within: Part, text: Text, style: string, above = 0): Content {
    const margin: Margins = [0, above, 0, 0];
    return partOf(within.add('P'), { text: this.text(text), style, margin, unbreakable: isShort(text) });
  }

  /** Words that stand by themselves in a style of their own, such as a title. */
  line(within: Part, text: string, style: string, margin: Margins): Content {
    return partOf(within.add('P'), { text: this.runs(text), style, margin });
  }

  text(text: Text): Content {
    if (typeof text === 'string') return this.runs(text);
    return text.flatMap((run): Content[] => {
      if (typeof run === 'string') return this.runs(run);
      switch (run.kind) {
        case 'strong':
          return this.runs(run.text, { bold: true });
        case 'emphasis':
          return this.runs(run.text, { italics: true });
        case 'reference':
          return this.runs(run.text, { linkToDestination: run.anchor, color: ACCENT });
        case 'link':
          return this.runs(run.text, isWebAddress(run.url) ? { link: run.url, color: ACCENT } : {});
      }
    });
  }

  /** pdfmake forgets the style around a text that is nested in another, so every run carries it. */
  runs(text: string, style: object = {}): Content[] {
    return this.#printer.print(text).map((run) => drawnRun(run, style));
  }

  #list(within: Part, items: readonly Text[], above: number): Content {
    const list = within.add('L');
    return {
      ul: items.map((item, index) =>
        partOf(list.add('LI').add('LBody'), {
          text: this.text(item),
          margin: [0, index === 0 ? 0 : GAP.line * this.tightness, 0, 0] as Margins,
          unbreakable: isShort(item),
        }),
      ),
      markerColor: QUIET,
      margin: [0, above, 0, 0],
    };
  }

  #level(within: Part, mark: Mark, text: Text, above: number): Content {
    return {
      columns: [drawnMark(mark, CELL_MARK), partOf(within.add('P'), { text: this.text(text), width: '*' as const })],
      columnGap: 5,
      margin: [0, above, 0, 0],
    };
  }
}

/** A run as pdfmake takes it. */
export function drawnRun({ text, family }: Run, style: object = {}): Content {
  return { text, ...style, ...(family !== null && { font: family }) };
}

/** A mark of so many points; the words beside it say the same. */
export function drawnMark(mark: Mark, size: number) {
  return partOf(DECORATION, { svg: markPicture(mark, size), width: size, height: size });
}

/** Short paragraphs stay on one page, so that no line of theirs is left alone. */
function isShort(text: Text): boolean {
  return plainText(text).length <= LONGEST_KEPT_PARAGRAPH;
}
