import { boundariesAround, contentsOf } from '../model/boundaries.ts';
import type { ElementRow } from '../model/change.ts';
import {
  type DataFlow,
  type Element,
  type FlowEnd,
  isBoundary,
  isComponent,
  isFlow,
  isFlowEnd,
  isPlaced,
  isTextBlock,
  type PlacedElement,
  type TextBlock,
  type TrustBoundary,
} from '../model/element.ts';
import { bounds, type Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { oncePerDrawing } from '../model/once-per-drawing.ts';
import { inFront, stacked } from '../model/stacking.ts';
import { componentSize } from './shape.ts';
import { coveredBy } from './text-block.ts';

/** What is drawn as a shape that flows lead to: a component, a reference, or a boundary while it is collapsed. */
export type ShownEnd = FlowEnd | TrustBoundary;

/**
 * What is shown of one diagram, sorted by what it is, what lies behind first. A collapsed boundary is one of the ends, in its small size;
 * what lies in it is left out, and flows that cross it lead to it.
 */
export interface Shown {
  readonly ends: readonly ShownEnd[];
  /** The boundaries that are not collapsed. */
  readonly boundaries: readonly TrustBoundary[];
  readonly flows: readonly DataFlow[];
  /** They lie before all else. */
  readonly texts: readonly TextBlock[];
}

type Elements = Pick<Model, 'element'>;

/** The elements of a diagram as they are shown; found once for each state of the model, whoever asks. */
export function shownOn(model: Model, diagram: DiagramId): Shown {
  const diagrams = shownDiagrams(model);
  const shown = diagrams.get(diagram) ?? sortOut(model, diagram);
  diagrams.set(diagram, shown);
  return shown;
}

/** The diagrams somebody asked for. */
const shownDiagrams = oncePerDrawing<Map<DiagramId, Shown>>(
  () => new Map(),
  (before, rows) =>
    new Map(
      [...before].flatMap(([diagram, shown]) => {
        const after = shownAfter(shown, diagram, rows);
        return after ? [[diagram, after]] : [];
      }),
    ),
);

function sortOut(model: Model, diagram: DiagramId): Shown {
  const hidden = standIns(model);
  const here = [...model.element.values()].filter((each) => each.diagram === diagram && !hidden.has(each.id));
  return {
    ends: stacked(here.filter((each) => isFlowEnd(each) || isCollapsed(each)).map(compact)),
    boundaries: stacked(here.filter(isBoundary).filter((boundary) => !isCollapsed(boundary))),
    flows: here.filter(isFlow).map((flow) => redirected(flow, hidden)),
    texts: stacked(here.filter(isTextBlock)),
  };
}

/** What is shown of a diagram after an edit; null where that hangs on more than what was edited. */
function shownAfter(shown: Shown, diagram: DiagramId, rows: readonly ElementRow[]): Shown | null {
  const here = rows.filter(({ before, after }) => before?.diagram === diagram || after?.diagram === diagram);
  if (here.length === 0) return shown;
  const isOneEach = new Set(here.map(({ id }) => id)).size === here.length;
  if (!isOneEach || !here.every(keepsItsPlace) || shown.ends.some(isCollapsed)) return null;
  return {
    ends: stackedAfter(shown.ends, here, isFlowEnd),
    boundaries: stackedAfter(shown.boundaries, here, isBoundary),
    flows: listAfter(shown.flows, here, isFlow),
    texts: stackedAfter(shown.texts, here, isTextBlock),
  };
}

/** True when an edit leaves an element where it comes among the others, and uncollapsed. */
function keepsItsPlace({ before, after }: ElementRow): boolean {
  if (after !== null && isCollapsed(after)) return false;
  if (before === null || after === null) return true;
  return before.kind === after.kind && before.diagram === after.diagram && stackOf(before) === stackOf(after);
}

function stackOf(element: Element): number {
  return isPlaced(element) ? inFront(element) : 0;
}

function stackedAfter<Shape extends PlacedElement, Kind extends Shape>(
  shapes: readonly Shape[],
  rows: readonly ElementRow[],
  isOne: (element: Element | null) => element is Kind,
): readonly Shape[] {
  const after = listAfter(shapes, rows, isOne);
  return after === shapes ? shapes : stacked(after);
}

/** The elements of one kind after an edit: each in its place, new ones last; the same list when none was edited. */
function listAfter<Drawn extends Element, Kind extends Drawn>(
  list: readonly Drawn[],
  rows: readonly ElementRow[],
  isOne: (element: Element | null) => element is Kind,
): readonly Drawn[] {
  const edited = rows.filter(({ before, after }) => isOne(before ?? after));
  if (edited.length === 0) return list;
  const afterOf = new Map<string, Element | null>(edited.map(({ id, after }) => [id, after]));
  const now: Drawn[] = [];
  for (const element of list) {
    const after = afterOf.get(element.id);
    if (after === undefined) now.push(element);
    else if (isOne(after)) now.push(after);
    afterOf.delete(element.id);
  }
  for (const added of afterOf.values()) if (isOne(added)) now.push(added);
  return now;
}

/** True for a boundary that is drawn small. */
export function isCollapsed(
  element: { readonly kind: string } | undefined,
): element is TrustBoundary & { readonly collapsed: true } {
  return element?.kind === 'trustBoundary' && 'collapsed' in element && element.collapsed === true;
}

/** Where a shape is drawn: its own rectangle; of a collapsed boundary the top left corner, as large as its name needs. */
export function shownRect(element: PlacedElement): Rect {
  return isCollapsed(element)
    ? { x: element.rect.x, y: element.rect.y, ...componentSize(element.name, '') }
    : element.rect;
}

const obstacles = new WeakMap<Pick<Shown, 'ends' | 'texts'>, ReadonlyMap<ElementId, Rect>>();

/** What flows keep clear of: the shapes they lead to and the words of texts. Found once for each drawing, whoever asks. */
export function obstaclesOf(shown: Pick<Shown, 'ends' | 'texts'>): ReadonlyMap<ElementId, Rect> {
  const before = obstacles.get(shown);
  if (before) return before;
  const rects = new Map<ElementId, Rect>();
  for (const { id, rect } of shown.ends) rects.set(id, rect);
  for (const text of shown.texts) rects.set(text.id, coveredBy(text));
  obstacles.set(shown, rects);
  return rects;
}

const extents = new WeakMap<Shown, Rect | null>();

/** What all shapes and texts take up together; null where there are none. Found once for each drawing, whoever asks. */
export function extentOf(shown: Shown): Rect | null {
  const before = extents.get(shown);
  if (before !== undefined) return before;
  const { ends, boundaries, texts } = shown;
  const extent = bounds([...ends, ...boundaries, ...texts].map(({ rect }) => rect));
  extents.set(shown, extent);
  return extent;
}

const compacted = new WeakMap<TrustBoundary, TrustBoundary>();

/** The same object for the same boundary: whoever draws it tells by that whether it changed. */
function compact<Shape extends ShownEnd>(element: Shape): ShownEnd {
  if (!isBoundary(element)) return element;
  const small = compacted.get(element) ?? { ...element, rect: shownRect(element) };
  compacted.set(element, small);
  return small;
}

const NONE: ReadonlyMap<ElementId, ElementId> = new Map();

/** The collapsed boundary that stands for each element that is not shown: the outermost around it. */
export const standIns = oncePerDrawing<ReadonlyMap<ElementId, ElementId>>(
  (model) => ([...model.element.values()].some(isCollapsed) ? findStandIns(model) : NONE),
  (before, rows) => (before === NONE && !rows.some(({ after }) => after !== null && isCollapsed(after)) ? NONE : null),
);

function findStandIns(model: Elements): ReadonlyMap<ElementId, ElementId> {
  const hidden = new Map<ElementId, ElementId>();
  for (const element of model.element.values()) {
    const outermost = isPlaced(element) && boundariesAround(model, element).findLast(isCollapsed);
    if (outermost) hidden.set(element.id, outermost.id);
  }
  for (const element of model.element.values()) {
    if (!isFlow(element)) continue;
    const [from, to] = [hidden.get(element.from), hidden.get(element.to)];
    if (from !== undefined && from === to) hidden.set(element.id, from);
  }
  return hidden;
}

/** What is seen of an element: itself, or what stands for it. */
export function seenAs(model: Elements, id: ElementId): ElementId {
  return standIns(model).get(id) ?? id;
}

/** True for a flow that leads to a collapsed boundary where it is shown, because an end of it lies in there. */
export function isRedirected(model: Elements, { from, to }: DataFlow): boolean {
  const hidden = standIns(model);
  return hidden.has(from) || hidden.has(to);
}

const redirections = new WeakMap<DataFlow, DataFlow>();

/** A flow with its ends where they are shown; the bends it had for other places are left out. */
function redirected(flow: DataFlow, hidden: ReadonlyMap<ElementId, ElementId>): DataFlow {
  const [from, to] = [hidden.get(flow.from) ?? flow.from, hidden.get(flow.to) ?? flow.to];
  if (from === flow.from && to === flow.to) return flow;
  const before = redirections.get(flow);
  if (before?.from === from && before.to === to) return before;
  const { bends: _, ...straight } = flow;
  const led = { ...straight, from, to };
  redirections.set(flow, led);
  return led;
}

/** How many components lie in a boundary, at any depth. */
export function componentsIn(model: Elements, boundary: ElementId): number {
  return contentsOf(model, new Set([boundary])).filter(isComponent).length;
}
