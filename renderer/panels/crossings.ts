import { boundariesAround } from '#core/model/boundaries.ts';
import { type DataFlow, isFlowEnd, type TrustBoundary } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';

/** The trust boundaries a flow crosses, in the order in which its data meets them. */
export interface Crossings {
  readonly leaves: readonly TrustBoundary[];
  readonly enters: readonly TrustBoundary[];
}

/** What a flow leaves and enters on its way; both empty when its ends lie in the same boundaries. */
export function crossings(model: Model, flow: DataFlow): Crossings {
  const [from, to] = [aroundEnd(model, flow.from), aroundEnd(model, flow.to)];
  return {
    leaves: from.filter((boundary) => !to.includes(boundary)),
    enters: to.filter((boundary) => !from.includes(boundary)).toReversed(),
  };
}

function aroundEnd(model: Model, id: ElementId): readonly TrustBoundary[] {
  const end = model.element.get(id);
  return isFlowEnd(end) ? boundariesAround(model, end) : [];
}
