import type { DataFlow } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { crossesOneOf, type FlowRoute, laidAround, type RoutingInput } from '#core/picture/route.ts';
import { obstaclesOf, type Shown } from '#core/picture/shown.ts';
import { asRouted } from '#core/picture/shown-routes.ts';
import { led, shifted } from './rough.ts';

/** So many flows are laid with care in every frame; more would take longer than a frame. */
const MOST_WITH_CARE = 12;

/** The flows of a drawing while some of its shapes are dragged: what does not change from frame to frame. */
export class Dragging {
  readonly #ids: ReadonlySet<ElementId>;
  readonly #drawn: Shown;
  readonly #atRest: ReadonlyMap<ElementId, FlowRoute>;
  /** Flows between dragged shapes, and those that join one to a shape that stays. */
  readonly #carried: readonly DataFlow[];
  readonly #joined: readonly DataFlow[];
  /** Where all shapes are; those that are dragged, in the latest frame. */
  readonly #rects: Map<ElementId, Rect>;
  readonly #before: ReadonlyMap<ElementId, Rect>;

  constructor(drawn: Shown, ids: ReadonlySet<ElementId>, atRest: ReadonlyMap<ElementId, FlowRoute>) {
    [this.#drawn, this.#ids, this.#atRest] = [drawn, ids, atRest];
    const ends = drawn.flows.map((flow) => [flow, Number(ids.has(flow.from)) + Number(ids.has(flow.to))] as const);
    this.#carried = ends.flatMap(([flow, dragged]) => (dragged === 2 ? flow : []));
    this.#joined = ends.flatMap(([flow, dragged]) => (dragged === 1 ? flow : []));
    this.#rects = new Map(obstaclesOf(drawn));
    this.#before = new Map(
      [...ids].flatMap((id) => (this.#rects.has(id) ? [[id, this.#rects.get(id)!] as const] : [])),
    );
  }

  /** True while this is what is dragged, of this drawing. */
  isOf(drawn: Shown, dragged: ReadonlyMap<ElementId, Point>): boolean {
    return (
      drawn === this.#drawn && dragged.size === this.#ids.size && [...dragged.keys()].every((id) => this.#ids.has(id))
    );
  }

  /**
   * The routes that are not as they were at rest.
   *
   * @param dragged where the dragged shapes are now, in diagram units
   * @param waiting the flow that stays where it lies although something is dragged over it
   */
  routesAt(dragged: ReadonlyMap<ElementId, Point>, waiting: ElementId | null): ReadonlyMap<ElementId, FlowRoute> {
    for (const [id, rect] of this.#before) this.#rects.set(id, { ...rect, ...dragged.get(id) });
    const routes = new Map<ElementId, FlowRoute>();
    for (const { id, from } of this.#carried) {
      const route = this.#atRest.get(id);
      if (route) routes.set(id, shifted(route, this.#wayOf(from)));
    }
    const touched = this.#touched(waiting);
    const isRough = touched.length > MOST_WITH_CARE;
    for (const [id, route] of isRough ? this.#led() : this.#laid(touched, dragged, routes)) routes.set(id, route);
    return routes;
  }

  /** The flows that join what is dragged, and those that it lies on. */
  #touched(waiting: ElementId | null): readonly DataFlow[] {
    const isInTheWay = crossesOneOf([...this.#before.keys()].map((id) => this.#rects.get(id)!));
    const crossed = this.#drawn.flows.filter(({ id, from, to }) => {
      const route = this.#atRest.get(id);
      return route && id !== waiting && !this.#ids.has(from) && !this.#ids.has(to) && isInTheWay(route);
    });
    return [...this.#joined.filter(({ id }) => id !== waiting), ...crossed];
  }

  #laid(
    touched: readonly DataFlow[],
    dragged: ReadonlyMap<ElementId, Point>,
    carried: ReadonlyMap<ElementId, FlowRoute>,
  ): ReadonlyMap<ElementId, FlowRoute> {
    if (touched.length === 0) return new Map();
    const anew = new Set(touched.map(({ id }) => id));
    const kept: FlowRoute[] = [...carried.values()];
    for (const [id, route] of this.#atRest) if (!anew.has(id) && !carried.has(id)) kept.push(route);
    const boundaries = this.#drawn.boundaries.map(({ id, rect, name }) => ({
      id,
      rect: { ...rect, ...dragged.get(id) },
      name,
    }));
    const input: RoutingInput = { flows: [], rects: this.#rects, boundaries };
    return laidAround(touched.map(asRouted), input, kept);
  }

  /** The joined flows as they follow what is dragged, whatever else is in their way. */
  #led(): ReadonlyMap<ElementId, FlowRoute> {
    return new Map(
      this.#joined.flatMap(({ id, from, to }) => {
        const route = this.#atRest.get(id);
        return route ? [[id, led(route, this.#wayOf(from), this.#wayOf(to))] as const] : [];
      }),
    );
  }

  /** How far a shape was dragged. */
  #wayOf(id: ElementId): Point {
    const [before, now] = [this.#before.get(id), this.#rects.get(id)];
    return before && now ? { x: now.x - before.x, y: now.y - before.y } : { x: 0, y: 0 };
  }
}
