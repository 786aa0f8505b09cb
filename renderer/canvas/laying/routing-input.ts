import type { DataFlow } from '#core/model/element.ts';
import { type RoutedFlow, routed, type RoutingInput } from '#core/picture/route.ts';
import { obstaclesOf, type Shown } from '#core/picture/shown.ts';

/** What is shown of a diagram, as far as the way of its flows hangs on it. */
export function routingInput(drawn: Shown): RoutingInput {
  const { flows, boundaries } = drawn;
  return {
    flows: flows.map(asRouted),
    rects: obstaclesOf(drawn),
    boundaries: boundaries.map(({ id, rect, name }) => ({ id, rect, name })),
  };
}

const asRoutedBefore = new WeakMap<DataFlow, RoutedFlow>();

/** The same object for the same flow: whoever lays it tells by that whether it changed. */
export function asRouted(flow: DataFlow): RoutedFlow {
  const known = asRoutedBefore.get(flow) ?? routed(flow);
  asRoutedBefore.set(flow, known);
  return known;
}
