import type { Band } from '#core/assessment/assessment.ts';
import type { DataFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Layer, LayerClass } from '#core/picture/layer.ts';
import type { FlowRoute } from '#core/picture/route.ts';
import type { ShownEnd } from '#core/picture/shown.ts';
import type { Badge } from './badges.ts';

/** So many elements share a path: few enough for the browser to leave out what is not in view. */
const TOGETHER = 250;

/** The lines of flows, many in one path. */
export function flowPaths(
  flows: readonly DataFlow[],
  routes: ReadonlyMap<ElementId, FlowRoute>,
  except: ReadonlySet<ElementId>,
): readonly string[] {
  // A flow that is left out leaves its place empty, so that the others stay together as they were.
  return joined(
    flows.map(({ id, from, to }) => {
      const route = except.has(from) || except.has(to) ? undefined : routes.get(id);
      return route ? lineOf(route) : '';
    }),
  );
}

const lines = new WeakMap<FlowRoute, string>();

function lineOf(route: FlowRoute): string {
  const line = lines.get(route) ?? `M${route.points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  lines.set(route, line);
  return line;
}

/** Shapes that look alike, in one path. */
interface FarShapes {
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
  except: ReadonlySet<ElementId>,
  layer: Layer | null,
): readonly FarShapes[] {
  const alike = new Map<string, Omit<FarShapes, 'path'> & { readonly boxes: string[] }>();
  for (const { id, rect } of ends) {
    if (except.has(id)) continue;
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
