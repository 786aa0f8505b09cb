import { type DataFlow, isFlow } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';

/** A flow as it is seen from one of its ends. */
export interface ConnectedFlow {
  readonly flow: DataFlow;
  readonly direction: 'in' | 'out' | 'both';
  readonly other: ElementId;
}

const ORDER = { in: 0, both: 1, out: 2 } as const;

/** The flows that end at a component: first those that come in, then those both ways, then those that go out. */
export function connectedFlows(model: Model, component: ElementId): readonly ConnectedFlow[] {
  return [...model.element.values()]
    .filter(isFlow)
    .filter(({ from, to }) => from === component || to === component)
    .map((flow): ConnectedFlow => {
      const goesOut = flow.from === component;
      const direction = flow.twoWay ? 'both' : goesOut ? 'out' : 'in';
      return { flow, direction, other: goesOut ? flow.to : flow.from };
    })
    .toSorted((a, b) => ORDER[a.direction] - ORDER[b.direction]);
}
