import type { Band } from '../assessment/bands.ts';
import { type DataFlow, isComponent, isPlaced, type TextBlock, type TrustBoundary } from '../model/element.ts';
import { subDiagramOf } from '../model/diagrams.ts';
import { bounds, grow, overlaps, type Point, type Rect } from '../model/geometry.ts';
import type { ComponentTypeId, DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { stacked, stackedBoundaries } from '../model/stacking.ts';
import { strings } from '../strings/index.ts';
import { COLLAPSED_ICON, COMPONENT_ICONS, ICON_GRID, LOCK_ICON } from './icons.ts';
import type { Layer } from './layer.ts';
import { layerLegend, layerMark, legendSize } from './layer-legend.ts';
import { hatchLines } from './hatch.ts';
import { levelMark } from './level-mark.ts';
import { flowDrawing } from './line.ts';
import { type FlowRoute, routed, routeFlows } from './route.ts';
import { LABEL_LEADING, LABEL_SIZE, labelTextLeft } from './routing/pill.ts';
import { boundaryTab, labelLayout, outlineOf, roundedRect, shapeKind, subDiagramMark, type TextLine } from './shape.ts';
import { componentsIn, isCollapsed, obstaclesOf, seenAs, type ShownEnd, shownOn } from './shown.ts';
import { shownCounts } from './shown-levels.ts';
import { characters, element, hundredths, type Svg } from './svg.ts';
import { textWidth } from './text.ts';
import { coveredBy, textBlockLines } from './text-block.ts';
import { bandColours, colours, layerColours, type Theme } from './tokens.ts';

/** How many findings of one level an element has. */
export interface Badge {
  readonly band: Band;
  readonly count: number;
}

export interface DrawOptions {
  /** What each component type is called. */
  readonly types: ReadonlyMap<ComponentTypeId, string>;
  /** The findings of each element, lowest level first. */
  readonly badges: ReadonlyMap<ElementId, readonly Badge[]>;
  /** The reason to show: its elements in the colour of their level, all else dimmed. */
  readonly lit?: { readonly path: readonly ElementId[]; readonly band: Band };
  readonly theme: Theme;
  /** Whether the colour of the canvas lies beneath; left out, on screens alone. */
  readonly background?: boolean;
  /** What colours components besides, with its legend beneath the drawing. */
  readonly layer?: Layer;
  /** Marks levels by hatches besides colours, for paper without colour. */
  readonly hatch: boolean;
  /** Numbers to print on components and flows, as a register lists them. */
  readonly numbers?: ReadonlyMap<ElementId, string>;
}

/** A piece of a picture, and a rectangle in diagram units outside which nothing of it is seen. */
interface Piece {
  readonly svg: Svg;
  readonly reach: Rect;
}

/** A diagram as a picture; `svgOf` makes a document of it. */
export interface Picture {
  /** What lies behind comes first. */
  readonly pieces: readonly Piece[];
  /** What the picture shows, in diagram units. */
  readonly frame: Rect;
  /** The size of its smallest text in diagram units; Infinity when there is no text. */
  readonly smallestText: number;
}

/** Free room around the drawing. */
const MARGIN = 12;
const EMPTY: Rect = { x: 0, y: 0, width: 320, height: 160 };
const DIMMED = 0.38;
const FONT = 'Inter, sans-serif';
/** The pills that carry numbers, and findings on paper. */
const PILL = 17;
const PILL_TEXT = 11;
const MARK_SIZE = 20;
const FLOW_WIDTH = 1.4;
const LIT_WIDTH = 2.4;
const HALO_WIDTH = 9;
const DASH = '6 4';
/** How far marks, heads and halos may reach beyond what they belong to. */
const REACH = 40;

/** Draws one diagram of a model. An empty diagram gives an empty picture. */
export function drawDiagram(model: Model, diagram: DiagramId, options: DrawOptions): Picture {
  const drawing = new Drawing(model, diagram, options);
  return { pieces: drawing.pieces(), frame: drawing.frame, smallestText: drawing.smallestText };
}

/**
 * A picture, or a part of it, as a self-contained SVG document: attributes only, nothing outside is referred to.
 *
 * @param scale pixels or points to one diagram unit
 */
export function svgOf({ pieces, frame }: Picture, part: Rect = frame, scale = 1): string {
  const { x, y, width, height } = part;
  const viewBox = [x, y, width, height].map(hundredths).join(' ');
  const size = { width: width * scale, height: height * scale };
  const seen = pieces.filter(({ reach }) => overlaps(reach, part)).map(({ svg }) => svg);
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox }, ...seen);
}

