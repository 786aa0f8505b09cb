import { create } from 'zustand';
import { type DataFlow, type Element, isFlow } from '#core/model/element.ts';
import type { Point } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { type FlowRoute, isSameRoute, laidAround, rerouteFlows, routed, routeFlows } from '#core/picture/route.ts';
import { obstaclesOf, type Shown, shownOn } from '#core/picture/shown.ts';
import { Dragging } from './laying/dragging.ts';
import { endLaying, layAside } from './laying/lay-aside.ts';
import { roughRoutes } from './laying/rough.ts';
import { routingInput } from '#core/picture/shown-routes.ts';

/** Routes by flow. */
export type Routes = ReadonlyMap<ElementId, FlowRoute>;

const NO_ROUTES: Routes = new Map();

/**
 * The routes of the flows on screen, kept outside React so that a flow is drawn anew only when its own route changed:
 * those at rest, and those that flows have instead for the time of a drag.
 */
export const useRoutes = create<{ readonly resting: Routes; readonly led: Routes }>(() => ({
  resting: NO_ROUTES,
  led: NO_ROUTES,
}));

/** The route of one flow, or undefined before it was laid. */
export function useRoute(id: ElementId): FlowRoute | undefined {
  return useRoutes(({ resting, led }) => led.get(id) ?? resting.get(id));
}

/** What the routes on screen were laid for. */
let laidFor: { readonly diagram: DiagramId; readonly drawn: Shown } | null = null;
/** The routes while nothing is dragged; a flow steps aside for what is dragged over it. */
let atRest = NO_ROUTES;
/** What is being dragged; null while nothing is. */
let dragging: Dragging | null = null;
/** The flow that what is dragged would be inserted on: it waits where it lies instead of stepping aside. */
let waiting: ElementId | null = null;
let settling: ReturnType<typeof setTimeout> | undefined;
/** The frame after which flows step aside for what came. */
let stepping = 0;
/** The drawing whose flows do not lie yet as they would if all were laid anew; null while they do. */
let unsettled: Shown | null = null;

/** With so many flows at most, all are laid anew at every change: it takes less than a frame. */
const FEW = 100;
/** Beyond it, all are laid anew once nothing has changed for so long, in milliseconds. */
const SETTLE_AFTER_MS = 250;
/** So long after the frame with a shape that came, flows step aside for it, in milliseconds: about one frame. */
const STEP_ASIDE_AFTER_MS = 16;
/** After so many changes at once the flows follow roughly, and are laid anew without a pause. */
const MUCH = 12;

/** Forgets all routes: the canvas goes away. */
export function forgetRoutes(): void {
  layNoMore();
  endLaying();
  [unsettled, laidFor, dragging] = [null, null, null];
  atRest = show(NO_ROUTES);
}

/** Lets one flow lie still while something is dragged over it to be inserted there; null lets all step aside. */
export function holdStill(flow: ElementId | null): void {
  waiting = flow;
}

/**
 * Lays the flows that follow shapes while these are dragged, and that make room for them. Flows between dragged shapes
 * stay as they are: they are carried along.
 *
 * @param shapes what is dragged, the same set in all of a drag
 * @param by how far, in diagram units
 */
export function leadRoutes(model: Model, diagram: DiagramId, shapes: ReadonlySet<ElementId>, by: Point): void {
  const drawn = shownOn(model, diagram);
  // What is dragged must not wait for it, nor be shown where it was.
  layNoMore();
  if (!dragging?.isOf(drawn, shapes)) dragging = new Dragging(drawn, shapes, atRest);
  showOver(dragging.routesAt(by, waiting));
}

/**
 * Lays the flows of a diagram. Just after a change to a large drawing, only the flows that are touched are laid anew;
 * the others keep their way until nothing changes any more, and then a worker lays all. For shapes that came without
 * flows nobody waits: those that they came to lie on step aside in the frame after.
 */
export function layRoutes(model: Model, diagram: DiagramId): void {
  const drawn = shownOn(model, diagram);
  layNoMore();
  dragging = null;
  const before = laidFor?.diagram === diagram ? laidFor.drawn : null;
  const changed = before && changedBetween(before, drawn);
  if (before && changed && hasOnlyCome(changed, before, drawn) && !document.hidden) {
    const stepAside = (): void => layAfter(before, changed, diagram, drawn);
    stepping = requestAnimationFrame(() => (settling = setTimeout(stepAside, STEP_ASIDE_AFTER_MS)));
    return;
  }
  layAfter(before, changed, diagram, drawn);
}

/** Leaves what waits for a frame or a pause unlaid: something new comes in its place. */
function layNoMore(): void {
  cancelAnimationFrame(stepping);
  clearTimeout(settling);
}

/** True when shapes came that no flow leads to, and nothing else changed. */
function hasOnlyCome(changed: ReadonlySet<ElementId>, before: Shown, drawn: Shown): boolean {
  const [was, is] = [obstaclesOf(before), obstaclesOf(drawn)];
  return changed.size > 0 && [...changed].every((id) => is.has(id) && !was.has(id));
}

