import { type Band, BANDS } from '../../assessment/bands.ts';
import type { Point } from '../../model/geometry.ts';
import { hatchLines } from '../../picture/hatch.ts';
import { characters, element, type Svg } from '../../picture/svg.ts';
import { type Weight, wrapText } from '../../picture/text.ts';
import { bandColours, colours, type Theme } from '../../picture/tokens.ts';

/** A chart as a self-contained SVG document of attributes alone; sizes in points or pixels. */
export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, in words. */
  readonly alt: string;
  /** What is drawn, for a picture of several charts. */
  readonly pieces: readonly Svg[];
}

/** How many findings stand at each level. */
export type ByBand = Readonly<Record<Band, number>>;

/** No finding at any level. */
export const NONE: ByBand = { low: 0, medium: 0, high: 0, critical: 0 };

/** How many there are at all levels together. */
export function sumOf(byBand: ByBand): number {
  return BANDS.reduce((sum, band) => sum + byBand[band], 0);
}

interface Words {
  readonly size?: number;
  readonly weight?: Weight;
  readonly fill: string;
  readonly anchor?: 'middle' | 'end';
}

/** A line of text with its baseline at `at`. */
export function words(text: string, at: Point, { size = 8, weight = 400, fill, anchor }: Words): Svg {
  return element(
    'text',
    {
      ...at,
      'font-family': 'Inter, sans-serif',
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': anchor,
      fill,
    },
    characters(text),
  );
}

/** As much of a text as fits on one line, with an ellipsis where it was cut. */
export function fitted(text: string, maxWidth: number, size: number): string {
  return wrapText(text, { size, weight: 400, maxWidth, maxLines: 1 })[0] ?? '';
}

/** A rectangle in the colour and hatch of a level; `faint` as a ground for text. */
export function bandArea(
  band: Band,
  theme: Theme,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  faint: boolean,
): readonly Svg[] {
  const { fill, text } = bandColours(theme, band);
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  const hatch = hatchLines(band, corners);
  return [
    element('rect', { x, y, width, height, fill, 'fill-opacity': faint ? 0.16 : undefined }),
    ...(hatch === '' || !(width > 1)
      ? []
      : [
          element('path', {
            d: hatch,
            fill: 'none',
            stroke: faint ? fill : text,
            'stroke-width': 0.5,
            'stroke-opacity': faint ? 0.22 : 0.35,
          }),
        ]),
  ];
}

/** The whole chart on its ground. */
export function chart(width: number, height: number, theme: Theme, alt: string, pieces: readonly Svg[]): Chart {
  const size = { width, height };
  const ground = element('rect', { x: 0, y: 0, ...size, fill: colours(theme).surface });
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${width} ${height}` },
    ground,
    ...pieces,
  );
  return { svg, ...size, alt, pieces };
}

/** Two charts beside each other as one. */
export function beside(left: Chart, right: Chart, gap: number, theme: Theme): Chart {
  const moved = element('g', { transform: `translate(${left.width + gap} 0)` }, ...right.pieces);
  const height = Math.max(left.height, right.height);
  return chart(left.width + gap + right.width, height, theme, `${left.alt} ${right.alt}`, [...left.pieces, moved]);
}
