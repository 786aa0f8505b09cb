import type { Point, Size } from '../model/geometry.ts';
import { strings } from '../strings/index.ts';
import type { Layer, LayerClass } from './layer.ts';
import { levelMark } from './level-mark.ts';
import { roundedRect, type TextLine } from './shape.ts';
import { characters, element, type Svg } from './svg.ts';
import { textWidth } from './text.ts';
import { colours, layerColours, type Theme } from './tokens.ts';

/** The width and height of a mark, in diagram units. */
const LAYER_MARK = 18;
const TEXT = 12;
const ROW = 24;
const GAP = 18;

/** The mark of a group: its letter on a square, or on the shape of its level, around a point. */
export function layerMark(told: LayerClass, middle: Point, theme: Theme): Svg {
  const { fill, text } = layerColours(theme, told.colour);
  const mark = told.band ? levelMark(told.band, middle, LAYER_MARK, told.letter) : null;
  const half = LAYER_MARK / 2;
  const square = { x: middle.x - half, y: middle.y - half, width: LAYER_MARK, height: LAYER_MARK };
  const letter = mark?.text ?? { x: middle.x, y: middle.y + 4, size: 11 };
  return element(
    'g',
    {},
    element('path', {
      d: mark?.path ?? roundedRect(square, 4),
      fill,
      stroke: colours(theme).shape,
      'stroke-width': 1.5,
    }),
    element(
      'text',
      {
        x: letter.x,
        y: letter.y,
        fill: text,
        'font-family': 'Inter, sans-serif',
        'font-size': letter.size,
        'font-weight': 600,
        'text-anchor': 'middle',
      },
      characters(told.letter),
    ),
  );
}

/** The legend of a layer in rows no wider than `width`, from a point on. */
export function layerLegend(
  layer: Layer,
  at: Point,
  width: number,
  theme: Theme,
  line: (text: TextLine) => Svg,
): readonly Svg[] {
  const { title, entries } = placed(layer, width);
  return [
    line({ ...title, x: at.x + title.x, y: at.y + title.y }),
    ...entries.flatMap(({ told, x, y }) => [
      layerMark(told, { x: at.x + x + LAYER_MARK / 2, y: at.y + y }, theme),
      line({ text: told.label, x: at.x + x + LAYER_MARK + 6, y: at.y + y + 4, size: TEXT, weight: 400 }),
    ]),
  ];
}

/** The legend of a layer as a self-contained SVG document, no wider than `width`; sizes in the units of the drawing. */
export function drawLegend(layer: Layer, width: number, theme: Theme): Size & { readonly svg: string } {
  const size = legendSize(layer, width);
  const fill = colours(theme).text;
  const line = ({ text, x, y, size: letters, weight }: TextLine): Svg =>
    element(
      'text',
      { x, y, fill, 'font-family': 'Inter, sans-serif', 'font-size': letters, 'font-weight': weight },
      characters(text),
    );
  const frame = { width: size.width + 2, height: size.height + ROW / 2 };
  const viewBox = `-1 0 ${frame.width} ${frame.height}`;
  const drawn = layerLegend(layer, { x: 0, y: 0 }, width, theme, line);
  return { ...frame, svg: element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...frame, viewBox }, ...drawn) };
}

/** The room that the legend of a layer takes when no row is wider than `width`. */
export function legendSize(layer: Layer, width: number): Size {
  const { entries, right } = placed(layer, width);
  return { width: right, height: (entries.at(-1)?.y ?? 0) + ROW / 2 };
}

function placed(layer: Layer, width: number) {
  const text = strings.layers.names[layer.id];
  const title = { text, x: 0, y: ROW / 2 + 4, size: TEXT, weight: 600 } as const;
  let right = textWidth(text, TEXT, 600);
  let [x, y] = [right + GAP, ROW / 2];
  const entries = layer.legend.map((told) => {
    const wide = LAYER_MARK + 6 + textWidth(told.label, TEXT, 400);
    if (x + wide > width && x > 0) [x, y] = [0, y + ROW];
    const entry = { told, x, y };
    x += wide + GAP;
    right = Math.max(right, x - GAP);
    return entry;
  });
  return { title, entries, right };
}
