import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
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

function definition(outline: Outline, printer: Printer, madeAt: Date): TDocumentDefinitions {
  const content = drawBlocks(outline.blocks, printer);
  const footer = footerOf(outline, printer);
  const notice = strings.report.charactersMissing(printer.missing);
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
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
  return (page, pages) => {
    const isCover = page === 1;
    return {
      style: 'footer',
      margin: [MARGINS[0], 22, MARGINS[2], 0],
      columns: [
        { text: isCover ? outline.maker : title, width: '*' },
        { text: marking, bold: true, alignment: 'center', width: '*' },
        { text: isCover ? '' : strings.report.pageOf(page, pages), alignment: 'right', width: '*' },
      ],
    };
  };
}
