import { boundariesAround } from '../model/boundaries.ts';
import type { Change, RowChange } from '../model/change.ts';
import { isPlaced, type PlacedElement } from '../model/element.ts';
import { bounds, type Point, type Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import { heldByLocks } from '../model/locks.ts';
import type { Model } from '../model/model.ts';
import { shownRect } from '../picture/collapsed.ts';
import { strings } from '../strings/index.ts';
import { moveEach } from './arrange.ts';
import { tidied } from '../layout/tidy.ts';

const titles = strings.arranging.titles;

/** What aligned shapes share: an edge, or the middle across or down. */
export type Alignment = 'left' | 'right' | 'top' | 'bottom' | 'middleX' | 'middleY';
export type Axis = 'x' | 'y';

/** Where a rectangle has what is aligned, from its own top left corner. */
const OFFSETS: Readonly<Record<Alignment, { readonly axis: Axis; readonly of: (rect: Rect) => number }>> = {
  left: { axis: 'x', of: () => 0 },
  right: { axis: 'x', of: ({ width }) => width },
  middleX: { axis: 'x', of: ({ width }) => Math.floor(width / 2) },
  top: { axis: 'y', of: () => 0 },
  bottom: { axis: 'y', of: ({ height }) => height },
  middleY: { axis: 'y', of: ({ height }) => Math.floor(height / 2) },
};

/**
 * Lines shapes up with the outermost of them, or with the middle of all. A locked one stays, and the
 * others line up with it. What lies in a boundary goes along. Null when nothing would move.
 */
export function align(model: Model, ids: readonly ElementId[], how: Alignment): Change | null {
  const shapes = arranged(model, ids);
  const held = heldByLocks(model);
  const fixed = shapes.find(({ id }) => held.has(id));
  const around = bounds((fixed ? [fixed] : shapes).map(({ rect }) => rect));
  if (!around || shapes.length < 2) return null;
  const { axis, of } = OFFSETS[how];
  const line = around[axis] + of(around);
  const to = new Map(shapes.map(({ id, rect }) => [id, { x: rect.x, y: rect.y, [axis]: line - of(rect) }]));
  return placed(model, shapes, to, titles.align(how, namesOf(shapes)));
}

/**
 * Gives shapes equal gaps across or down, in the order in which they stand; the outermost stay. Gaps are
 * whole units, what is left over goes to the first of them. Null for less than three, for a locked one
 * among them, and when nothing would move.
 */
export function distribute(model: Model, ids: readonly ElementId[], axis: Axis): Change | null {
  const shapes = arranged(model, ids);
  const held = heldByLocks(model);
  if (shapes.length < 3 || shapes.some(({ id }) => held.has(id))) return null;
  const side = axis === 'x' ? 'width' : 'height';
  const middle = ({ rect }: PlacedElement): number => rect[axis] + rect[side] / 2;
  const order = shapes.toSorted((a, b) => middle(a) - middle(b) || (a.id < b.id ? -1 : 1));
  const first = order[0]!.rect;
  const last = order.at(-1)!.rect;
  const room = last[axis] + last[side] - first[axis] - order.reduce((sum, { rect }) => sum + rect[side], 0);
  const gaps = order.length - 1;
  const gap = Math.floor(room / gaps);
  let at = first[axis];
  const to = new Map<ElementId, Point>();
  for (const [index, { id, rect }] of order.entries()) {
    to.set(id, { x: rect.x, y: rect.y, [axis]: at });
    at += rect[side] + gap + (index < room - gap * gaps ? 1 : 0);
  }
  return placed(model, shapes, to, titles.distribute(axis, namesOf(shapes)));
}

/**
 * Straightens shapes that stand roughly in rows and columns: each column gets one middle, each row
 * another, with equal gaps. Null for less than two, for a locked one among them, and when they stand straight.
 */
export function tidyUp(model: Model, ids: readonly ElementId[]): Change | null {
  const shapes = arranged(model, ids);
  const held = heldByLocks(model);
  if (shapes.length < 2 || shapes.some(({ id }) => held.has(id))) return null;
  const corners = tidied(shapes.map(({ rect }) => rect));
  const to = new Map(shapes.map(({ id }, index) => [id, corners[index]!]));
  return placed(model, shapes, to, titles.tidy(namesOf(shapes)));
}

/** The shapes to arrange: what is chosen, without what a chosen boundary carries along. */
function arranged(model: Model, ids: readonly ElementId[]): readonly PlacedElement[] {
  const chosen = new Set(ids);
  return ids
    .map((id) => model.element.get(id))
    .filter(isPlaced)
    .map((element) => ({ ...element, rect: shownRect(element) }))
    .filter((element) => !boundariesAround(model, element).some(({ id }) => chosen.has(id)));
}

function placed(
  model: Model,
  shapes: readonly PlacedElement[],
  to: ReadonlyMap<ElementId, Point>,
  title: string,
): Change | null {
  const steps = shapes.flatMap(({ id, rect }): readonly (readonly [ElementId, Point])[] => {
    const { x, y } = to.get(id)!;
    return x === rect.x && y === rect.y ? [] : [[id, { x: x - rect.x, y: y - rect.y }]];
  });
  const rows: readonly RowChange[] = moveEach(model, new Map(steps));
  return rows.length === 0 ? null : { title, rows };
}

const namesOf = (elements: readonly PlacedElement[]): readonly string[] => elements.map(({ name }) => name);
