import type { DataFlow } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import { type FlowRoute, type RoutedFlow, routed, routeFlows, type RoutingInput } from './route.ts';
import { obstaclesOf, type Shown } from './shown.ts';

/** What is shown of a diagram, as far as the way of its flows hangs on it. */
export function routingInput(drawn: Shown): RoutingInput {
  return {
    flows: drawn.flows.map(asRouted),
    rects: obstaclesOf(drawn),
    boundaries: drawn.boundaries.map(({ id, rect, name }) => ({ id, rect, name })),
  };
}

const laid = new WeakMap<Shown, ReadonlyMap<ElementId, FlowRoute>>();

/** The routes of all flows that are shown, with their names on them; found once for each drawing, whoever asks. */
export function routesOn(drawn: Shown): ReadonlyMap<ElementId, FlowRoute> {
  const routes = laid.get(drawn) ?? routeFlows(routingInput(drawn));
  laid.set(drawn, routes);
  return routes;
}

const asRoutedBefore = new WeakMap<DataFlow, RoutedFlow>();

/** The same object for the same flow: whoever lays it tells by that whether it changed. */
export function asRouted(flow: DataFlow): RoutedFlow {
  const known = asRoutedBefore.get(flow) ?? routed(flow);
  asRoutedBefore.set(flow, known);
  return known;
}
