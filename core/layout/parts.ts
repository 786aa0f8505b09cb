import type { ElementId } from '../model/ids.ts';
import type { LayoutNode, LayoutTask } from './layout-task.ts';

/** What flows join a node to, by its id. */
export type Joined = ReadonlyMap<ElementId, readonly ElementId[]>;

/** Where data come from, and where they go. */
export interface Joins {
  readonly into: Joined;
  readonly outOf: Joined;
}

/** The flows between nodes of one level, whatever lies deeper inside them. */
export function between(nodes: readonly LayoutNode[], flows: LayoutTask['flows']): Joins {
  const standsFor = new Map<ElementId, ElementId>();
  const enter = (node: LayoutNode, as: ElementId): void => {
    standsFor.set(node.id, as);
    for (const child of node.children ?? []) enter(child, as);
  };
  for (const node of nodes) enter(node, node.id);
  const joins = flows.flatMap(({ from, to }) => {
    const [source, target] = [standsFor.get(from), standsFor.get(to)];
    return source !== undefined && target !== undefined && source !== target ? [{ source, target }] : [];
  });
  const ids = <Join>(joined: Map<ElementId, Join[]>, of: (join: Join) => ElementId): Joined =>
    new Map([...joined].map(([id, list]) => [id, list.map(of)]));
  return {
    into: ids(
      Map.groupBy(joins, ({ target }) => target),
      ({ source }) => source,
    ),
    outOf: ids(
      Map.groupBy(joins, ({ source }) => source),
      ({ target }) => target,
    ),
  };
}

/** The nodes in parts that no flow joins to each other, in the order of their first. */
export function parts<Node extends LayoutNode>(
  nodes: readonly Node[],
  { into, outOf }: Joins,
): readonly (readonly Node[])[] {
  const part = new Map<ElementId, number>();
  for (const [number, { id }] of nodes.entries()) {
    const open = part.has(id) ? [] : [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (part.has(next)) continue;
      part.set(next, number);
      open.push(...(into.get(next) ?? []), ...(outOf.get(next) ?? []));
    }
  }
  return [...Map.groupBy(nodes, ({ id }) => part.get(id)).values()];
}
