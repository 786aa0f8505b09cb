import { createRequire } from 'node:module';

/** Made for exactly this pdfmake; another one must be read and tried before this number changes. */
export const PDFMAKE = '0.3.11';

/** A word or less as pdfmake lays it out; `x` is its place in the line. */
export interface Inline {
  text: string;
  x: number;
  width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly trailingCut: number;
  readonly font: Font;
  /** Ours: the text in the order of reading, where what is drawn differs. */
  actual?: string;
}

export interface Font {
  ascender: number;
  descender: number;
  lineGap: number;
  widthOfString(text: string, size: number): number;
}

export interface Line {
  inlines: Inline[];
  /** Ours: what the line belongs to. */
  part?: unknown;
}

/** A node of the content with its inlines that are not in a line yet. */
export interface TextNode {
  readonly _inlines?: readonly Inline[];
  readonly part?: unknown;
}

/** A name in a picture, in pieces from left to right; places and sizes in the picture's own units. */
export interface Label {
  readonly pieces: readonly { readonly text: string; readonly family: string | null }[];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isCentred: boolean;
  readonly fill: string;
}

/** A picture of pixels in its place on a page. */
export interface Image {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly part?: unknown;
}

export interface Picture extends Image {
  readonly svg: string;
  /** Ours: names that are drawn over the picture. */
  readonly labels?: readonly Label[];
}

export interface Reference {
  readonly data: Record<string, unknown>;
  end(): void;
}

/** What we use of pdfkit's document, marked content and structure tree included. */
export interface Document {
  readonly page: { readonly dictionary: Reference; readonly structParentTreeKey: number; readonly height: number };
  provideFont(family: string, bold: boolean, italics: boolean): Font;
  text(text: string, x: number, y: number, options: TextOptions): unknown;
  /** The typeface and the size of the next text. */
  _font: Font;
  fontSize(size: number): unknown;
  fill(colour: string): unknown;
  opacity(opacity: number): unknown;
  save(): Document;
  rect(x: number, y: number, width: number, height: number): Document;
  clip(): Document;
  translate(x: number, y: number): Document;
  scale(factor: number): Document;
  restore(): Document;
  link(x: number, y: number, width: number, height: number, url: string, options: Record<string, unknown>): unknown;
  goTo(x: number, y: number, width: number, height: number, name: string, options: Record<string, unknown>): unknown;
  markContent(tag: string, options?: Record<string, unknown>): unknown;
  markStructureContent(tag: string): { readonly refs: readonly { readonly mcid: number }[] };
  endMarkedContent(): unknown;
  getStructTreeRoot(): Reference;
  getStructParentTree(): { get(key: number): unknown[]; add(key: number, value: unknown): void };
  createStructParentTreeNextKey(): number;
  ref(data: Record<string, unknown>): Reference;
  on(event: 'pageAdded', listener: () => void): unknown;
}

export interface TextOptions {
  readonly link?: string | null;
  readonly goTo?: string;
  readonly lineBreak?: boolean;
  readonly baseline?: 'alphabetic';
}

/** What pdfmake remembers of a table while it lays out its rows. */
export interface TableRows {
  readonly tableNode: {
    readonly table: {
      readonly body: readonly unknown[];
      /** Ours: the last two rows stay on one page. */
      readonly keepLastRows?: boolean;
    };
  };
}

/** Puts lines on pages; what comes between the two calls stays together. */
interface Writer {
  beginUnbreakableBlock(): void;
  commitUnbreakableBlock(): void;
}

/** Functions of pdfmake that are not for others: what we call around, by class. */
interface Internals {
  readonly version: string;
  readonly measure: { measureNode(this: object, node: unknown): unknown };
  readonly layout: { buildNextLine(this: object, node: TextNode): Line | null };
  readonly renderer: {
    renderPages(this: { readonly pdfDocument: Document }, pages: unknown): void;
    renderLine(this: { readonly pdfDocument: Document }, line: Line, x: number, y: number): void;
    renderVector(this: { readonly pdfDocument: Document }, vector: unknown): void;
    renderImage(this: { readonly pdfDocument: Document }, image: Image): void;
    renderSVG(this: { readonly pdfDocument: Document }, picture: Picture): void;
  };
  readonly table: {
    beginRow(this: TableRows, row: number, writer: Writer): void;
    endRow(this: TableRows, row: number, writer: Writer, pageBreaks: unknown): void;
  };
  readonly document: { provideFont(this: object, family: string, bold: boolean, italics: boolean): Font };
}

const require = createRequire(import.meta.url);

function prototypeOf(file: string): unknown {
  return (require(`pdfmake/js/${file}.js`) as { default: { prototype: unknown } }).default.prototype;
}

/** The classes of the pdfmake that is there. */
export const internals = {
  version: (require('pdfmake/package.json') as { version: string }).version,
  measure: prototypeOf('DocMeasure'),
  layout: prototypeOf('LayoutBuilder'),
  renderer: prototypeOf('Renderer'),
  table: prototypeOf('TableProcessor'),
  document: prototypeOf('PDFDocument'),
} as Internals;
