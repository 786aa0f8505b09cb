import { create } from 'zustand';
import { type DataFlow, type Element, isFlow, isPlaced } from '#core/model/element.ts';
import type { Point } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import {
  type FlowRoute,
  type RoutedFlow,
  rerouteFlows,
  routesAnew,
  routed,
  routeFlows,
  type RoutingInput,
} from '#core/picture/route.ts';
import { obstaclesOf, type Shown, shownOn } from '#core/picture/shown.ts';

/** The routes of the flows on screen, kept outside React so that a flow is drawn anew only when its own route changed. */
export const useRoutes = create<{ routes: ReadonlyMap<ElementId, FlowRoute> }>(() => ({ routes: new Map() }));

/** The routes as they are now. */
export function theRoutes(): ReadonlyMap<ElementId, FlowRoute> {
  return useRoutes.getState().routes;
}

/** The route of one flow, or undefined before it was laid. */
export function useRoute(id: ElementId): FlowRoute | undefined {
  return useRoutes(({ routes }) => routes.get(id));
}

/** What the routes on screen were laid for. */
let laidFor: { readonly diagram: DiagramId; readonly drawn: Shown } | null = null;
/** The routes while nothing is dragged; a flow steps aside for what is dragged over it. */
let atRest: ReadonlyMap<ElementId, FlowRoute> = new Map();
/** The flow that what is dragged would be inserted on: it waits where it lies instead of stepping aside. */
let waiting: ElementId | null = null;
let settling: ReturnType<typeof setTimeout> | undefined;
/** Lays all flows anew; null while they lie so already. */
let unsettled: (() => void) | null = null;

/** With so many flows at most, all are laid anew at every change: it takes less than a frame. */
const FEW = 200;
/** Beyond it, all are laid anew once nothing has changed for so long, in milliseconds. */
const SETTLE_AFTER_MS = 250;

/** Forgets all routes: the canvas goes away. */
export function forgetRoutes(): void {
  clearTimeout(settling);
  unsettled = null;
  laidFor = null;
  atRest = new Map();
  useRoutes.setState({ routes: atRest });
}

/** Lets one flow lie still while something is dragged over it to be inserted there; null lets all step aside. */
export function holdStill(flow: ElementId | null): void {
  waiting = flow;
}

/**
 * Lays the flows of a diagram. While elements are dragged, and just after a change to a large drawing, only the flows
 * that are touched are laid anew; the others keep their way until nothing changes any more.
 *
 * @param dragged where elements are while they are being dragged, in diagram units
 */
export function layRoutes(model: Model, diagram: DiagramId, dragged: ReadonlyMap<ElementId, Point>): void {
  const drawn = shownOn(model, diagram);
  // What is dragged must not wait for it, nor be shown where it was.
  clearTimeout(settling);
  if (dragged.size > 0) {
    const along = carriedAlong(drawn, model, dragged);
    const routes = new Map([...atRest, ...along]);
    const input = routingInput(drawn, dragged);
    const left = { ...input, flows: input.flows.filter(({ id }) => !along.has(id) && id !== waiting) };
    for (const [id, route] of routesAnew(left, routes, new Set(dragged.keys()))) if (route) routes.set(id, route);
    show(routes);
    return;
  }
  const changed = laidFor?.diagram === diagram ? changedBetween(laidFor.drawn, drawn) : null;
  laidFor = { diagram, drawn };
  if (changed?.size === 0) {
    if (theRoutes() !== atRest) show(atRest);
    settleSoon();
    return;
  }
  const layAll = (): void => {
    unsettled = null;
    atRest = show(routeFlows(routingInput(drawn, dragged)));
  };
  if (changed === null || drawn.flows.length <= FEW) {
    layAll();
    return;
  }
  const untouched = new Map([...atRest].filter(([id]) => !changed.has(id)));
  atRest = show(rerouteFlows(routingInput(drawn, dragged), untouched, changed));
  unsettled = layAll;
  settleSoon();
}

function settleSoon(): void {
  if (unsettled) settling = setTimeout(unsettled, SETTLE_AFTER_MS);
}

function routingInput(drawn: Shown, dragged: ReadonlyMap<ElementId, Point>): RoutingInput {
  const { flows, boundaries } = drawn;
  const rects = new Map(obstaclesOf(drawn));
  for (const [id, to] of dragged) if (rects.has(id)) rects.set(id, { ...rects.get(id)!, ...to });
  return {
    flows: flows.map(asRouted),
    rects,
    boundaries: boundaries.map(({ id, rect, name }) => ({ id, rect: { ...rect, ...dragged.get(id) }, name })),
  };
}

