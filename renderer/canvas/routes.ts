import { create } from 'zustand';
import { isBoundary, isFlow, isFlowEnd } from '#core/model/element.ts';
import type { Point, Rect } from '#core/model/geometry.ts';
import type { DiagramId, ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { type FlowRoute, rerouteFlows, routeFlows } from '#core/picture/route.ts';

/** The routes of the flows on screen, kept outside React so that a flow is drawn anew only when its own route changed. */
const useRoutes = create<{ routes: ReadonlyMap<ElementId, FlowRoute> }>(() => ({ routes: new Map() }));

/** The route of one flow, or undefined before it was laid. */
export function useRoute(id: ElementId): FlowRoute | undefined {
  return useRoutes(({ routes }) => routes.get(id));
}

/**
 * Lays the flows of a diagram. While elements are dragged only the flows they touch are laid anew;
 * the others keep their way until the pointer is released.
 *
 * @param dragged where elements are while they are being dragged, in diagram units
 */
export function layRoutes(model: Model, diagram: DiagramId, dragged: ReadonlyMap<ElementId, Point>): void {
  const elements = [...model.element.values()].filter((element) => element.diagram === diagram);
  const rectOf = (id: ElementId, rect: Rect): Rect => ({ ...rect, ...dragged.get(id) });
  const input = {
    flows: elements
      .filter(isFlow)
      .map(({ id, from, to, name, encrypted }) => ({ id, from, to, label: name, encrypted: encrypted === 'yes' })),
    rects: new Map(elements.filter(isFlowEnd).map(({ id, rect }) => [id, rectOf(id, rect)])),
    boundaries: elements.filter(isBoundary).map(({ id, rect, name }) => ({ id, rect: rectOf(id, rect), name })),
  };
  const { routes } = useRoutes.getState();
  const laid = dragged.size === 0 ? routeFlows(input) : rerouteFlows(input, routes, new Set(dragged.keys()));
  useRoutes.setState({ routes: sameWhereEqual(routes, laid) });
}

/** `laid`, with every route that came out as it was being the same object as before. */
function sameWhereEqual(before: ReadonlyMap<ElementId, FlowRoute>, laid: ReadonlyMap<ElementId, FlowRoute>) {
  return new Map(
    [...laid].map(([id, route]) => {
      const old = before.get(id);
      return [id, old && JSON.stringify(old) === JSON.stringify(route) ? old : route] as const;
    }),
  );
}
