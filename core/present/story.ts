import { diagramsInOrder } from '../model/diagrams.ts';
import { type DataFlow, type FlowEnd, isFlow, isFlowEnd, type PlacedElement } from '../model/element.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

/** A place in a story: one component, reference or flow. */
export interface Stop {
  readonly diagram: DiagramId;
  readonly element: ElementId;
}

/**
 * The model told along its data: diagram by diagram, from those outside who send data, each flow followed as far as it
 * leads before the next one begins. Every component, reference and flow comes exactly once; a flow comes after an end
 * it leads away from, and what it leads to follows it, unless that was told before. Whatever the order of the model's
 * rows, the story is the same.
 */
export function storyOf(model: Model): readonly Stop[] {
  return diagramsInOrder(model).flatMap(({ id: diagram }) => {
    const drawn = [...model.element.values()].filter((element) => element.diagram === diagram);
    const ends = drawn.filter(isFlowEnd).toSorted(leftToRight);
    return tell(ends, drawn.filter(isFlow)).map((element) => ({ diagram, element }));
  });
}

function tell(ends: readonly FlowEnd[], flows: readonly DataFlow[]): readonly ElementId[] {
  const ways = waysFrom(ends, flows);
  const told = new Set<ElementId>();
  for (const start of starts(ends, flows)) {
    if (told.has(start)) continue;
    told.add(start);
    // What is being followed, innermost last; a stack of its own, for a chain may be thousands long.
    const way = [start];
    for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
      const next = ways.get(at)?.shift();
      if (!next) {
        way.pop();
      } else if (!told.has(next.flow)) {
        told.add(next.flow);
        if (!told.has(next.to)) way.push(next.to);
        told.add(next.to);
      }
    }
  }
  return [...told];
}

/** Where a story begins: with those outside who send data, then with what nothing leads to, then with what a loop closes on itself. */
function starts(ends: readonly FlowEnd[], flows: readonly DataFlow[]): readonly ElementId[] {
  const senders = new Set(flows.map(({ from }) => from));
  const receivers = new Set(flows.map(({ to }) => to));
  const outside = ends.filter(({ kind, id }) => kind === 'externalEntity' && senders.has(id));
  const first = ends.filter(({ id }) => !receivers.has(id));
  return [...outside, ...first, ...ends].map(({ id }) => id);
}

interface Way {
  readonly flow: ElementId;
  readonly to: ElementId;
}

/** The flows that lead away from each end, in the order in which their far ends are drawn; a two-way flow leads away from both. */
function waysFrom(ends: readonly FlowEnd[], flows: readonly DataFlow[]): ReadonlyMap<ElementId, Way[]> {
  const rank = new Map(ends.map(({ id }, index) => [id, index]));
  const ways = new Map(ends.map(({ id }): [ElementId, Way[]] => [id, []]));
  for (const { id, from, to, twoWay } of flows) {
    if (!rank.has(from) || !rank.has(to)) continue;
    ways.get(from)?.push({ flow: id, to });
    if (twoWay) ways.get(to)?.push({ flow: id, to: from });
  }
  for (const way of ways.values()) {
    way.sort((a, b) => rank.get(a.to)! - rank.get(b.to)! || (a.flow < b.flow ? -1 : 1));
  }
  return ways;
}

function leftToRight(a: PlacedElement, b: PlacedElement): number {
  return a.rect.x - b.rect.x || a.rect.y - b.rect.y || (a.id < b.id ? -1 : 1);
}
