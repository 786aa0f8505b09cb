/** The structure types of PDF 1.7 that a report is made of. Source: ISO 32000-1, 14.8.4. */
export type PartType =
  | 'Document' | 'TOC' | 'TOCI' | 'H1' | 'H2' | 'H3' | 'P' | 'L' | 'LI' | 'LBody'
  | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Link' | 'Span'; // prettier-ignore

/** What a reader that cannot see the page is told about a part besides its words. */
export interface PartOptions {
  /** What a figure shows. */
  readonly alt?: string;
  /** Which cells a header cell is for. */
  readonly scope?: 'Row' | 'Column';
  /** What a table holds. */
  readonly summary?: string;
  /** The part is drawn again on later pages, as the header of a table is; only the first time counts. */
  readonly repeats?: boolean;
}

/** Something on a page that belongs to a part: marked content by its number, or the annotation of a link. */
export type Drawn =
  | { readonly kind: 'content'; readonly page: object; readonly id: number; readonly slots: unknown[] }
  | { readonly kind: 'annotation'; readonly page: object; readonly reference: object; readonly key: number };

/** A part of the document in reading order, known before anything is laid out; drawing adds what is on the pages. */
export class Part {
  readonly type: PartType;
  readonly options: PartOptions;
  readonly kids: (Part | Drawn)[] = [];
  /** Where a figure stands on its page, in points from the lower left corner: left, bottom, right, top. */
  box: readonly [number, number, number, number] | null = null;
  /** The words of a part in the order of reading, where they are drawn in another. */
  actual = '';
  /** Where a link leads. */
  target: string | null = null;
  readonly #whole: Part;

  private constructor(type: PartType, options: PartOptions, whole?: Part) {
    this.type = type;
    this.options = options;
    this.#whole = whole ?? this;
  }

  /** The whole of a new document. */
  static document(): Part {
    return new Part('Document', {});
  }

  /** A new last part of this one. */
  add(type: PartType, options: PartOptions = {}): Part {
    const part = new Part(type, options, this.#whole);
    this.kids.push(part);
    return part;
  }

  /** Whether something on a page belongs to it; the cells of a table count without. */
  isDrawn(): boolean {
    return this.type === 'TD' || this.type === 'TH' || this.kids.some((kid) => !(kid instanceof Part) || kid.isDrawn());
  }

  /** The document that it is part of; a method, because pdfmake walks through properties. */
  whole(): Part {
    return this.#whole;
  }
}

/** Stands where a part could: what only decorates or repeats, such as rules, footers and level marks. */
export const DECORATION = 'decoration';

/** Says of a node of pdfmake's content which part of the document its drawing belongs to. */
export function partOf<Node extends object>(part: Part | typeof DECORATION, node: Node): Node {
  return Object.assign(node, { part });
}
