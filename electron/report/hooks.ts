import { PDFMAKE, type TableRows, internals } from './internals.ts';
import { drawLabels } from './labels.ts';
import { Marker } from './marker.ts';
import { tidyUp } from './memory.ts';
import { rememberDirection, reorderLine } from './reorder.ts';

/** Characters of SVG that take as much memory to draw as pages of text. */
const LARGE_PICTURE = 20_000;

const markers = new WeakMap<object, Marker>();

/**
 * Makes pdfmake write a structure tree, put words that run from right to left in their places, and set every typeface
 * on the lines of the main one. pdfmake has no way to ask for any of it, so this calls around functions of its own.
 *
 * @throws Error when the pdfmake that is there is not the one this was made for.
 */
export function hookInto(mainFamily: string): void {
  if (internals.version !== PDFMAKE) throw new Error(`made for pdfmake ${PDFMAKE}, not ${internals.version}`);
  hookLayout();
  hookTables();
  hookRenderer(mainFamily);
  hookFonts(mainFamily);
}

function hookLayout(): void {
  const { measureNode } = internals.measure;
  internals.measure.measureNode = function (node) {
    tidyUp('line');
    return measureNode.call(this, node);
  };
  const { buildNextLine } = internals.layout;
  internals.layout.buildNextLine = function (node) {
    tidyUp('line');
    rememberDirection(node);
    const line = buildNextLine.call(this, node);
    if (line === null) return null;
    line.part = node.part;
    reorderLine(line, node);
    return line;
  };
}

/** No table ends with one row alone on a page. */
function hookTables(): void {
  const { beginRow, endRow } = internals.table;
  const isFromLast = ({ tableNode: { table } }: TableRows, row: number, distance: number): boolean =>
    table.keepLastRows === true && row === table.body.length - distance;
  internals.table.beginRow = function (row, writer) {
    if (isFromLast(this, row, 2)) writer.beginUnbreakableBlock();
    beginRow.call(this, row, writer);
  };
  internals.table.endRow = function (row, writer, pageBreaks) {
    endRow.call(this, row, writer, pageBreaks);
    if (isFromLast(this, row, 1)) writer.commitUnbreakableBlock();
  };
}

function hookRenderer(mainFamily: string): void {
  const { renderer } = internals;
  const { renderPages, renderLine, renderVector, renderImage, renderSVG } = renderer;
  const around = (document: object, draw: (marker: Marker) => void): void => {
    const marker = markers.get(document);
    if (!marker) throw new Error('nothing is drawn outside of pages');
    draw(marker);
  };
  renderer.renderPages = function (pages) {
    const marker = new Marker(this.pdfDocument);
    markers.set(this.pdfDocument, marker);
    renderPages.call(this, pages);
    marker.finish();
  };
  renderer.renderLine = function (line, x, y) {
    tidyUp('line');
    around(this.pdfDocument, (marker) => marker.line(line, () => renderLine.call(this, line, x, y)));
  };
  renderer.renderVector = function (vector) {
    around(this.pdfDocument, (marker) => marker.decoration(() => renderVector.call(this, vector)));
  };
  renderer.renderImage = function (image) {
    around(this.pdfDocument, (marker) => marker.picture(image, () => renderImage.call(this, image)));
  };
  renderer.renderSVG = function (picture) {
    tidyUp(picture.svg.length > LARGE_PICTURE ? 'picture' : 'line');
    around(this.pdfDocument, (marker) =>
      marker.picture(picture, () => {
        renderSVG.call(this, picture);
        drawLabels(this.pdfDocument, picture, mainFamily);
      }),
    );
  };
}

/** Typefaces of other scripts claim up to twice the height of a line; what they draw fits ours. */
function hookFonts(mainFamily: string): void {
  const { provideFont } = internals.document;
  internals.document.provideFont = function (family, bold, italics) {
    const font = provideFont.call(this, family, bold, italics);
    if (family === mainFamily) return font;
    const { ascender, descender, lineGap } = provideFont.call(this, mainFamily, false, false);
    return Object.assign(font, { ascender, descender, lineGap });
  };
}
