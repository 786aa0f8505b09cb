import pdfmake from 'pdfmake';
import type { Content, PredefinedPageSize, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PageSize } from '#core/model/project.ts';
import type { Outline } from '#core/report/outline.ts';
import { strings } from '#core/strings/index.ts';
import { drawnRun } from './blocks.ts';
import { drawBlocks } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { hookInto } from './hooks.ts';
import { DEFAULT_STYLE, MARGINS, STYLES } from './look.ts';
import { type Printer, createPrinter } from './printable.ts';
import { DECORATION, Part, partOf } from './structure.ts';

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
  const content = definition(outline, fonts, madeAt);
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
  return pdfmake.createPdf(content).getBuffer();
}

/** Paper sizes by the names that pdfmake has for them. */
const PAPER = { A4: 'A4', Letter: 'LETTER' } as const satisfies Readonly<Record<PageSize, PredefinedPageSize>>;

function definition(outline: Outline, fonts: Fonts, madeAt: Date): TDocumentDefinitions {
  const printer = createPrinter(fonts);
  const whole = Part.document();
  const content = drawBlocks(outline.blocks, printer, whole);
  const footer = footerOf(outline, printer);
  const notice = strings.report.charactersMissing(printer.missing);
  return {
    pageSize: PAPER[outline.pageSize],
    pageMargins: MARGINS[outline.pageSize],
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
    defaultStyle: DEFAULT_STYLE,
    styles: STYLES,
    content:
      printer.missing > 0 ? [...content, ...drawBlocks([{ kind: 'note', text: notice }], printer, whole)] : content,
    footer,
  };
}

function footerOf(outline: Outline, printer: Printer): NonNullable<TDocumentDefinitions['footer']> {
  const [left, , right] = MARGINS[outline.pageSize];
  const words = (text: string): object => ({ text: printer.print(text).map((run) => drawnRun(run)), width: '*' });
  return (page, pages) => {
    const isCover = page === 1;
    return {
      style: 'footer',
      margin: [left, 22, right, 0],
      columns: [
        words(isCover ? outline.maker : outline.title),
        { ...words(outline.marking ?? ''), bold: true, alignment: 'center' },
        { ...words(isCover ? '' : strings.report.pageOf(page, pages)), alignment: 'right' },
      ].map((column) => partOf(DECORATION, column) as Content),
    };
  };
}
