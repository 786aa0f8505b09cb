import type { Band } from '#core/assessment/bands.ts';
import type { DataFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Layer, LayerClass } from '#core/picture/layer.ts';
import type { FlowRoute } from '#core/picture/route.ts';
import type { ShownEnd } from '#core/picture/shown.ts';
import type { Badge } from './badges.ts';

/** So many elements share a path: few enough for the browser to leave out what is not in view. */
const TOGETHER = 250;

/** The lines of flows, many in one path; a path none of whose flows runs otherwise than before stays the same text. */
export class FlowPaths {
  #bundles: readonly { readonly routes: readonly (FlowRoute | undefined)[]; readonly path: string }[] = [];

  /** @param routeOf the route of a flow; undefined for one that is left out */
  of(flows: readonly DataFlow[], routeOf: (id: ElementId) => FlowRoute | undefined): readonly string[] {
    this.#bundles = Array.from({ length: Math.ceil(flows.length / TOGETHER) }, (_, index) => {
      // A flow that is left out leaves its place empty, so that the others stay together as they were.
      const bundle = flows.slice(index * TOGETHER, (index + 1) * TOGETHER).map(({ id }) => routeOf(id));
      const before = this.#bundles[index];
      const isSame =
        before?.routes.length === bundle.length && bundle.every((route, at) => route === before.routes[at]);
      return isSame ? before : { routes: bundle, path: linesOf(bundle) };
    });
    return this.#bundles.map(({ path }) => path);
  }
}

/** The lines of routes in one path. */
export function linesOf(routes: readonly (FlowRoute | undefined)[]): string {
  return routes.map((route) => (route ? lineOf(route) : '')).join('');
}

const lines = new WeakMap<FlowRoute, string>();

function lineOf(route: FlowRoute): string {
  const line = lines.get(route) ?? `M${route.points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  lines.set(route, line);
  return line;
}

/** Shapes that look alike, in one path. */
export interface FarShapes {
  /** The highest level that counts on them; undefined for none. */
  readonly band: Band | undefined;
  /** Their group in the layer that colours the drawing. */
  readonly told: LayerClass | undefined;
  readonly selected: boolean;
  readonly path: string;
}

/** The outlines of components as plain boxes, by level, group in the layer and whether they are selected. */
export function shapePaths(
  ends: readonly ShownEnd[],
  badges: ReadonlyMap<ElementId, readonly Badge[]>,
  selection: ReadonlySet<ElementId>,
  layer: Layer | null,
): readonly FarShapes[] {
  const alike = new Map<string, Omit<FarShapes, 'path'> & { readonly boxes: string[] }>();
  for (const { id, rect } of ends) {
    const band = badges.get(id)?.[0]?.band;
    const told = layer?.classes.get(id);
    const selected = selection.has(id);
    const key = `${band} ${told?.id} ${selected}`;
    const group = alike.get(key) ?? { band, told, selected, boxes: [] };
    alike.set(key, group);
    group.boxes.push(`M${rect.x} ${rect.y}h${rect.width}v${rect.height}h${-rect.width}z`);
  }
  return [...alike.values()].flatMap(({ boxes, ...look }) => joined(boxes).map((path) => ({ ...look, path })));
}

function joined(paths: readonly string[]): readonly string[] {
  return Array.from({ length: Math.ceil(paths.length / TOGETHER) }, (_, index) =>
    paths.slice(index * TOGETHER, (index + 1) * TOGETHER).join(''),
  );
}