function layAfter(
  before: Shown | null,
  changed: ReadonlySet<ElementId> | null,
  diagram: DiagramId,
  drawn: Shown,
): void {
  laidFor = { diagram, drawn };
  if (changed?.size === 0) {
    if (useRoutes.getState().led.size > 0) atRest = show(atRest);
    if (unsettled) unsettled = drawn;
    settleAfter(SETTLE_AFTER_MS);
    return;
  }
  const input = routingInput(drawn);
  if (before === null || changed === null || drawn.flows.length <= FEW) {
    unsettled = null;
    atRest = show(routeFlows(input));
    return;
  }
  const isMuch = changed.size > MUCH;
  atRest = show(
    isMuch ? roughRoutes(input, atRest, routingInput(before).rects) : rerouteFlows(input, untouched(changed), changed),
  );
  unsettled = drawn;
  settleAfter(isMuch ? 0 : SETTLE_AFTER_MS);
}

/** The routes of flows that did not change themselves. */
function untouched(changed: ReadonlySet<ElementId>): ReadonlyMap<ElementId, FlowRoute> {
  if (![...changed].some((id) => atRest.has(id))) return atRest;
  const routes = new Map(atRest);
  for (const id of changed) routes.delete(id);
  return routes;
}

/** Lets all flows be laid anew after a while, if they are not yet. */
function settleAfter(ms: number): void {
  if (unsettled === null) return;
  settling = setTimeout(() => {
    const drawn = unsettled;
    if (drawn === null) return;
    layAside(routingInput(drawn), (routes) => {
      if (drawn !== unsettled || dragging) return;
      unsettled = null;
      atRest = show(routes);
    });
  }, ms);
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

/** How far a point is from a path, in diagram units. */
export function distanceTo(points: readonly Point[], { x, y }: Point): number {
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
  const { resting, led } = useRoutes.getState();
  return led.get(id) ?? resting.get(id);
}

/** Shows a flow as it would run with other bends, the others as they lie; null shows it as it lies itself. */
export function showBent(flow: DataFlow, bends: readonly Point[] | null): void {
  showOver(bends === null ? new Map() : laidWith(flow, bends));
}

/** The route of a flow with other bends, or with none, around the others as they lie. */
export function laidWith(flow: DataFlow, bends: readonly Point[]): ReadonlyMap<ElementId, FlowRoute> {
  if (!laidFor) return new Map();
  const others = [...atRest].flatMap(([id, route]) => (id === flow.id ? [] : [route]));
  return laidAround([{ ...routed(flow), bends }], routingInput(laidFor.drawn), others);
}

/** The elements that changed, came or went in a way that can matter to the flows. */
function changedBetween(before: Shown, now: Shown): ReadonlySet<ElementId> {
  return new Set(
    (['ends', 'boundaries', 'texts', 'flows'] as const).flatMap((kind) => changedIn(before[kind], now[kind])),
  );
}

function changedIn(before: readonly Element[], now: readonly Element[]): readonly ElementId[] {
  // Nearly all of a large drawing is as it was: only what lies between the first difference and the last is looked up.
  let start = 0;
  while (start < now.length && before[start] === now[start]) start++;
  let [end, old] = [now.length, before.length];
  while (end > start && old > start && before[old - 1] === now[end - 1]) [end, old] = [end - 1, old - 1];
  const gone = new Map(before.slice(start, old).map((element) => [element.id, element]));
  const changed: ElementId[] = [];
  for (const element of now.slice(start, end)) {
    const was = gone.get(element.id);
    gone.delete(element.id);
    if (was !== element && !(was && leadsTheSame(was, element))) changed.push(element.id);
  }
  return [...changed, ...gone.keys()];
}

/** True when flows run as before: they see of a component nothing but its place, of a boundary its name as well, and of a text its words. */
function leadsTheSame(before: Element, now: Element): boolean {
  if (isFlow(before) || isFlow(now)) return false;
  const named = (before.kind !== 'trustBoundary' && before.kind !== 'text') || before.name === now.name;
  return named && before.kind === now.kind && before.rect === now.rect;
}

/** Shows routes; each that came out as it was stays the same object, so that its flow is left alone. */
function show(laid: Routes): Routes {
  const shown = new Map<ElementId, FlowRoute>();
  for (const [id, route] of laid) shown.set(id, asShown(id, route));
  useRoutes.setState({ resting: shown, led: NO_ROUTES });
  return shown;
}

/** Shows some routes in place of those at rest. */
function showOver(laid: ReadonlyMap<ElementId, FlowRoute>): void {
  const led = new Map<ElementId, FlowRoute>();
  for (const [id, route] of laid) led.set(id, asShown(id, route));
  useRoutes.setState({ led });
}

function asShown(id: ElementId, route: FlowRoute): FlowRoute {
  const old = routeOf(id);
  return old && (old === route || isSameRoute(old, route)) ? old : route;
}
