import { strings } from '../strings/index.ts';
import { boundariesAround, contentsOf, ownerAt } from '../model/boundaries.ts';
import { applyChange, type Change, type RowChange } from '../model/change.ts';
import { isBoundary, isFlow, isPlaced, type PlacedElement, type TrustBoundary } from '../model/element.ts';
import { bounds, centre, contains, encloses, grow, GRID, type Point, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { heldByLocks } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { shownRect, standIns } from '../picture/collapsed.ts';
import { shiftedFlow } from './bend.ts';
import { elementRow, removeElement } from './row.ts';

const titles = strings.commands;

/** Room that a boundary leaves around what it is wrapped around, and above it for its name, in diagram units. */
const WRAP = { margin: 4 * GRID, tab: 2 * GRID } as const;

/**
 * Moves elements by `delta` diagram units. What lies in a moved boundary moves along; each moved
 * element then belongs to the boundary it was moved into. What is locked, or
 * holds something locked, stays. Null when nothing would move.
 */
export function move(model: Model, ids: readonly ElementId[], delta: Point): Change | null {
  const held = heldByLocks(model);
  const chosen = ids.map((id) => model.element.get(id)).filter(isPlaced);
  const free = chosen.filter(({ id }) => !held.has(id));
  if (free.length === 0 || (delta.x === 0 && delta.y === 0)) return null;
  return { title: titles.move(namesOf(free)), rows: moveEach(model, new Map(free.map(({ id }) => [id, delta]))) };
}

/**
 * The rows that move shapes, each by a step of its own in diagram units, with what lies in them. Each
 * then belongs to the boundary it was moved into. What is locked, or holds something locked, stays.
 */
export function moveEach(model: Model, steps: ReadonlyMap<ElementId, Point>): readonly RowChange[] {
  const held = heldByLocks(model);
  const moved = new Map<ElementId, { readonly element: PlacedElement; readonly by: Point }>();
  for (const [id, by] of steps) {
    const element = model.element.get(id);
    if (!isPlaced(element) || held.has(id)) continue;
    const carried = isBoundary(element) ? contentsOf(model, new Set([id])) : [];
    for (const each of [element, ...carried]) moved.set(each.id, { element: shifted(each, by), by });
  }
  const after = applyChange(
    model,
    [...moved.values()].map(({ element }) => elementRow(model, element)),
  );
  const rows = [...moved.values()].map(({ element }) => {
    // Whoever is carried by its own boundary keeps it; only what was itself taken hold of changes owner.
    const keeps = element.boundary !== null && moved.has(element.boundary);
    return elementRow(model, keeps ? element : { ...element, boundary: newOwner(after, element) });
  });
  return [...rows, ...bendsMoved(model, moved)];
}

/** The rows by which bends go along with flows whose both ends are moved alike. */
function bendsMoved(model: Model, moved: ReadonlyMap<ElementId, { readonly by: Point }>): readonly RowChange[] {
  return [...model.element.values()].flatMap((element) => {
    if (!isFlow(element) || !element.bends) return [];
    const [from, to] = [moved.get(element.from)?.by, moved.get(element.to)?.by];
    return from && to && from.x === to.x && from.y === to.y ? [elementRow(model, shiftedFlow(element, from))] : [];
  });
}

/** Moves by the arrow keys: as `move`, but quick repetitions are one step of the history. */
export function nudge(model: Model, ids: readonly ElementId[], delta: Point): Change | null {
  const change = move(model, ids, delta);
  return change && { ...change, mergeKey: `nudge ${ids.length} ${ids.toSorted()[0]}` };
}

/** Gives a boundary or component a new rectangle; a boundary takes in and lets go what its edge passes. Null for a locked one. */
export function resize(model: Model, id: ElementId, rect: Rect): Change | null {
  const element = model.element.get(id);
  if (!isPlaced(element) || element.locked) return null;
  const resized = { ...element, rect };
  const after = applyChange(model, [elementRow(model, resized)]);
  const rows: RowChange[] = [elementRow(model, { ...resized, boundary: newOwner(after, resized) })];
  if (isBoundary(resized)) rows.push(...ownersPassed(model, after, resized));
  return { title: titles.resize(element.name), rows };
}

/** The rows of elements that a resized boundary now takes in or lets go. */
function ownersPassed(model: Model, after: Model, boundary: TrustBoundary): readonly RowChange[] {
  return [...model.element.values()].flatMap((element) => {
    if (!isPlaced(element) || element.id === boundary.id || element.diagram !== boundary.diagram) return [];
    const owned = element.boundary === boundary.id;
    const inside = isBoundary(element)
      ? encloses(boundary.rect, shownRect(element))
      : contains(boundary.rect, centre(element.rect));
    if (owned === inside || (inside && isBoundary(element) && encloses(element.rect, boundary.rect))) return [];
    const owner = newOwner(after, element);
    return owner === element.boundary ? [] : [elementRow(model, { ...element, boundary: owner })];
  });
}

/**
 * Puts a new boundary around the elements; it lies in the innermost boundary that holds them all,
 * and stays within its edge. Null when none of the elements has a place.
 */
export function wrap(
  model: Model,
  ids: readonly ElementId[],
  { id, name }: { readonly id: ElementId; readonly name: string },
): Change | null {
  const inside = ids.map((element) => model.element.get(element)).filter(isPlaced);
  const around = bounds(inside.map(shownRect));
  const first = inside[0];
  if (!around || !first) return null;
  const outer = commonBoundary(model, inside);
  const room = grow(around, WRAP.margin);
  const rect = { ...room, y: room.y - WRAP.tab, height: room.height + WRAP.tab };
  const zone: TrustBoundary = {
    kind: 'trustBoundary',
    id,
    diagram: first.diagram,
    name,
    description: '',
    rect: outer ? within(outer.rect, rect) : rect,
    boundary: outer?.id ?? null,
  };
  const wrapped = new Set(inside.map((element) => element.id));
  const taken = inside.filter(({ boundary }) => boundary === null || !wrapped.has(boundary));
  return {
    title: titles.wrap(namesOf(inside)),
    rows: [elementRow(model, zone), ...taken.map((element) => elementRow(model, { ...element, boundary: id }))],
  };
}

/** The innermost boundary that holds all elements, or null. */
function commonBoundary(model: Model, elements: readonly PlacedElement[]): TrustBoundary | null {
  const [first = [], ...others] = elements.map((element) => boundariesAround(model, element));
  const chosen = new Set(elements.map(({ id }) => id));
  return (
    first.find((boundary) => !chosen.has(boundary.id) && others.every((around) => around.includes(boundary))) ?? null
  );
}

/** `rect` cut back so that it leaves one step of the grid to the edge of `outer`. */
function within(outer: Rect, rect: Rect): Rect {
  const x = Math.max(rect.x, outer.x + GRID);
  const y = Math.max(rect.y, outer.y + GRID);
  const right = Math.min(rect.x + rect.width, outer.x + outer.width - GRID);
  const bottom = Math.min(rect.y + rect.height, outer.y + outer.height - GRID);
  return { x, y, width: right - x, height: bottom - y };
}

/** Takes boundaries away and leaves what was in them to the boundary around. Null when `ids` names no boundary that is free. */
export function dissolve(model: Model, ids: readonly ElementId[]): Change | null {
  const gone = ids
    .map((id) => model.element.get(id))
    .filter(isBoundary)
    .filter(({ locked }) => !locked);
  if (gone.length === 0) return null;
  return {
    title: titles.dissolve(namesOf(gone)),
    rows: [...freed(model, gone), ...gone.map(({ id }) => removeElement(model, id))],
  };
}

/** The rows that hand what lies directly in boundaries that go away to the next boundary that stays. */
export function freed(
  model: Model,
  gone: readonly TrustBoundary[],
  alsoGone: ReadonlySet<ElementId> = new Set(),
): readonly RowChange[] {
  const outer = new Map(gone.map((boundary) => [boundary.id, boundary.boundary]));
  const stays = (id: ElementId | null): ElementId | null => {
    let owner = id;
    while (owner !== null && outer.has(owner)) owner = outer.get(owner) ?? null;
    return owner;
  };
  return [...model.element.values()].flatMap((element) =>
    isPlaced(element) &&
    element.boundary !== null &&
    outer.has(element.boundary) &&
    !outer.has(element.id) &&
    !alsoGone.has(element.id)
      ? [elementRow(model, { ...element, boundary: stays(element.boundary) })]
      : [],
  );
}

/** What lies in a collapsed boundary is not seen, and so stays in it. */
function newOwner(model: Model, element: PlacedElement): ElementId | null {
  if (standIns(model).has(element.id)) return element.boundary;
  const except = new Set([element.id, ...contentsOf(model, new Set([element.id])).map(({ id }) => id)]);
  return ownerAt(model, element.diagram, element.kind, shownRect(element), except);
}

function shifted<Shape extends PlacedElement>(element: Shape, delta: Point): Shape {
  return { ...element, rect: { ...element.rect, x: element.rect.x + delta.x, y: element.rect.y + delta.y } };
}

const namesOf = (elements: readonly PlacedElement[]): readonly string[] => elements.map(({ name }) => name);
