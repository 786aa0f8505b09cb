import { type DataFlow, type Element, isComponent, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { type Direction, STEPS } from '#core/model/free-spot.ts';
import { centre, type Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { Model } from '#core/model/model.ts';
import { isCollapsed, seenAs } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import type { OpenDocument } from '../state/document.ts';

/** A step sideways costs this much more than one ahead, so that walking keeps its direction. */
const SIDEWAYS = 2.5;
/** A neighbour along a flow counts as this much nearer. */
const ALONG_FLOW = 0.4;

/** The component a walk from `from` reaches in a direction: the nearest ahead, neighbours along flows first; null when none is. */
export function nextComponent(
  { model, diagram }: OpenDocument,
  leaving: ElementId,
  direction: Direction,
): ElementId | null {
  const from = seenAs(model, leaving);
  const shown = shownOn(model, diagram);
  const start = [...shown.ends, ...shown.boundaries, ...shown.texts].find(({ id }) => id === from);
  if (!start) return null;
  const joined = new Set(
    shown.flows.flatMap((flow) => (flow.from === from ? [flow.to] : flow.to === from ? [flow.from] : [])),
  );
  const origin = centre(start.rect);
  let best: { id: ElementId; cost: number } | null = null;
  for (const other of componentsOn({ model, diagram })) {
    if (other.id === from) continue;
    const { x, y } = centre(other.rect);
    const [ahead, aside] = {
      left: [origin.x - x, origin.y - y],
      right: [x - origin.x, y - origin.y],
      up: [origin.y - y, origin.x - x],
      down: [y - origin.y, x - origin.x],
    }[direction] as [number, number];
    if (ahead <= 0) continue;
    const cost = (ahead + SIDEWAYS * Math.abs(aside)) * (joined.has(other.id) ? ALONG_FLOW : 1);
    if (best === null || cost < best.cost) best = { id: other.id, cost };
  }
  return best?.id ?? null;
}

/** The end of a flow that lies further in a direction. */
export function endTowards(model: Model, { from, to }: DataFlow, direction: Direction): ElementId {
  const [first, second] = [from, to].map((id) => middleOf(model.element.get(id)));
  const step = STEPS[direction];
  return (second!.x - first!.x) * step.x + (second!.y - first!.y) * step.y >= 0 ? to : from;
}

const middleOf = (element: Element | undefined): Point => (isPlaced(element) ? centre(element.rect) : { x: 0, y: 0 });

/** The components of a diagram, and the boundaries that stand for some, in reading order: top to bottom, then left to right. */
export function componentsOn({ model, diagram }: Pick<OpenDocument, 'model' | 'diagram'>): readonly PlacedElement[] {
  return shownOn(model, diagram)
    .ends.filter((end) => isComponent(end) || isCollapsed(end))
    .toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
}
