import type { DataFlow, TextBlock, TrustBoundary } from '../model/element.ts';
import { bounds, grow, overlaps, type Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { stacked, stackedBoundaries } from '../model/stacking.ts';
import type { Badge, DrawOptions } from './draw-options.ts';
import { drawCollapsed, drawRegion, drawTab } from './drawing/boundary.ts';
import { drawComponent } from './drawing/component.ts';
import { drawLabel, drawLine } from './drawing/flow.ts';
import { drawMarks } from './drawing/marks.ts';
import { group, Pen, rectangle } from './drawing/pen.ts';
import { layerLegend, legendSize } from './layer-legend.ts';
import { type FlowRoute, routed, routeFlows } from './route.ts';
import { boundaryTab, type TextLine } from './shape.ts';
import { componentsIn, isCollapsed, seenAs } from './collapsed.ts';
import { type Shown, type ShownEnd, shownOn } from './shown.ts';
import { shownCounts } from './shown-levels.ts';
import { routesOn, routingInput } from './shown-routes.ts';
import { element, hundredths, type Svg } from './svg.ts';
import { coveredBy, textBlockLines } from './text-block.ts';

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

/** The elements of one diagram in the order in which they are drawn, and where. */
class Drawing {
  readonly frame: Rect;
  readonly #model: Model;
  readonly #pen: Pen;
  readonly #boundaries: readonly TrustBoundary[];
  readonly #ends: readonly ShownEnd[];
  readonly #flows: readonly DataFlow[];
  readonly #texts: readonly TextBlock[];
  readonly #routes: ReadonlyMap<ElementId, FlowRoute>;
  readonly #badges: ReadonlyMap<ElementId, readonly Badge[]>;
  /** What is drawn, without the legend of a layer. */
  readonly #drawn: Rect;

  constructor(model: Model, diagram: DiagramId, options: DrawOptions) {
    const shown = shownOn(model, diagram);
    this.#model = model;
    this.#boundaries = stackedBoundaries(
      model,
      shown.boundaries.toSorted(byId).toSorted((a, b) => area(b.rect) - area(a.rect)),
    );
    this.#ends = stacked(shown.ends.toSorted(byId));
    this.#flows = shown.flows.toSorted(byId);
    this.#texts = stacked(shown.texts.toSorted(byId));
    this.#badges = shownCounts(model, options.badges);
    this.#routes = options.numbers ? numberedRoutes(shown, options.numbers) : routesOn(shown);
    this.#pen = new Pen(options, new Set(options.lit?.path.map((id) => seenAs(model, id))));
    this.#drawn = grow(bounds(this.#everything()) ?? EMPTY, MARGIN);
    this.frame = this.#withLayerLegend(this.#drawn);
  }

  get smallestText(): number {
    return this.#pen.smallestText;
  }

  pieces(): readonly Piece[] {
    const pen = this.#pen;
    const { theme, background = theme !== 'print' } = pen.options;
    const around = (rect: Rect, svg: Svg): Piece => ({ svg, reach: grow(rect, REACH) });
    const along = ({ id }: DataFlow): Rect =>
      bounds((this.#routes.get(id)?.points ?? []).map((point) => ({ ...point, width: 0, height: 0 }))) ?? EMPTY;
    const canvas = { svg: rectangle(this.frame, { fill: pen.colours.canvas }), reach: this.frame };
    return [
      ...(background ? [canvas] : []),
      ...this.#boundaries.map((boundary) => around(boundary.rect, drawRegion(pen, boundary))),
      ...litLast(this.#flows, pen).map((flow) => around(along(flow), pen.dimmed(flow.id, this.#line(flow)))),
      ...this.#boundaries.map((boundary) =>
        around(boundaryTab(boundary.rect, boundary.name)?.rect ?? boundary.rect, drawTab(pen, boundary)),
      ),
      ...this.#ends.map((end) => around(end.rect, pen.dimmed(end.id, this.#shape(end)))),
      ...this.#flows.map((flow) => {
        const rect = this.#routes.get(flow.id)?.label?.rect ?? along(flow);
        return around(rect, pen.dimmed(flow.id, this.#label(flow)));
      }),
      ...this.#texts.map((text) => around(text.rect, pen.dimmed(text.id, this.#words(text)))),
      ...[...this.#ends, ...this.#boundaries].map(({ id, rect }) =>
        around(rect, pen.dimmed(id, drawMarks(pen, this.#badges.get(id) ?? [], rect))),
      ),
      ...this.#layerLegend(),
    ];
  }

  /** The frame with room for the legend of the layer beneath the drawing. */
  #withLayerLegend(drawn: Rect): Rect {
    const { layer } = this.#pen.options;
    if (!layer) return drawn;
    const { width, height } = legendSize(layer, drawn.width - 2 * MARGIN);
    return { ...drawn, width: Math.max(drawn.width, width + 2 * MARGIN), height: drawn.height + height + MARGIN };
  }

  #layerLegend(): readonly Piece[] {
    const pen = this.#pen;
    const { layer, theme } = pen.options;
    if (!layer) return [];
    const at = { x: this.#drawn.x + MARGIN, y: this.#drawn.y + this.#drawn.height };
    const size = legendSize(layer, this.#drawn.width - 2 * MARGIN);
    const line = (text: TextLine): Svg => pen.text(text, pen.colours.text);
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

  #shape(end: ShownEnd): Svg {
    return isCollapsed(end)
      ? drawCollapsed(this.#pen, end, componentsIn(this.#model, end.id))
      : drawComponent(this.#pen, this.#model, end);
  }

  #line(flow: DataFlow): Svg {
    const route = this.#routes.get(flow.id);
    return route === undefined ? group({}) : drawLine(this.#pen, flow, route);
  }

  #label({ id }: DataFlow): Svg {
    const label = this.#routes.get(id)?.label ?? null;
    return label === null ? group({}) : drawLabel(this.#pen, label);
  }

  #words(text: TextBlock): Svg {
    return group({}, ...textBlockLines(text).map((line) => this.#pen.text(line, this.#pen.colours.text)));
  }
}

/** What is written on a flow: its name, after the number that a register gives it. */
/** The routes with a number before each name that has one. */
function numberedRoutes(shown: Shown, numbers: ReadonlyMap<ElementId, string>): ReadonlyMap<ElementId, FlowRoute> {
  const flows = shown.flows.map((flow) => {
    const number = numbers.get(flow.id);
    return routed(flow, number === undefined ? flow.name : `${number} ${flow.name}`);
  });
  return routeFlows({ ...routingInput(shown), flows });
}

/** Lit flows last, so that no other line runs over them. */
function litLast(flows: readonly DataFlow[], pen: Pen): readonly DataFlow[] {
  return flows.toSorted((a, b) => Number(pen.isLit(a.id)) - Number(pen.isLit(b.id)));
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
const area = ({ width, height }: Rect): number => width * height;
