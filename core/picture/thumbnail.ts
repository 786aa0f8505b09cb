import type { Band } from '../assessment/bands.ts';
import { isPlaced } from '../model/element.ts';
import { bounds, grow, type Point, type Rect, type Size } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { routed, routeFlows } from './route.ts';
import { outlineOf, shapeKind } from './shape.ts';
import { obstaclesOf, type Shown, shownOn } from './shown.ts';
import { shownBands } from './shown-levels.ts';
import { element, hundredths, type Svg } from './svg.ts';
import { barsOf } from './text-block.ts';
import { bandColours, colours, type Theme } from './tokens.ts';

/** Free room around the drawing, in diagram units. */
const MARGIN = 24;
/** A small drawing is not blown up beyond this many pixels to a diagram unit. */
const LARGEST = 0.42;
/** Widths of lines, in pixels whatever the scale. */
const LINES = { shape: 1, flow: 0.8, boundary: 0.8 } as const;

export interface ThumbnailOptions {
  /** In pixels. */
  readonly size: Size;
  /** The highest level at each element that has findings. */
  readonly bands: ReadonlyMap<ElementId, Band>;
  readonly theme: Theme;
}

/**
 * A diagram as a picture so small that no text would be readable: shapes, those with findings filled in the colour of
 * their level, the ways of the flows between them, and a bar for each line of a text. A self-contained SVG document
 * with nothing but its frame when the diagram is empty.
 */
export function drawThumbnail(model: Model, diagram: DiagramId, { size, bands, theme }: ThumbnailOptions): string {
  const drawing = shownOn(model, diagram);
  const { ends, texts } = drawing;
  const told = shownBands(model, bands);
  const boundaries = drawing.boundaries.toSorted((a, b) => area(b.rect) - area(a.rect));
  const ways = waysOf(drawing);
  const points = ways.flat().map((point) => ({ ...point, width: 0, height: 0 }));
  const drawn = bounds([...boundaries, ...ends, ...texts].map(({ rect }) => rect).concat(points));
  const frame = grow(drawn ?? { x: 0, y: 0, ...size }, MARGIN);
  const scale = Math.min(LARGEST, size.width / frame.width, size.height / frame.height);
  const colour = colours(theme);
  const line = (width: number, stroke: string) => ({ fill: 'none', stroke, 'stroke-width': width / scale });

  const shapes = ends.map((end): Svg => {
    const target = end.kind === 'reference' ? model.element.get(end.of) : undefined;
    const outline = outlineOf(shapeKind(end, isPlaced(target) ? target : undefined), end.rect);
    const band = told.get(end.id);
    const fill = band === undefined ? colour.shape : bandColours(theme, band).fill;
    const stroke = band === undefined ? colour.shapeIcon : fill;
    return element(
      'g',
      {},
      element('path', { d: outline.fill, fill }),
      element('path', { d: outline.stroke, ...line(LINES.shape, stroke) }),
    );
  });
  const regions = boundaries.map(({ rect }): Svg => {
    const { fill, stroke } = outlineOf('trustBoundary', rect);
    const dashes = { 'stroke-dasharray': `${3 / scale} ${2 / scale}` };
    return element(
      'g',
      {},
      element('path', { d: fill, fill: colour.boundary }),
      element('path', { d: stroke, ...line(LINES.boundary, colour.boundaryEdge), ...dashes }),
    );
  });
  const flows = ways.map((way): Svg => {
    const d = `M${way.map(({ x, y }) => `${x} ${y}`).join('L')}`;
    return element('path', { d, ...line(LINES.flow, colour.flow), 'stroke-linejoin': 'round' });
  });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: viewBox(frame, size, scale) },
    ...regions,
    ...flows,
    ...shapes,
    ...(texts.length > 0
      ? [element('path', { d: texts.flatMap(barsOf).map(boxPath).join(''), fill: colour.textSoft })]
      : []),
  );
}

/** The points of each flow, without regard to labels. */
function waysOf(drawing: Shown): readonly (readonly Point[])[] {
  const bare = drawing.flows.map((flow) => ({ ...routed(flow, ''), encrypted: false }));
  return [...routeFlows({ flows: bare, rects: obstaclesOf(drawing), boundaries: [] }).values()].map(
    ({ points }) => points,
  );
}

/** The part of the diagram that a picture of `size` shows at `scale`, with the frame in its middle. */
function viewBox(frame: Rect, size: Size, scale: number): string {
  const [width, height] = [size.width / scale, size.height / scale];
  const [x, y] = [frame.x - (width - frame.width) / 2, frame.y - (height - frame.height) / 2];
  return [x, y, width, height].map(hundredths).join(' ');
}

const boxPath = ({ x, y, width, height }: Rect): string =>
  `M${[x, y].map(hundredths).join(' ')}h${hundredths(width)}v${hundredths(height)}h${hundredths(-width)}z`;

const area = ({ width, height }: Rect): number => width * height;
