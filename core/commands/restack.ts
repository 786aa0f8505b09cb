import type { Change } from '../model/change.ts';
import { isPlaced, type PlacedElement } from '../model/element.ts';
import { overlaps } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { LIMITS } from '../model/limits.ts';
import type { Model } from '../model/model.ts';
import { inFront } from '../model/stacking.ts';
import { shownOn } from '../picture/shown.ts';
import { strings } from '../strings/index.ts';
import { elementRow } from './row.ts';

const titles = strings.arranging.titles;

/** Before or behind all others, or one step among those it overlaps. */
export type Restacking = 'front' | 'back' | 'forward' | 'backward';

/**
 * Changes what stands before what: components among components, texts among texts, boundaries among those that lie in the same one, for
 * a boundary stays behind what it holds. Several keep their order among themselves. Null when nothing changes.
 */
export function restack(model: Model, ids: readonly ElementId[], how: Restacking): Change | null {
  const chosen = ids.map((id) => model.element.get(id)).filter(isPlaced);
  const [first] = chosen;
  if (!first) return null;
  const { ends, boundaries, texts } = shownOn(model, first.diagram);
  const layers: readonly (readonly PlacedElement[])[] = [
    ends,
    texts,
    ...Map.groupBy(boundaries, ({ boundary }) => boundary).values(),
  ];
  const among = new Set(chosen.map(({ id }) => id));
  const rows = layers
    .flatMap((layer) => (how === 'front' || how === 'back' ? toEnd(layer, among, how) : oneStep(layer, among, how)))
    .flatMap(({ id, z }) => {
      const element = model.element.get(id);
      return isPlaced(element) && inFront(element) !== z ? [elementRow(model, { ...element, z })] : [];
    });
  return rows.length === 0 ? null : { title: titles[how](chosen.map(({ name }) => name)), rows };
}

interface Place {
  readonly id: ElementId;
  readonly z: number;
}

function toEnd(
  layer: readonly PlacedElement[],
  among: ReadonlySet<ElementId>,
  how: 'front' | 'back',
): readonly Place[] {
  const moved = layer.filter(({ id }) => among.has(id));
  const others = layer.filter(({ id }) => !among.has(id)).map(inFront);
  if (moved.length === 0 || others.length === 0) return [];
  const [lowest, highest] = [least(others), -least(others.map((z) => -z))];
  if (moved.every((shape) => (how === 'front' ? inFront(shape) > highest : inFront(shape) < lowest))) return [];
  const from = how === 'front' ? highest + 1 : lowest - moved.length;
  return moved.map(({ id }, index) => ({ id, z: within(from + index) }));
}

function oneStep(
  layer: readonly PlacedElement[],
  among: ReadonlySet<ElementId>,
  how: 'forward' | 'backward',
): readonly Place[] {
  const touching = reachedFrom(layer, among);
  const isForward = how === 'forward';
  const order = isForward ? touching : touching.toReversed();
  const stepped = pastTheNext(order, among);
  if (stepped.every((shape, index) => shape === order[index])) return [];
  let below = -Infinity;
  return (isForward ? stepped : stepped.toReversed()).map((shape) => {
    below = Math.max(inFront(shape), below + 1);
    return { id: shape.id, z: within(below) };
  });
}

/** The shapes that overlap the chosen ones, or overlap those that do, with them; in their order. */
function reachedFrom(layer: readonly PlacedElement[], among: ReadonlySet<ElementId>): readonly PlacedElement[] {
  const reached = new Set(layer.filter(({ id }) => among.has(id)));
  for (const shape of reached) {
    for (const other of layer) if (overlaps(shape.rect, other.rect)) reached.add(other);
  }
  return layer.filter((shape) => reached.has(shape));
}

/** Each of the chosen, from the last on, behind the next of the others that it overlaps. */
function pastTheNext(order: readonly PlacedElement[], among: ReadonlySet<ElementId>): readonly PlacedElement[] {
  const stepped = [...order];
  for (const shape of order.toReversed().filter(({ id }) => among.has(id))) {
    const at = stepped.indexOf(shape);
    const past = stepped.findIndex(
      (other, index) => index > at && !among.has(other.id) && overlaps(shape.rect, other.rect),
    );
    if (past === -1) continue;
    stepped.splice(at, 1);
    stepped.splice(past, 0, shape);
  }
  return stepped;
}

const least = (places: readonly number[]): number => places.reduce((a, b) => Math.min(a, b));
const within = (z: number): number => Math.max(-LIMITS.stack, Math.min(LIMITS.stack, z));
