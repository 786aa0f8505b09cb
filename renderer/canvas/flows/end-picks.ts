import { isFlowEnd } from '#core/model/element.ts';
import { centre } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { strings } from '#core/strings/index.ts';
import { typeLabelOf } from '../../state/catalogue.ts';
import type { Pick } from '../adding/picking.ts';

/** What a flow from an element could lead to on its diagram, nearest first; references stand for what is elsewhere. */
export function endPicks(model: Model, from: ElementId): readonly Pick[] {
  const start = model.element.get(from);
  if (!isFlowEnd(start)) return [];
  const at = centre(start.rect);
  const far = (rect: typeof start.rect): number => Math.hypot(centre(rect).x - at.x, centre(rect).y - at.y);
  return [...model.element.values()]
    .filter(isFlowEnd)
    .filter(({ id, diagram }) => id !== from && diagram === start.diagram)
    .toSorted((a, b) => far(a.rect) - far(b.rect))
    .map((end) => ({
      id: end.id,
      label: end.name || strings.panels.unnamed,
      detail: typeLabelOf(end, model),
    }));
}
