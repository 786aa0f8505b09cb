import type { Rect } from '../../model/geometry.ts';
import type { ElementId } from '../../model/ids.ts';
import type { DrawOptions } from '../draw-options.ts';
import { ICON_GRID } from '../icons.ts';
import type { TextLine } from '../shape.ts';
import { characters, element, hundredths, type Svg } from '../svg.ts';
import { bandColours, colours, lineWidth } from '../tokens.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

export const DASH = '6 4';
const FONT = 'Inter, sans-serif';
const DIMMED = 0.38;
const HALO_WIDTH = 9;

/** What everything in one picture is drawn with: its colours, its type, and how what is lit stands out. */
export class Pen {
  readonly options: DrawOptions;
  readonly colours: ReturnType<typeof colours>;
  /** The width of a line. */
  readonly line: number;
  /** The size of the smallest text so far; Infinity before there is any. */
  smallestText = Infinity;
  readonly #lit: ReadonlySet<ElementId>;

  /** @param lit what is on the path that is lit, as it is seen */
  constructor(options: DrawOptions, lit: ReadonlySet<ElementId>) {
    this.options = options;
    this.colours = colours(options.theme);
    this.line = lineWidth(options.theme);
    this.#lit = lit;
  }

  isLit(id: ElementId): boolean {
    return this.#lit.has(id);
  }

  /** Dims an element that is not on the path that is lit. */
  dimmed(id: ElementId, drawn: Svg): Svg {
    return this.options.lit === undefined || this.isLit(id) ? drawn : group({ opacity: DIMMED }, drawn);
  }

  litColour(): string {
    return bandColours(this.options.theme, this.options.lit?.band ?? 'low').fill;
  }

  /** The soft halo around an outline or a line that is lit; nothing for others. */
  halo(id: ElementId, d: string): readonly Svg[] {
    if (!this.isLit(id)) return [];
    return [
      path(d, {
        fill: 'none',
        stroke: this.litColour(),
        'stroke-width': HALO_WIDTH,
        'stroke-opacity': 0.2,
        'stroke-linejoin': 'round',
      }),
    ];
  }

  /** How the outline of a shape is drawn. */
  outline(id: ElementId, colour: string, isDashed: boolean): Attributes {
    const isLit = this.isLit(id);
    return {
      fill: 'none',
      stroke: isLit ? this.litColour() : colour,
      'stroke-width': isLit ? Math.max(2, this.line) : this.line,
      'stroke-dasharray': isDashed ? DASH : undefined,
    };
  }

  text({ text, x, y, size, weight }: TextLine, fill: string, anchor?: 'middle'): Svg {
    this.smallestText = Math.min(this.smallestText, size);
    return element(
      'text',
      { x, y, fill, 'font-family': FONT, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor },
      characters(text),
    );
  }
}

/** An icon as large as its place. */
export function iconIn({ x, y, width }: Rect, icon: string, colour: string): Svg {
  const scale = width / ICON_GRID;
  return element(
    'g',
    { transform: `translate(${hundredths(x)} ${hundredths(y)}) scale(${scale})` },
    path(icon, {
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.6,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );
}

export function path(d: string, attributes: Attributes): Svg {
  return element('path', { d, ...attributes });
}

export function rectangle({ x, y, width, height }: Rect, attributes: Attributes): Svg {
  return element('rect', { x, y, width, height, ...attributes });
}

/** Several things as one; nothing where there is none. */
export function group(attributes: Attributes, ...children: readonly Svg[]): Svg {
  return children.every((child) => child === '') ? ('' as Svg) : element('g', attributes, ...children);
}
