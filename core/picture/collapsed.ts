import { boundariesAround, contentsOf } from '../model/boundaries.ts';
import {
  type DataFlow,
  isBoundary,
  isComponent,
  isFlow,
  isPlaced,
  type PlacedElement,
  type TrustBoundary,
} from '../model/element.ts';
import type { Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { oncePerDrawing } from '../model/once-per-drawing.ts';
import { componentSize } from './shape.ts';

type Elements = Pick<Model, 'element'>;

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

const compacted = new WeakMap<TrustBoundary, TrustBoundary>();

/** The same object for the same boundary: whoever draws it tells by that whether it changed. */
export function compact<Shape extends PlacedElement>(element: Shape): Shape | TrustBoundary {
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
export function redirected(flow: DataFlow, hidden: ReadonlyMap<ElementId, ElementId>): DataFlow {
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