class Drawing {
  readonly frame: Rect;
  smallestText = Infinity;
  readonly #model: Model;
  readonly #options: DrawOptions;
  readonly #colours: ReturnType<typeof colours>;
  readonly #boundaries: readonly TrustBoundary[];
  readonly #ends: readonly ShownEnd[];
  readonly #flows: readonly DataFlow[];
  readonly #texts: readonly TextBlock[];
  readonly #routes: ReadonlyMap<ElementId, FlowRoute>;
  readonly #badges: ReadonlyMap<ElementId, readonly Badge[]>;
  readonly #lit: ReadonlySet<ElementId>;
  /** What is drawn, without the legend of a layer. */
  readonly #drawn: Rect;

  constructor(model: Model, diagram: DiagramId, options: DrawOptions) {
    const shown = shownOn(model, diagram);
    this.#model = model;
    this.#options = options;
    this.#colours = colours(options.theme);
    this.#boundaries = stackedBoundaries(
      model,
      shown.boundaries.toSorted(byId).toSorted((a, b) => area(b.rect) - area(a.rect)),
    );
    this.#ends = stacked(shown.ends.toSorted(byId));
    this.#flows = shown.flows.toSorted(byId);
    this.#texts = stacked(shown.texts.toSorted(byId));
    this.#badges = shownCounts(model, options.badges);
    this.#routes = routeFlows({
      flows: this.#flows.map((flow) => routed(flow, this.#numbered(flow))),
      rects: obstaclesOf(shown),
      boundaries: this.#boundaries,
    });
    this.#lit = new Set(options.lit?.path.map((id) => seenAs(model, id)));
    this.#drawn = grow(bounds(this.#everything()) ?? EMPTY, MARGIN);
    this.frame = this.#withLayerLegend(this.#drawn);
  }

  pieces(): readonly Piece[] {
    const { theme, background = theme !== 'print' } = this.#options;
    const around = (rect: Rect, svg: Svg): Piece => ({ svg, reach: grow(rect, REACH) });
    const along = ({ id }: DataFlow): Rect =>
      bounds((this.#routes.get(id)?.points ?? []).map((point) => ({ ...point, width: 0, height: 0 }))) ?? EMPTY;
    const canvas = { svg: rectangle(this.frame, { fill: this.#colours.canvas }), reach: this.frame };
    return [
      ...(background ? [canvas] : []),
      ...this.#boundaries.map((boundary) => around(boundary.rect, this.#region(boundary))),
      ...this.#inOrder(this.#flows).map((flow) => around(along(flow), this.#dimmed(flow.id, this.#line(flow)))),
      ...this.#boundaries.map((boundary) =>
        around(boundaryTab(boundary.rect, boundary.name)?.rect ?? boundary.rect, this.#tab(boundary)),
      ),
      ...this.#ends.map((end) => around(end.rect, this.#dimmed(end.id, this.#shape(end)))),
      ...this.#flows.map((flow) => {
        const rect = this.#routes.get(flow.id)?.label?.rect ?? along(flow);
        return around(rect, this.#dimmed(flow.id, this.#label(flow)));
      }),
      ...this.#texts.map((text) => around(text.rect, this.#dimmed(text.id, this.#words(text)))),
      ...[...this.#ends, ...this.#boundaries].map(({ id, rect }) =>
        around(rect, this.#dimmed(id, this.#marks(id, rect))),
      ),
      ...this.#layerLegend(),
    ];
  }

  /** The frame with room for the legend of the layer beneath the drawing. */
  #withLayerLegend(drawn: Rect): Rect {
    const { layer } = this.#options;
    if (!layer) return drawn;
    const { width, height } = legendSize(layer, drawn.width - 2 * MARGIN);
    return { ...drawn, width: Math.max(drawn.width, width + 2 * MARGIN), height: drawn.height + height + MARGIN };
  }

  #layerLegend(): readonly Piece[] {
    const { layer, theme } = this.#options;
    if (!layer) return [];
    const at = { x: this.#drawn.x + MARGIN, y: this.#drawn.y + this.#drawn.height };
    const size = legendSize(layer, this.#drawn.width - 2 * MARGIN);
    const line = (text: TextLine): Svg => this.#text(text, this.#colours.text);
    const svg = group({}, ...layerLegend(layer, at, this.#drawn.width - 2 * MARGIN, theme, line));
    return [{ svg, reach: { ...at, ...size } }];
  }

  *#everything(): Iterable<Rect> {
    for (const { rect } of this.#ends) yield rect;
    for (const { rect, name } of this.#boundaries) {
      yield rect;
      const tab = boundaryTab(rect, name);
      if (tab !== null) yield tab.rect;
    }
    for (const text of this.#texts) yield coveredBy(text);
    for (const { points, label } of this.#routes.values()) {
      for (const point of points) yield { ...point, width: 0, height: 0 };
      if (label !== null) yield label.rect;
    }
  }

  #region({ rect }: TrustBoundary): Svg {
    const { fill, stroke } = outlineOf('trustBoundary', rect);
    return group(
      {},
      path(fill, { fill: this.#colours.boundary, 'fill-opacity': 0.7 }),
      path(stroke, { fill: 'none', stroke: this.#colours.boundaryEdge, 'stroke-width': 1.2, 'stroke-dasharray': DASH }),
    );
  }

  #tab({ rect, name }: TrustBoundary): Svg {
    const tab = boundaryTab(rect, name);
    if (tab === null) return group({});
    const pill = path(roundedRect(tab.rect, 5), { fill: this.#colours.boundaryTab });
    return group({}, pill, this.#text(tab.text, this.#colours.boundaryText));
  }

  #words(text: TextBlock): Svg {
    return group({}, ...textBlockLines(text).map((line) => this.#text(line, this.#colours.text)));
  }

  #shape(end: ShownEnd): Svg {
    if (isCollapsed(end)) return this.#closed(end);
    const target = end.kind === 'reference' ? this.#model.element.get(end.of) : undefined;
    const stood = isPlaced(target) ? target : undefined;
    const kind = shapeKind(end, stood);
    const component = isComponent(end) ? end : isComponent(stood) ? stood : undefined;
    const outline = outlineOf(kind, end.rect);
    const label = labelLayout(end.rect, end.name, this.#options.types.get(component?.type ?? '') ?? '');
    const isDashed = end.kind === 'reference' || component?.outOfScope != null;
    const isLit = this.#lit.has(end.id);
    const stroke = {
      fill: 'none',
      stroke: isLit ? this.#litColour() : this.#colours.shapeEdge,
      'stroke-width': isLit ? 2 : 1.4,
      'stroke-dasharray': isDashed ? DASH : undefined,
    };
    const icon = COMPONENT_ICONS.get(component?.type ?? '') ?? COMPONENT_ICONS.get('other') ?? '';
    return group(
      { opacity: component?.outOfScope != null ? 0.6 : undefined },
      ...(isLit ? [path(outline.fill, this.#halo())] : []),
      path(outline.fill, { fill: this.#colours.shape }),
      ...this.#layerTint(end, outline.fill),
      path(outline.stroke, stroke),
      ...outline.marks.map((mark) => path(mark, stroke)),
      ...(subDiagramOf(this.#model, end.id) ? [path(subDiagramMark(end.rect), { ...stroke, 'stroke-width': 1 })] : []),
      iconIn(label.icon, icon, this.#colours.shapeIcon),
      ...label.name.map((line) => this.#text(line, this.#colours.text)),
      ...label.type.map((line) => this.#text(line, this.#colours.shapeType)),
      ...this.#number(end),
      ...this.#layerMark(end),
    );
  }

  /** A collapsed boundary: its name and how much lies in it. */
  #closed({ id, rect, name }: ShownEnd): Svg {
    const { fill, stroke } = outlineOf('trustBoundary', rect);
    const label = labelLayout(rect, name, strings.collapsing.holds(componentsIn(this.#model, id)));
    const isLit = this.#lit.has(id);
    return group(
      {},
      ...(isLit ? [path(fill, this.#halo())] : []),
      path(fill, { fill: this.#colours.boundaryTab }),
      path(stroke, {
        fill: 'none',
        stroke: isLit ? this.#litColour() : this.#colours.boundaryEdge,
        'stroke-width': isLit ? 2 : 1.4,
        'stroke-dasharray': DASH,
      }),
      iconIn(label.icon, COLLAPSED_ICON, this.#colours.boundaryText),
      ...label.name.map((line) => this.#text(line, this.#colours.boundaryText)),
      ...label.type.map((line) => this.#text(line, this.#colours.boundaryText)),
    );
  }

  /** The colour of its group in the layer, softly over a shape. */
  #layerTint({ id }: ShownEnd, fill: string): readonly Svg[] {
    const told = this.#options.layer?.classes.get(id);
    if (!told || told.colour === 'layerNone') return [];
    return [path(fill, { fill: layerColours(this.#options.theme, told.colour).fill, 'fill-opacity': 0.16 })];
  }

  /** The mark of its group in the layer, on the lower left edge of a shape. */
  #layerMark({ id, rect }: ShownEnd): readonly Svg[] {
    const told = this.#options.layer?.classes.get(id);
    return told ? [layerMark(told, { x: rect.x + 18, y: rect.y + rect.height }, this.#options.theme)] : [];
  }

  /** The number of a component, on its top left edge. */
  #number({ id, rect }: ShownEnd): readonly Svg[] {
    const number = this.#options.numbers?.get(id);
    if (number === undefined) return [];
    const width = Math.max(PILL, textWidth(number, PILL_TEXT, 600) + 10);
    const pill = { x: rect.x + 12, y: rect.y - PILL / 2, width, height: PILL };
    const line = { text: number, x: pill.x + width / 2, y: rect.y + 4, size: PILL_TEXT, weight: 600 } as const;
    return [
      path(roundedRect(pill, PILL / 2), {
        fill: this.#colours.shape,
        stroke: this.#colours.shapeEdge,
        'stroke-width': 0.9,
      }),
      this.#text(line, this.#colours.text, 'middle'),
    ];
  }

  #line(flow: DataFlow): Svg {
    const route = this.#routes.get(flow.id);
    if (route === undefined) return group({});
    const { line, heads } = flowDrawing(route.points, flow.twoWay, route.label?.rect);
    const isLit = this.#lit.has(flow.id);
    const colour = isLit ? this.#litColour() : this.#colours.flow;
    return group(
      {},
      ...(isLit ? [path(line, this.#halo())] : []),
      path(line, { fill: 'none', stroke: colour, 'stroke-width': isLit ? LIT_WIDTH : FLOW_WIDTH }),
      ...heads.map((head) => path(head, { fill: colour })),
      ...route.crossings.map((crossing) => this.#ring(crossing)),
    );
  }

  /** The ring with a plus where a flow crosses a boundary. */
  #ring({ x, y }: Point): Svg {
    const stroke = { stroke: this.#colours.boundaryEdge, 'stroke-width': 1.2 };
    return group(
      {},
      element('circle', { cx: x, cy: y, r: 5, fill: this.#colours.shape, ...stroke }),
      path(`M${x - 2.5} ${y}h5M${x} ${y - 2.5}v5`, { fill: 'none', ...stroke }),
    );
  }

  #label(flow: DataFlow): Svg {
    const label = this.#routes.get(flow.id)?.label ?? null;
    if (label === null) return group({});
    const { rect, lines, lock } = label;
    const x = labelTextLeft(label);
    const first = rect.y + (rect.height - lines.length * LABEL_LEADING) / 2 + 11;
    return group(
      {},
      path(roundedRect(rect, 9), { fill: this.#colours.canvas, 'fill-opacity': 0.94 }),
      ...(lock === null ? [] : [iconIn(lock, LOCK_ICON, this.#colours.flowText)]),
      ...lines.map((text, index) =>
        this.#text(
          { text, x, y: first + index * LABEL_LEADING, size: LABEL_SIZE, weight: 400 },
          this.#colours.flowText,
        ),
      ),
    );
  }

  /** The findings of an element, worst rightmost, on its top right edge. */
  #marks(id: ElementId, rect: Rect): Svg {
    const badges = this.#badges.get(id) ?? [];
    let right = rect.x + rect.width - 6;
    return group(
      {},
      ...badges.toReversed().map(({ band, count }) => {
        const [mark, width] = this.#options.hatch
          ? this.#hatchedMark(band, { x: right, y: rect.y }, String(count))
          : this.#mark(band, { x: right, y: rect.y }, String(count));
        right -= width;
        return mark;
      }),
    );
  }

  /** A level's shape with a count on it, and the width it takes. */
  #mark(band: Band, right: Point, count: string): readonly [Svg, number] {
    const { fill, text } = bandColours(this.#options.theme, band);
    const mark = levelMark(band, { x: right.x - MARK_SIZE / 2, y: right.y }, MARK_SIZE, count);
    const drawn = group(
      {},
      path(mark.path, { fill, stroke: this.#colours.shape, 'stroke-linejoin': 'round', 'stroke-width': 3 }),
      path(mark.path, { fill, stroke: fill, 'stroke-linejoin': 'round', 'stroke-width': 1 }),
      this.#text({ ...mark.text, text: count, weight: 600 }, text, 'middle'),
    );
    return [drawn, MARK_SIZE + 3];
  }

  /** A level's hatched shape with its count beside it, where the hatch does not touch it. */
  #hatchedMark(band: Band, right: Point, count: string): readonly [Svg, number] {
    const { fill, text } = bandColours(this.#options.theme, band);
    const side = PILL - 3;
    const width = side + textWidth(count, PILL_TEXT, 600) + 10;
    const pill = { x: right.x - width, y: right.y - PILL / 2, width, height: PILL };
    const mark = levelMark(band, { x: pill.x + 3 + side / 2, y: right.y }, side, '');
    const line = { text: count, x: pill.x + side + 5, y: right.y + 4, size: PILL_TEXT, weight: 600 } as const;
    const drawn = group(
      {},
      path(roundedRect(pill, 4), { fill: this.#colours.shape, stroke: this.#colours.shapeEdge, 'stroke-width': 0.9 }),
      path(mark.path, { fill }),
      path(hatchLines(band, mark.corners), { fill: 'none', stroke: text, 'stroke-width': 0.8 }),
      path(mark.path, { fill: 'none', stroke: fill, 'stroke-width': 1.2, 'stroke-linejoin': 'round' }),
      this.#text(line, this.#colours.text),
    );
    return [drawn, width + 3];
  }

  /** Dims an element that is not on the path that is lit. */
  #dimmed(id: ElementId, drawn: Svg): Svg {
    return this.#options.lit === undefined || this.#lit.has(id) ? drawn : group({ opacity: DIMMED }, drawn);
  }

  /** Lit flows last, so that no other line runs over them. */
  #inOrder(flows: readonly DataFlow[]): readonly DataFlow[] {
    return flows.toSorted((a, b) => Number(this.#lit.has(a.id)) - Number(this.#lit.has(b.id)));
  }

  #numbered({ id, name }: DataFlow): string {
    const number = this.#options.numbers?.get(id);
    return number === undefined ? name : `${number} ${name}`;
  }

  #litColour(): string {
    return bandColours(this.#options.theme, this.#options.lit?.band ?? 'low').fill;
  }

  #halo(): Readonly<Record<string, string | number>> {
    return {
      fill: 'none',
      stroke: this.#litColour(),
      'stroke-width': HALO_WIDTH,
      'stroke-opacity': 0.2,
      'stroke-linejoin': 'round',
    };
  }

  #text({ text, x, y, size, weight }: TextLine, fill: string, anchor?: 'middle'): Svg {
    this.smallestText = Math.min(this.smallestText, size);
    return element(
      'text',
      { x, y, fill, 'font-family': FONT, 'font-size': size, 'font-weight': weight, 'text-anchor': anchor },
      characters(text),
    );
  }
}

function iconIn({ x, y, width }: Rect, icon: string, colour: string): Svg {
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

function path(d: string, attributes: Readonly<Record<string, string | number | undefined>>): Svg {
  return element('path', { d, ...attributes });
}

function rectangle({ x, y, width, height }: Rect, attributes: Readonly<Record<string, string>>): Svg {
  return element('rect', { x, y, width, height, ...attributes });
}

function group(attributes: Readonly<Record<string, number | undefined>>, ...children: readonly Svg[]): Svg {
  return children.every((child) => child === '') ? ('' as Svg) : element('g', attributes, ...children);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const area = ({ width, height }: Rect): number => width * height;
