import { isolated } from '../formats/isolated.ts';
import type { RowChange } from '../model/change.ts';
import { type DataFlow, type Element, isFlow, isPlaced } from '../model/element.ts';
import type { Point, Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { nameOf } from './name-of.ts';

const words = strings.telling;

/** A row of the drawing before and after an edit. */
export type ElementRow = Extract<RowChange, { table: 'element' }>;

/** What was done, and to which shapes. */
export interface Deed {
  readonly text: string;
  readonly of: ReadonlySet<ElementId>;
}

/** What was done to the drawing in plain words; null for what its title says better. */
export function deedOf(title: string, all: readonly ElementRow[], before: Model, after: Model): Deed | null {
  const rows = all.filter((row) => !isSameBoundary(row));
  const added = rows.flatMap((row) => (row.before === null && row.after !== null ? [row.after] : []));
  if (rows.length === 0) return null;
  if (added.length === rows.length) return addedAs(added, after);
  const gone = rows.flatMap((row) => (row.after === null && row.before !== null ? [row.before] : []));
  if (gone.length === rows.length) {
    const shapes = gone.filter(isPlaced);
    const ids = new Set(gone.map(({ id }) => id));
    // What stood for it elsewhere is called like it.
    if (shapes.some((shape) => shape.kind === 'reference' && ids.has(shape.of))) return { text: title, of: ids };
    return deed(words.deleted, shapes.length > 0 ? shapes : gone, before);
  }
  return reconnectedAs(rows, after);
}

/** True for a boundary that only became larger, for what came into it: no news of its own. */
function isSameBoundary({ before, after }: ElementRow): boolean {
  return (
    before?.kind === 'trustBoundary' &&
    after?.kind === 'trustBoundary' &&
    before.name === after.name &&
    before.boundary === after.boundary
  );
}

function addedAs(added: readonly Element[], after: Model): Deed | null {
  // What stands for another is not that other.
  if (added.some(({ kind }) => kind === 'reference')) return null;
  const shapes = added.filter(isPlaced);
  if (shapes.length > 0) return deed(words.added, shapes, after);
  const [flow, ...more] = added.filter(isFlow);
  if (!flow || more.length > 0) return null;
  return { text: words.connected(named(after, flow.from), named(after, flow.to)), of: new Set() };
}

function deed(say: (names: string) => string, elements: readonly Element[], model: Model): Deed {
  return { text: say(namesOf(elements, model)), of: new Set(elements.map(({ id }) => id)) };
}

/**
 * Shapes that all went the same way, with boundaries that grew for them; of what lies in a moved boundary only the
 * boundary is named.
 */
export function movedAs(rows: readonly ElementRow[], after: Model): Deed | null {
  const shapes = rows.flatMap((row) => (row.after && isPlaced(row.after) ? [{ ...row, shape: row.after }] : []));
  if (rows.some((row) => !(row.after && isPlaced(row.after)) && !keepsEnds(row.before, row.after))) return null;
  const moved = shapes.flatMap(({ before, shape }) => {
    const by = before && isPlaced(before) ? stepBetween(before.rect, shape.rect) : null;
    return by === null ? [] : [{ shape, by }];
  });
  const [first] = moved;
  if (!first || moved.some(({ by }) => by.x !== first.by.x || by.y !== first.by.y)) return null;
  if (first.by.x === 0 && first.by.y === 0) return null;
  const ids = new Set(moved.map(({ shape }) => shape.id));
  const own = moved.flatMap(({ shape }) => (shape.boundary !== null && ids.has(shape.boundary) ? [] : [shape]));
  return deed((names) => words.moved(names, first.by.x, first.by.y), own, after);
}

/** How far a rectangle went, in diagram units; null for one that was sized. */
function stepBetween(from: Rect, to: Rect): Point | null {
  if (from.width !== to.width || from.height !== to.height) return null;
  return { x: to.x - from.x, y: to.y - from.y };
}

function keepsEnds(before: Element | null, now: Element | null): boolean {
  if (!before || !now || !isFlow(before) || !isFlow(now)) return false;
  return before.from === now.from && before.to === now.to;
}

function reconnectedAs(rows: readonly ElementRow[], after: Model): Deed | null {
  const [row, ...more] = rows;
  if (!row?.before || !row.after || more.length > 0 || !isFlow(row.before) || !isFlow(row.after)) return null;
  if (keepsEnds(row.before, row.after)) return null;
  const { name, from, to }: DataFlow = row.after;
  const say = row.before.from === to && row.before.to === from ? words.reversed : words.reconnected;
  return { text: say(isolated(name) || words.flow, named(after, from), named(after, to)), of: new Set() };
}

/** What elements are called, as a list in words. */
export function namesOf(elements: readonly Element[], model: Model): string {
  return words.names(elements.map(({ id }) => named(model, id)));
}

/** What an element is called, its name set apart from the sentence. */
export function named(model: Model, id: ElementId): string {
  const name = nameOf(model, id);
  return model.element.get(id)?.name ? isolated(name) : name;
}
