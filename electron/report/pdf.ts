import pdfmake from 'pdfmake';
import type { Content, PredefinedPageSize, StyleDictionary, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PageSize } from '#core/model/project.ts';
import type { Outline } from '#core/report/outline.ts';
import { strings } from '#core/strings/index.ts';
import { drawBlocks } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { hookInto } from './hooks.ts';
import { DEFAULT_STYLE, MARGINS, type Margins, STYLES } from './look.ts';
import { type Printer, createPrinter } from './printable.ts';
import { DECORATION, Part, partOf } from './structure.ts';
import { drawnRun } from './text.ts';

hookInto(DEFAULT_STYLE.font);

/** The part of pdfmake 0.3.11 that its types leave out: files it reads from memory. */
interface MemoryFiles {
  readonly virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
}

/**
 * Lays an outline out as a PDF. The same outline and date give the same bytes on one runtime. No
 * file and no address is read, whatever the outline says.
 *
 * @param madeAt the date written into the file.
 */
export async function makePdf(outline: Outline, fonts: Fonts, madeAt: Date): Promise<Buffer> {
  const made = await layOut(definition(outline, fonts, madeAt, USUAL), fonts);
  if (made.pages === 1 || !outline.isOnePage) return made.bytes;
  for (const setting of CLOSER) {
    const onePage = await layOut(definition(outline, fonts, madeAt, setting), fonts);
    if (onePage.pages === 1) return onePage.bytes;
  }
  // Letters that nobody can read are no page: what does not fit takes two, set as usual.
  return made.bytes;
}

/** How a document is set: its letters and the space between them, as shares of the usual. */
interface Setting {
  readonly letters: number;
  readonly space: number;
}

const USUAL: Setting = { letters: 1, space: 1 };
/** How a document is set that is to fit on one page and does not as usual, one after the other. */
const CLOSER: readonly Setting[] = [
  { letters: 1, space: 0.8 },
  { letters: 0.95, space: 0.65 },
  { letters: 0.9, space: 0.4 },
];
/** No text is made smaller than this for the sake of a page, in points. */
const READABLE = 8.5;

interface LaidOut {
  readonly bytes: Buffer;
  readonly pages: number;
}

async function layOut({ content, ...rest }: TDocumentDefinitions, fonts: Fonts): Promise<LaidOut> {
  let pages = 0;
  const { footer } = rest;
  const counting: TDocumentDefinitions['footer'] = (page, all, size) => {
    pages = all;
    return typeof footer === 'function' ? footer(page, all, size) : null;
  };
  const { virtualfs } = pdfmake as unknown as MemoryFiles;
  // Only what a text asked for was read. Pictures ask pdfkit for a font by the name of its file; it finds ours in memory
  // because that is their PostScript name.
  for (const { normal, bold, italics } of fonts.read) {
    for (const { name, bytes } of [normal, bold, italics]) virtualfs.writeFileSync(name, bytes);
  }
  pdfmake.setFonts(
    Object.fromEntries(
      fonts.read.map(({ family, normal, bold, italics }) => [
        family,
        { normal: normal.name, bold: bold.name, italics: italics.name },
      ]),
    ),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const bytes = await pdfmake.createPdf({ ...rest, content, footer: counting }).getBuffer();
  return { bytes, pages };
}

/** Paper sizes by the names that pdfmake has for them. */
const PAPER = { A4: 'A4', Letter: 'LETTER' } as const satisfies Readonly<Record<PageSize, PredefinedPageSize>>;

function definition(outline: Outline, fonts: Fonts, madeAt: Date, setting: Setting): TDocumentDefinitions {
  const printer = createPrinter(fonts);
  const whole = Part.document();
  const content = drawBlocks(outline.blocks, printer, whole, setting.space);
  const footer = footerOf(outline, printer);
  const notice = strings.report.charactersMissing(printer.missing);
  return {
    pageSize: PAPER[outline.pageSize],
    pageMargins: setting === USUAL ? MARGINS[outline.pageSize] : fuller(MARGINS[outline.pageSize]),
    version: '1.7',
    language: outline.language,
    displayTitle: true,
    tagged: true,
    info: {
      title: outline.title,
      subject: outline.subject,
      ...(outline.author !== null && { author: outline.author }),
      keywords: outline.keywords.join(', '),
      creator: outline.maker,
      producer: 'pdfmake',
      creationDate: madeAt,
      modDate: madeAt,
    },
    defaultStyle: { ...DEFAULT_STYLE, fontSize: smaller(DEFAULT_STYLE.fontSize, setting) },
    styles: setting === USUAL ? STYLES : closer(setting),
    content:
      printer.missing > 0 ? [...content, ...drawBlocks([{ kind: 'note', text: notice }], printer, whole)] : content,
    footer,
  };
}

/** The styles with smaller letters and lines closer to each other. */
function closer(setting: Setting): StyleDictionary {
  return Object.fromEntries(
    Object.entries(STYLES).map(([name, { fontSize = DEFAULT_STYLE.fontSize, ...style }]) => [
      name,
      {
        ...style,
        fontSize: smaller(fontSize, setting),
        lineHeight: (style.lineHeight ?? DEFAULT_STYLE.lineHeight) * 0.92,
      },
    ]),
  );
}

/** A size of letters for a setting, in points; what is small as usual is left alone. */
function smaller(size: number, { letters }: Setting): number {
  return Math.min(size, Math.max(READABLE, size * letters));
}

/** What a page that must hold everything gives up of its upper and lower edge, in points. */
const GIVEN_UP = 24;

function fuller([left, top, right, bottom]: Margins): Margins {
  return [left, top - GIVEN_UP, right, bottom - GIVEN_UP];
}

function footerOf(outline: Outline, printer: Printer): NonNullable<TDocumentDefinitions['footer']> {
  const [left, , right] = MARGINS[outline.pageSize];
  const words = (text: string): object => ({ text: printer.print(text).map((run) => drawnRun(run)), width: '*' });
  return (page, pages) => {
    const isCover = page === 1 && outline.blocks[0]?.kind === 'cover';
    return {
      style: 'footer',
      margin: [left, 18, right, 0],
      columns: [
        words(isCover ? outline.maker : outline.title),
        { ...words(outline.marking ?? ''), bold: true, alignment: 'center' },
        { ...words(isCover ? '' : strings.report.pageOf(page, pages)), alignment: 'right' },
      ].map((column) => partOf(DECORATION, column) as Content),
    };
  };
}
