// @ts-check
// Pages of the report as pictures.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Pixels of the picture per point of the page: an A4 page becomes 952 wide. */
const SCALE = 1.6;

/**
 * The first page behind the table of contents that has this heading, as a PNG.
 *
 * @param {Uint8Array} report
 * @param {string} heading
 * @returns {Promise<Buffer>}
 */
export async function pageWith(report, heading) {
  const loading = getDocument({ data: report.slice(), verbosity: 0 });
  const pdf = await loading.promise;
  const page = await pdf.getPage(await numberOf(pdf, heading));
  const viewport = page.getViewport({ scale: SCALE });
  // What pdf.js draws on where there is no window.
  const factory = /** @type {{ create(width: number, height: number): { canvas: any } }} */ (pdf.canvasFactory);
  const { canvas } = factory.create(viewport.width, viewport.height);
  await page.render({ canvas, viewport }).promise;
  const png = canvas.toBuffer('image/png');
  await loading.destroy();
  return png;
}

/** @param {import('pdfjs-dist').PDFDocumentProxy} pdf @param {string} heading */
async function numberOf(pdf, heading) {
  const bookmark = (await pdf.getOutline()).find(({ title }) => title === heading);
  const place = typeof bookmark?.dest === 'string' ? await pdf.getDestination(bookmark.dest) : bookmark?.dest;
  if (!place) throw new Error(`The report has no heading “${heading}”.`);
  return (await pdf.getPageIndex(place[0])) + 1;
}
