import type { Band } from '../assessment/bands.ts';
import { isPlaced } from '../model/element.ts';
import type { Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { levelMark } from './level-mark.ts';
import { flowDrawing } from './line.ts';
import type { Sheet } from './page.ts';
import { outlineOf, roundedRect, shapeKind } from './shape.ts';
import { type ShownEnd, shownOn } from './shown.ts';
import { routesOn } from './shown-routes.ts';
import { shownBands } from './shown-levels.ts';
import { characters, element, type Svg } from './svg.ts';
import { textWidth, wrapText } from './text.ts';
import { bandColours, colours } from './tokens.ts';

export interface OverviewOptions {
  /** What the picture shows, in diagram units; by `overviewFrame`. */
  readonly frame: Rect;
  /** Points to one diagram unit. */
  readonly scale: number;
  /** The size of every text, in points. */
  readonly text: number;
  /** The highest level at each element that has findings. */
  readonly bands: ReadonlyMap<ElementId, Band>;
  /** The parts of the drawing that are on sheets of their own. */
  readonly sheets: readonly Sheet[];
}

const colour = colours('print');
const PADDING = 6;
const LEADING = 1.2;
/** The middle of a line of text above its baseline, in em. */
const MIDDLE = 0.36;
const MARK = 26;
/** Above the drawing, for the labels of the sheets, in diagram units. */
const ABOVE = 40;
/** Widths of lines, in points. */
const LINES = { shape: 0.8, flow: 0.6, boundary: 0.7, sheet: 1 } as const;

/** What an overview shows of a drawing that takes up `drawing`. */
export function overviewFrame({ x, y, width, height }: Rect): Rect {
  return { x, y: y - ABOVE, width, height: height + ABOVE };
}

/**
 * A large drawing on one page: names alone, as large as they must be to be read, and the frames of the sheets that
 * show the rest. What does not fit into its shape is cut with an ellipsis. A self-contained SVG document for paper.
 */
export function drawOverview(model: Model, diagram: DiagramId, options: OverviewOptions): string {
  const { frame, scale, sheets } = options;
  const shown = shownOn(model, diagram);
  const bands = shownBands(model, options.bands);
  const boundaries = shown.boundaries.toSorted(byId).toSorted((a, b) => area(b.rect) - area(a.rect));
  const ends = shown.ends.toSorted(byId);
  const flows = shown.flows.toSorted(byId);
  const routes = routesOn(shown);
  const size = options.text / scale;
  const line = (width: number, stroke: string) => ({ fill: 'none', stroke, 'stroke-width': width / scale });
  const dashed = { 'stroke-dasharray': `${3 / scale} ${2 / scale}` };

  const shape = (end: ShownEnd): Svg => {
    const target = end.kind === 'reference' ? model.element.get(end.of) : undefined;
    const { fill, stroke, marks } = outlineOf(shapeKind(end, isPlaced(target) ? target : undefined), end.rect);
    return element(
      'g',
      {},
      element('path', { d: fill, fill: colour.shape }),
      ...[stroke, ...marks].map((d) => element('path', { d, ...line(LINES.shape, colour.shapeEdge) })),
      ...namesIn(end.rect, end.name, size),
      ...markOn(end.rect, bands.get(end.id)),
    );
  };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: frame.width * scale,
      height: frame.height * scale,
      viewBox: [frame.x, frame.y, frame.width, frame.height].join(' '),
    },
    ...boundaries.map(({ rect, name }) => {
      const { fill, stroke } = outlineOf('trustBoundary', rect);
      return element(
        'g',
        {},
        element('path', { d: fill, fill: colour.boundary }),
        element('path', { d: stroke, ...line(LINES.boundary, colour.boundaryEdge), ...dashed }),
        ...titleOn(rect, name, size),
      );
    }),
    ...sheets.map((sheet) => sheetFrame(sheet, size, { ...line(LINES.sheet, colour.accent), ...dashed })),
    ...flows.flatMap(({ id, twoWay }) => {
      const route = routes.get(id);
      if (route === undefined) return [];
      const { line: way, heads } = flowDrawing(route.points, twoWay === true, undefined);
      return [
        element('path', { d: way, ...line(LINES.flow, colour.flow) }),
        ...heads.map((d) => element('path', { d, fill: colour.flow })),
      ];
    }),
    ...ends.map(shape),
    ...shown.texts.flatMap(({ rect, name }) => wordsIn(rect, name, size)),
  );
}

/** A name in the middle of a shape, in as many lines as there is room for. */
function namesIn({ x, y, width, height }: Rect, name: string, size: number): readonly Svg[] {
  const maxLines = Math.max(1, Math.floor((height - PADDING) / (size * LEADING)));
  const lines = wrapText(name, { size, weight: 600, maxWidth: width - 3 * PADDING, maxLines });
  const first = y + height / 2 - ((lines.length - 1) / 2) * size * LEADING + size * MIDDLE;
  return lines.map((text, index) =>
    label(text, x + width / 2 + PADDING / 2, first + index * size * LEADING, size, colour.text, 'middle'),
  );
}

/** A text from the top left of its place, in as many lines as there is room for. */
function wordsIn({ x, y, width, height }: Rect, words: string, size: number): readonly Svg[] {
  const maxLines = Math.max(1, Math.floor(height / (size * LEADING)));
  const style = { size, weight: 600, maxWidth: width, maxLines } as const;
  const lines = words.split('\n').flatMap((line) => wrapText(line, style));
  return lines
    .slice(0, maxLines)
    .map((text, index) => label(text, x, y + size * (1 + index * LEADING), size, colour.text));
}

/** The name of a boundary along its upper edge, inside. */
function titleOn({ x, y, width }: Rect, name: string, size: number): readonly Svg[] {
  const [text] = wrapText(name, { size, weight: 600, maxWidth: width - 4 * PADDING, maxLines: 1 });
  return text === undefined ? [] : [label(text, x + 2 * PADDING, y + size * LEADING, size, colour.boundaryText)];
}

/** The shape of a level on the top right edge of a component. */
function markOn({ x, y, width }: Rect, band: Band | undefined): readonly Svg[] {
  if (band === undefined) return [];
  const { fill } = bandColours('print', band);
  const { path } = levelMark(band, { x: x + width - MARK / 2, y }, MARK, '');
  return [element('path', { d: path, fill, stroke: colour.shape, 'stroke-width': 2, 'stroke-linejoin': 'round' })];
}

/** The frame of a sheet with its label on the upper left corner. */
function sheetFrame({ label: text, part }: Sheet, size: number, line: Readonly<Record<string, string | number>>): Svg {
  const height = Math.min(ABOVE, size * 1.5);
  const tag = { x: part.x, y: part.y - height, width: textWidth(text, size, 600) + 4 * PADDING, height };
  return element(
    'g',
    {},
    element('path', { d: roundedRect(part, 2), ...line }),
    element('path', { d: roundedRect(tag, 4), fill: colour.accent }),
    label(text, tag.x + 2 * PADDING, tag.y + height / 2 + size * MIDDLE, size, colour.onAccent),
  );
}

function label(text: string, x: number, y: number, size: number, fill: string, anchor?: 'middle'): Svg {
  const font = { 'font-family': 'Inter, sans-serif', 'font-size': size, 'font-weight': 600 };
  return element('text', { x, y, fill, ...font, 'text-anchor': anchor }, characters(text));
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const area = ({ width, height }: Rect): number => width * height;
