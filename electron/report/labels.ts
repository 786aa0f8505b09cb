import type { Document, Label, Picture } from './internals.ts';

const VIEW_BOX = /\bviewBox="([-\d.\s]+)"/u;
const PLACED = { lineBreak: false, baseline: 'alphabetic' } as const;

/** Draws names over a picture of which they are part: what draws SVG cannot place the marks of many scripts. */
export function drawLabels(document: Document, picture: Picture, mainFamily: string): void {
  const { svg, labels = [], x, y, _width, _height } = picture;
  if (labels.length === 0) return;
  const [left = 0, top = 0, width = _width] = VIEW_BOX.exec(svg)?.[1]?.trim().split(/\s+/u).map(Number) ?? [];
  document.save().rect(x, y, _width, _height).clip();
  document
    .translate(x, y)
    .scale(_width / width)
    .translate(-left, -top);
  document.opacity(1);
  for (const label of labels) drawLabel(document, label, mainFamily);
  document.restore();
}

function drawLabel(document: Document, label: Label, mainFamily: string): void {
  const { size, isBold, isCentred, fill } = label;
  const pieces = label.pieces.map(({ text, family }) => {
    const font = document.provideFont(family ?? mainFamily, isBold, false);
    return { text, font, width: font.widthOfString(text, size) };
  });
  const whole = pieces.reduce((sum, { width }) => sum + width, 0);
  let x = label.x - (isCentred ? whole / 2 : 0);
  document.fill(fill);
  for (const { text, font, width } of pieces) {
    document._font = font;
    document.fontSize(size);
    document.text(text, x, label.y, PLACED);
    x += width;
  }
}
