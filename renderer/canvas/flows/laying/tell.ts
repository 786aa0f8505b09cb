import type { Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { type FlowRoute, isSameRoute, type RoutedFlow, routeFlows, type RoutingInput } from '#core/picture/route.ts';
import { applyDelta, type Delta, deltaBetween } from './delta.ts';

/** A drawing whose flows are to be laid, as far as it differs from the one that was told before. */
export interface LayingTask {
  readonly number: number;
  readonly flows: Delta<ElementId, RoutedFlow>;
  readonly rects: Delta<ElementId, Rect>;
  readonly boundaries: RoutingInput['boundaries'];
}

/** All routes, as far as they differ from those that were answered before. */
export interface LayingAnswer {
  readonly number: number;
  readonly routes: Delta<ElementId, FlowRoute>;
}

/** The side that asks: tells drawings by what changed, and knows all routes from answers that do the same. */
export class Teller {
  #flows: ReadonlyMap<ElementId, RoutedFlow> = new Map();
  #rects: RoutingInput['rects'] = new Map();
  readonly #routes = new Map<ElementId, FlowRoute>();
  #number = 0;

  /** What the other side is to be told of a drawing. */
  taskFor({ flows, rects, boundaries }: RoutingInput): LayingTask {
    const [before, now] = [this.#flows, new Map(flows.map((flow) => [flow.id, flow]))];
    const task = {
      number: ++this.#number,
      flows: deltaBetween(before, now),
      rects: deltaBetween(this.#rects, rects),
      boundaries,
    };
    [this.#flows, this.#rects] = [now, rects];
    return task;
  }

  /** The routes of the drawing that an answer is about. Every answer has to be taken, in its order. */
  routesBy(answer: LayingAnswer): ReadonlyMap<ElementId, FlowRoute> {
    applyDelta(this.#routes, answer.routes);
    return new Map(this.#routes);
  }
}

/** The side that answers: lays the flows of each drawing that it is told, one after the other. */
export function answerer(): (task: LayingTask) => LayingAnswer {
  const flows = new Map<ElementId, RoutedFlow>();
  const rects = new Map<ElementId, Rect>();
  let routes: ReadonlyMap<ElementId, FlowRoute> = new Map();
  return ({ number, boundaries, ...changed }) => {
    applyDelta(flows, changed.flows);
    applyDelta(rects, changed.rects);
    const before = routes;
    routes = routeFlows({ flows: [...flows.values()], rects, boundaries });
    return { number, routes: deltaBetween(before, routes, isSameRoute) };
  };
}
