import type { Band } from '../assessment/bands.ts';
import type { PageSize } from '../model/project.ts';

/** A run of text: plain, emphasised, or leading somewhere. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** A page of the web; anything but https is shown as text alone. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A heading of this document, by its anchor. */
  | { readonly kind: 'reference'; readonly text: string; readonly anchor: string };

export type Text = string | readonly Inline[];

/** What a mark says: a band of residual risk, or that a question is open. */
export type Mark = Band | 'question';

export interface Heading {
  readonly kind: 'heading';
  /** 1 for a section, 2 and 3 below it. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** A word or two above the heading, such as `ML08`. */
  readonly eyebrow?: string;
  /** What references lead to; unique in the document. */
  readonly anchor: string;
  /** How many blocks behind it begin on the same page where half a page holds them; one or two unless it says so. */
  readonly keeps?: number;
  /** True where all of its section stands on the page of the heading, or most of a page is left for it to begin on. */
  readonly isWhole?: boolean;
}

interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `lead` opens a section, `quiet` is secondary. */
  readonly tone?: 'lead' | 'quiet';
}

interface BulletList {
  readonly kind: 'list';
  readonly items: readonly Text[];
}

/** A level as shape and letter with words beside it. */
interface Level {
  readonly kind: 'level';
  readonly mark: Mark;
  readonly text: Text;
}

/** What a cell of a table may hold. */
export type CellBlock = Paragraph | BulletList | Level;
export type Cell = readonly CellBlock[];

export interface Column {
  readonly heading: string;
  /** Share of the table's width; shares need not add up to anything. */
  readonly share: number;
}

export interface Table {
  readonly kind: 'table';
  /** What the table holds, for whoever cannot see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Names and values side by side. */
export interface KeyValues {
  readonly kind: 'keyValues';
  readonly rows: readonly { readonly key: string; readonly value: Text }[];
}

/** Figures that stand for the whole, side by side. */
export interface Tally {
  readonly kind: 'tally';
  readonly items: readonly { readonly mark: Mark; readonly figure: number; readonly label: string }[];
}

/** A vector picture as SVG without links or styles; sizes in points. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly caption: string;
}

/** A paragraph set apart: what a reader must know to read the rest rightly. */
export interface Note {
  readonly kind: 'note';
  readonly text: Text;
}

type Orientation = 'portrait' | 'landscape';

/** A new page; this and all later ones are turned as it says. */
export interface PageBreak {
  readonly kind: 'pageBreak';
  readonly orientation: Orientation;
}

/** The list of sections with their pages. */
interface Contents {
  readonly kind: 'contents';
}

/** The title page. */
export interface Cover {
  readonly kind: 'cover';
  readonly eyebrow: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: KeyValues;
  readonly logo?: PrintedLogo;
}

/** The head of the first page where there is no title page. */
export interface Masthead {
  readonly kind: 'masthead';
  readonly eyebrow: string;
  readonly title: string;
  /** Which report it is, and of when. */
  readonly line: string;
  readonly logo?: PrintedLogo;
}

/** A picture of the organisation, as an address that holds it; sizes in points. */
export interface PrintedLogo {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type Block =
  | Cover
  | Masthead
  | Contents
  | Heading
  | Paragraph
  | BulletList
  | Level
  | Table
  | KeyValues
  | Tally
  | Figure
  | Note
  | PageBreak;

/** A document as data; each format draws it in its own way. */
export interface Outline {
  readonly title: string;
  readonly subject: string;
  /** A language tag, `en-GB`. */
  readonly language: string;
  /** The day it was made, `2026-11-21`. */
  readonly madeOn: string;
  /** Who wrote the assessment; null where nobody said it. */
  readonly author: string | null;
  readonly keywords: readonly string[];
  /** The program and version that made it. */
  readonly maker: string;
  /** How confidential the document is, in the organisation's own word; on every page when set. */
  readonly marking: string | null;
  readonly pageSize: PageSize;
  /** True for a document that is meant to stand on one page; it is set smaller where it takes more. */
  readonly isOnePage?: boolean;
  readonly blocks: readonly Block[];
}

/** How wide text runs on an upright page of any size, in points. */
export const TEXT_WIDTH = 483;
/** The room for a picture with its caption and a heading above, in points; pictures may reach into the side margins. */
export const PICTURE_ROOM = {
  A4: { portrait: { width: 539, height: 600 }, landscape: { width: 786, height: 400 } },
  Letter: { portrait: { width: 539, height: 550 }, landscape: { width: 719, height: 417 } },
} as const satisfies Readonly<Record<PageSize, unknown>>;

/** The smallest text that a page may hold, in points. */
export const SMALLEST_TEXT = 6;

/** The plain words of a text, without emphasis or links. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** The texts of a cell, one for each paragraph, item and level. */
export function textsOf(cell: Cell): readonly Text[] {
  return cell.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
}
