import { centre, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { type FlowRoute, laidAround, type RoutingInput } from '#core/picture/route.ts';
import { stretched } from '#core/picture/routing/stretch.ts';

/** A route as a whole somewhere else. */
export function shifted({ points, label, crossings }: FlowRoute, by: Point): FlowRoute {
  return {
    points: points.map((point) => moved(point, by)),
    label: label && movedLabel(label, by),
    crossings: crossings.map((point) => moved(point, by)),
  };
}

/** A route that follows its ends, each by its own way, without looking at what is around it. */
export function led(route: FlowRoute, byStart: Point, byEnd: Point): FlowRoute {
  const half = { x: (byStart.x + byEnd.x) / 2, y: (byStart.y + byEnd.y) / 2 };
  return {
    points: stretched(route.points, byStart, byEnd),
    label: route.label && movedLabel(route.label, half),
    crossings: [],
  };
}

/**
 * The routes after much has changed, as they can be told at once: those known follow their ends, the others are laid
 * around what they meet.
 *
 * @param before the shapes as the known routes were laid for
 */
export function roughRoutes(
  input: RoutingInput,
  known: ReadonlyMap<ElementId, FlowRoute>,
  before: RoutingInput['rects'],
): ReadonlyMap<ElementId, FlowRoute> {
  const routes = new Map<ElementId, FlowRoute>();
  for (const { id, from, to } of input.flows) {
    const route = known.get(id);
    const [byStart, byEnd] = [from, to].map((end) => wayBetween(before.get(end), input.rects.get(end)));
    if (!route || !byStart || !byEnd) continue;
    const isStill = [byStart, byEnd].every(({ x, y }) => x === 0 && y === 0);
    const isAlong = byStart.x === byEnd.x && byStart.y === byEnd.y;
    routes.set(id, isStill ? route : isAlong ? shifted(route, byStart) : led(route, byStart, byEnd));
  }
  const others = input.flows.filter(({ id }) => !routes.has(id));
  for (const [id, route] of laidAround(others, input, [...routes.values()])) routes.set(id, route);
  return routes;
}

function wayBetween(before: Rect | undefined, now: Rect | undefined): Point | null {
  if (!before || !now) return null;
  const [from, to] = [centre(before), centre(now)];
  return { x: to.x - from.x, y: to.y - from.y };
}

/** Something that has a place, somewhere else. */
export function moved<Placed extends Point>(placed: Placed, by: Point): Placed {
  return { ...placed, x: placed.x + by.x, y: placed.y + by.y };
}

function movedLabel(label: NonNullable<FlowRoute['label']>, by: Point): FlowRoute['label'] {
  return { ...label, rect: moved(label.rect, by), lock: label.lock && moved(label.lock, by) };
}
