import pdfmake from 'pdfmake';
import type { PredefinedPageSize, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PageSize } from '#core/model/project.ts';
import type { Outline } from '#core/report/outline.ts';
import { strings } from '#core/strings/index.ts';
import { drawBlocks } from './flow.ts';
import type { Fonts } from './fonts.ts';
import { DEFAULT_STYLE, MARGINS, STYLES } from './look.ts';
import { type Printer, createPrinter } from './printable.ts';

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
  const { virtualfs } = pdfmake as unknown as MemoryFiles;
  const { normal, bold, italics } = fonts;
  for (const font of [normal, bold, italics]) virtualfs.writeFileSync(font.name, font.bytes);
  // Pictures ask pdfkit for a font by the name of its file; it finds ours in memory because that is their PostScript name.
  pdfmake.setFonts({ Inter: { normal: normal.name, bold: bold.name, italics: italics.name } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  return pdfmake.createPdf(definition(outline, createPrinter(fonts.covers), madeAt)).getBuffer();
}

/** Paper sizes by the names that pdfmake has for them. */
const PAPER = { A4: 'A4', Letter: 'LETTER' } as const satisfies Readonly<Record<PageSize, PredefinedPageSize>>;

function definition(outline: Outline, printer: Printer, madeAt: Date): TDocumentDefinitions {
  const content = drawBlocks(outline.blocks, printer);
  const footer = footerOf(outline, printer);
  const notice = strings.report.charactersMissing(printer.missing);
  return {
    pageSize: PAPER[outline.pageSize],
    pageMargins: MARGINS[outline.pageSize],
    version: '1.7',
    language: outline.language,
    displayTitle: true,
    info: {
      title: outline.title,
      subject: outline.subject,
      creator: outline.maker,
      producer: 'pdfmake',
      creationDate: madeAt,
      modDate: madeAt,
    },
    defaultStyle: DEFAULT_STYLE,
    styles: STYLES,
    content: printer.missing > 0 ? [...content, ...drawBlocks([{ kind: 'note', text: notice }], printer)] : content,
    footer,
  };
}

function footerOf(outline: Outline, printer: Printer): NonNullable<TDocumentDefinitions['footer']> {
  const title = printer.print(outline.title);
  const marking = printer.print(outline.marking ?? '');
  const [left, , right] = MARGINS[outline.pageSize];
  return (page, pages) => {
    const isCover = page === 1;
    return {
      style: 'footer',
      margin: [left, 22, right, 0],
      columns: [
        { text: isCover ? outline.maker : title, width: '*' },
        { text: marking, bold: true, alignment: 'center', width: '*' },
        { text: isCover ? '' : strings.report.pageOf(page, pages), alignment: 'right', width: '*' },
      ],
    };
  };
}