const asRoutedBefore = new WeakMap<DataFlow, RoutedFlow>();

/** The same object for the same flow: it is asked for in every frame of a drag. */
function asRouted(flow: DataFlow): RoutedFlow {
  const known = asRoutedBefore.get(flow) ?? routed(flow);
  asRoutedBefore.set(flow, known);
  return known;
}

/** The flow whose line, as it lay before a drag, passes nearest to a point and no further away than `within` units. */
export function flowNear(point: Point, within: number): ElementId | null {
  let nearest: { id: ElementId; distance: number } | null = null;
  for (const [id, { points }] of atRest) {
    const distance = distanceTo(points, point);
    if (distance <= within && distance < (nearest?.distance ?? Infinity)) nearest = { id, distance };
  }
  return nearest?.id ?? null;
}

function distanceTo(points: readonly Point[], { x, y }: Point): number {
  const away = (value: number, a: number, b: number): number =>
    Math.max(Math.min(a, b) - value, 0, value - Math.max(a, b));
  return Math.min(
    ...points.slice(1).map((b, index) => {
      const a = points[index]!;
      return Math.hypot(away(x, a.x, b.x), away(y, a.y, b.y));
    }),
  );
}

/** The route of a flow as it is now; undefined before it was laid. */
export function routeOf(id: ElementId): FlowRoute | undefined {
  return useRoutes.getState().routes.get(id);
}

/** Shows a flow along other points while it is being bent; the next laying gives it its route again. */
export function showRoute(id: ElementId, route: FlowRoute): void {
  useRoutes.setState(({ routes }) => ({ routes: new Map(routes).set(id, route) }));
}

/** The routes of flows between dragged elements: each moves as a whole, however many are dragged. */
function carriedAlong(
  { flows }: Shown,
  { element }: Model,
  dragged: ReadonlyMap<ElementId, Point>,
): ReadonlyMap<ElementId, FlowRoute> {
  const along = new Map<ElementId, FlowRoute>();
  for (const { id, from, to } of flows) {
    const [at, start, route] = [dragged.get(from), element.get(from), atRest.get(id)];
    if (!at || !dragged.has(to) || !isPlaced(start) || !route) continue;
    along.set(id, shiftedRoute(route, { x: at.x - start.rect.x, y: at.y - start.rect.y }));
  }
  return along;
}

function shiftedRoute({ points, label, crossings }: FlowRoute, by: Point): FlowRoute {
  const shift = <Placed extends Point>(placed: Placed): Placed => ({
    ...placed,
    x: placed.x + by.x,
    y: placed.y + by.y,
  });
  return {
    points: points.map(shift),
    label: label && { ...label, rect: shift(label.rect), lock: label.lock && shift(label.lock) },
    crossings: crossings.map(shift),
  };
}

/** The elements that changed, came or went in a way that can matter to the flows. */
function changedBetween(before: Shown, now: Shown): ReadonlySet<ElementId> {
  const rest = new Map<ElementId, Element>();
  for (const element of [...before.ends, ...before.boundaries, ...before.texts, ...before.flows])
    rest.set(element.id, element);
  const changed = new Set<ElementId>();
  for (const element of [...now.ends, ...now.boundaries, ...now.texts, ...now.flows]) {
    const old = rest.get(element.id);
    rest.delete(element.id);
    if (old !== element && !(old && leadsTheSame(old, element))) changed.add(element.id);
  }
  return new Set([...changed, ...rest.keys()]);
}

/** True when flows run as before: they see of a component nothing but its place, of a boundary its name as well, and of a text its words. */
function leadsTheSame(before: Element, now: Element): boolean {
  if (isFlow(before) || isFlow(now)) return false;
  const named = (before.kind !== 'trustBoundary' && before.kind !== 'text') || before.name === now.name;
  return named && before.kind === now.kind && before.rect === now.rect;
}

/** Shows routes; each that came out as it was stays the same object, so that its flow is left alone. */
function show(laid: ReadonlyMap<ElementId, FlowRoute>): ReadonlyMap<ElementId, FlowRoute> {
  const { routes } = useRoutes.getState();
  const same = (old: FlowRoute | undefined, route: FlowRoute): boolean =>
    old === route || (old !== undefined && JSON.stringify(old) === JSON.stringify(route));
  const shown = new Map<ElementId, FlowRoute>();
  for (const [id, route] of laid) {
    const old = routes.get(id);
    shown.set(id, old && same(old, route) ? old : route);
  }
  useRoutes.setState({ routes: shown });
  return shown;
}
