import { boundariesAround } from '../model/boundaries.ts';
import type { Change } from '../model/change.ts';
import { type Element, isBoundary, isFlowEnd } from '../model/element.ts';
import { centre, snap } from '../model/geometry.ts';
import { type Direction, spotBeside } from '../model/free-spot.ts';
import type { ElementId } from '../model/ids.ts';
import { heldByLocks } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { move } from './arrange.ts';
import { elementRow } from './row.ts';
import { settle } from './settle.ts';

const titles = strings.outline.titles;

/**
 * Puts components into a boundary, or out of all with null, without pointing: each finds a free place there, and
 * the boundary grows around it. Null when nothing moves; what is locked stays.
 */
export function moveInto(model: Model, ids: readonly ElementId[], into: ElementId | null): Change | null {
  const zone = into === null ? null : model.element.get(into);
  const held = heldByLocks(model);
  const moved = ids
    .map((id) => model.element.get(id))
    .filter(isFlowEnd)
    .filter(({ id, boundary, diagram }) => boundary !== into && !held.has(id) && (!zone || zone.diagram === diagram));
  const [first] = moved;
  if (!first || (zone !== null && !isBoundary(zone))) return null;
  const elements = new Map<string, Element>(model.element);
  for (const element of moved) elements.set(element.id, { ...element, boundary: into });
  const zones = [...model.element.values()].filter(isBoundary).filter(({ diagram }) => diagram === first.diagram);
  const inOrder = zones.toSorted((a, b) => boundariesAround(model, a).length - boundariesAround(model, b).length);
  const after = settle(
    model,
    { ...model, element: elements },
    first.diagram,
    inOrder.map(({ id }) => id),
  );
  const rows = [...after.values()].filter((element) => model.element.get(element.id) !== element);
  const names = moved.map(({ name }) => name);
  return { title: titles.into(names, zone?.name ?? null), rows: rows.map((element) => elementRow(model, element)) };
}

/** Moves a component beside another, to the nearest free place in that direction; null for what cannot be moved. */
export function placeBeside(model: Model, id: ElementId, other: ElementId, direction: Direction): Change | null {
  const [element, beside] = [model.element.get(id), model.element.get(other)];
  if (!isFlowEnd(element) || !isFlowEnd(beside) || id === other || element.diagram !== beside.diagram) return null;
  if (heldByLocks(model).has(id)) return null;
  const without = { ...model, element: new Map([...model.element].filter(([key]) => key !== id)) };
  const { x, y, ...size } = element.rect;
  const spot = spotBeside(without, element.diagram, beside.rect, direction, size);
  const change = move(model, [id], { x: spot.x - x, y: spot.y - y });
  return change && { ...change, title: titles.beside(element.name, beside.name, direction) };
}

/** Moves a component so that its middle lies in the row or the column of another's; null when it does already. */
export function alignWith(model: Model, id: ElementId, other: ElementId, how: 'row' | 'column'): Change | null {
  const [element, beside] = [model.element.get(id), model.element.get(other)];
  if (!isFlowEnd(element) || !isFlowEnd(beside) || heldByLocks(model).has(id)) return null;
  const [from, to] = [centre(element.rect), centre(beside.rect)];
  const by = how === 'row' ? { x: 0, y: snap(to.y - from.y) } : { x: snap(to.x - from.x), y: 0 };
  const change = move(model, [id], by);
  return change && { ...change, title: titles.align(element.name, beside.name) };
}
