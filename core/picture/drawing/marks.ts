import type { Band } from '../../assessment/bands.ts';
import type { Point, Rect } from '../../model/geometry.ts';
import type { Badge } from '../draw-options.ts';
import { hatchLines } from '../hatch.ts';
import { levelMark } from '../level-mark.ts';
import { roundedRect } from '../shape.ts';
import type { ShownEnd } from '../shown.ts';
import type { Svg } from '../svg.ts';
import { textWidth } from '../text.ts';
import { bandColours } from '../tokens.ts';
import { group, path, type Pen } from './pen.ts';

/** The pills that carry numbers, and findings on paper. */
const PILL = 17;
const PILL_TEXT = 11;
const MARK_SIZE = 20;

/** The findings of an element, worst rightmost, on its top right edge. */
export function drawMarks(pen: Pen, badges: readonly Badge[], rect: Rect): Svg {
  const draw = pen.options.hatch ? hatchedMark : mark;
  let right = rect.x + rect.width - 6;
  return group(
    {},
    ...badges.toReversed().map(({ band, count }) => {
      const [drawn, width] = draw(pen, band, { x: right, y: rect.y }, String(count));
      right -= width;
      return drawn;
    }),
  );
}

/** A level's shape with a count on it, and the width it takes. */
function mark(pen: Pen, band: Band, right: Point, count: string): readonly [Svg, number] {
  const { fill, text } = bandColours(pen.options.theme, band);
  const shape = levelMark(band, { x: right.x - MARK_SIZE / 2, y: right.y }, MARK_SIZE, count);
  const drawn = group(
    {},
    path(shape.path, { fill, stroke: pen.colours.shape, 'stroke-linejoin': 'round', 'stroke-width': 3 }),
    path(shape.path, { fill, stroke: fill, 'stroke-linejoin': 'round', 'stroke-width': 1 }),
    pen.text({ ...shape.text, text: count, weight: 600 }, text, 'middle'),
  );
  return [drawn, MARK_SIZE + 3];
}

/** A level's hatched shape with its count beside it, where the hatch does not touch it. */
function hatchedMark(pen: Pen, band: Band, right: Point, count: string): readonly [Svg, number] {
  const { fill, text } = bandColours(pen.options.theme, band);
  const side = PILL - 3;
  const width = side + textWidth(count, PILL_TEXT, 600) + 10;
  const pill = { x: right.x - width, y: right.y - PILL / 2, width, height: PILL };
  const shape = levelMark(band, { x: pill.x + 3 + side / 2, y: right.y }, side, '');
  const line = { text: count, x: pill.x + side + 5, y: right.y + 4, size: PILL_TEXT, weight: 600 } as const;
  const drawn = group(
    {},
    path(roundedRect(pill, 4), pillStroke(pen)),
    path(shape.path, { fill }),
    path(hatchLines(band, shape.corners), { fill: 'none', stroke: text, 'stroke-width': 0.8 }),
    path(shape.path, { fill: 'none', stroke: fill, 'stroke-width': 1.2, 'stroke-linejoin': 'round' }),
    pen.text(line, pen.colours.text),
  );
  return [drawn, width + 3];
}

/** The number of a component, on its top left edge. */
export function drawNumber(pen: Pen, { id, rect }: ShownEnd): readonly Svg[] {
  const number = pen.options.numbers?.get(id);
  if (number === undefined) return [];
  const width = Math.max(PILL, textWidth(number, PILL_TEXT, 600) + 10);
  const pill = { x: rect.x + 12, y: rect.y - PILL / 2, width, height: PILL };
  const line = { text: number, x: pill.x + width / 2, y: rect.y + 4, size: PILL_TEXT, weight: 600 } as const;
  return [path(roundedRect(pill, PILL / 2), pillStroke(pen)), pen.text(line, pen.colours.text, 'middle')];
}

function pillStroke({ colours }: Pen) {
  return { fill: colours.shape, stroke: colours.shapeEdge, 'stroke-width': 0.9 };
}
