import type { DataFlow } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { crossesOneOf, type FlowRoute, laidAround, type RoutingInput } from '#core/picture/route.ts';
import { obstaclesOf, type Shown } from '#core/picture/shown.ts';
import { asRouted } from '#core/picture/shown-routes.ts';
import { led, moved, shifted } from './rough.ts';

/** So many flows are laid with care in every frame; more would take longer than a frame. */
const MOST_WITH_CARE = 12;
const NOWHERE: Point = { x: 0, y: 0 };

/** The flows of a drawing while some of its shapes are dragged: what does not change from frame to frame. */
export class Dragging {
  readonly #ids: ReadonlySet<ElementId>;
  readonly #drawn: Shown;
  readonly #atRest: ReadonlyMap<ElementId, FlowRoute>;
  /** Flows between dragged shapes, and those that join one to a shape that stays. */
  readonly #carried: ReadonlySet<ElementId>;
  readonly #joined: readonly DataFlow[];
  /** Where all shapes are; those that are dragged, in the latest frame. */
  readonly #rects: Map<ElementId, Rect>;
  readonly #before: ReadonlyMap<ElementId, Rect>;

  constructor(drawn: Shown, ids: ReadonlySet<ElementId>, atRest: ReadonlyMap<ElementId, FlowRoute>) {
    [this.#drawn, this.#ids, this.#atRest] = [drawn, ids, atRest];
    const ends = drawn.flows.map((flow) => [flow, Number(ids.has(flow.from)) + Number(ids.has(flow.to))] as const);
    this.#carried = new Set(ends.flatMap(([{ id }, dragged]) => (dragged === 2 ? id : [])));
    this.#joined = ends.flatMap(([flow, dragged]) => (dragged === 1 ? flow : []));
    this.#rects = new Map(obstaclesOf(drawn));
    this.#before = new Map(
      [...ids].flatMap((id) => (this.#rects.has(id) ? [[id, this.#rects.get(id)!] as const] : [])),
    );
  }

  /** True while this is what is dragged, of this drawing. */
  isOf(drawn: Shown, ids: ReadonlySet<ElementId>): boolean {
    return drawn === this.#drawn && ids === this.#ids;
  }

  /**
   * The routes that are not as they were at rest, but for those that are carried along.
   *
   * @param by how far the shapes are dragged, in diagram units
   * @param waiting the flow that stays where it lies although something is dragged over it
   */
  routesAt(by: Point, waiting: ElementId | null): ReadonlyMap<ElementId, FlowRoute> {
    if (this.#joined.length > MOST_WITH_CARE) return this.#led(by);
    for (const [id, rect] of this.#before) this.#rects.set(id, moved(rect, by));
    const touched = this.#touched(waiting);
    return touched.length > MOST_WITH_CARE ? this.#led(by) : this.#laid(touched, by);
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

  #laid(touched: readonly DataFlow[], by: Point): ReadonlyMap<ElementId, FlowRoute> {
    if (touched.length === 0) return new Map();
    const anew = new Set(touched.map(({ id }) => id));
    const kept: FlowRoute[] = [];
    for (const [id, route] of this.#atRest)
      if (!anew.has(id)) kept.push(this.#carried.has(id) ? shifted(route, by) : route);
    const boundaries = this.#drawn.boundaries.map(({ id, rect, name }) => ({
      id,
      rect: this.#ids.has(id) ? moved(rect, by) : rect,
      name,
    }));
    const input: RoutingInput = { flows: [], rects: this.#rects, boundaries };
    return laidAround(touched.map(asRouted), input, kept);
  }

  /** The joined flows as they follow what is dragged, whatever else is in their way. */
  #led(by: Point): ReadonlyMap<ElementId, FlowRoute> {
    const way = (end: ElementId): Point => (this.#ids.has(end) ? by : NOWHERE);
    return new Map(
      this.#joined.flatMap(({ id, from, to }) => {
        const route = this.#atRest.get(id);
        return route ? [[id, led(route, way(from), way(to))] as const] : [];
      }),
    );
  }
}
