import { type ElementRow, originOf } from '../model/change.ts';
import type { Element } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';

type Drawing = Pick<Model, 'element' | 'answer'>;

/**
 * Components, and what joins them, that no flow joins with the rest of what is drawn, and that stand for nothing in it.
 * Of what lies outside of a part rules can only see what its surroundings tell. As long as nothing changes in a part
 * that a rule could see, it stays the same object.
 */
export interface Part {
  /** Some may not be drawn, but named by others. */
  readonly ids: ReadonlySet<ElementId>;
}

/** Elements that are joined with few others are taken together up to so many: each part costs something by itself. */
const LEAST = 64;

const known = new WeakMap<Model['element'], WeakMap<Model['answer'], readonly Part[]>>();

/** The parts that a drawing falls into; after an edit only those that it touches are looked at. */
export function partsOf(model: Drawing): readonly Part[] {
  const already = known.get(model.element)?.get(model.answer);
  if (already) return already;
  const parts = followed(model) ?? partition(model, model.element.keys());
  const byAnswers = known.get(model.element) ?? new WeakMap<Model['answer'], readonly Part[]>();
  known.set(model.element, byAnswers.set(model.answer, parts));
  return parts;
}

/** The parts after an edit, told from those before it; null where they are known no more, or a look at all is less. */
function followed(model: Drawing): readonly Part[] | null {
  for (const element of [null, originOf(model, 'element')]) {
    for (const answer of [null, originOf(model, 'answer')]) {
      const before = known.get(element?.before ?? model.element)?.get(answer?.before ?? model.answer);
      if (!before) continue;
      const rows = element?.rows.filter(isSeen) ?? [];
      const drawn = rows.map(({ before: was, after }) => [...joins(was), ...joins(after)]);
      const answered = answer?.rows.map((row) => [(row.after ?? row.before)!.element]) ?? [];
      const touched = [...drawn, ...answered].filter((ids) => ids.length > 0);
      if (touched.length === 0) return before;
      if (touched.length * before.length > model.element.size) return null;
      const { kept, grown } = regrouped(before, touched);
      return kept.concat(rows.some(mayPart) ? grown.flatMap(({ ids }) => partition(model, ids)) : grown);
    }
  }
  return null;
}

/** What a rule sees of an element, besides that it is there. */
const SEEN = ['kind', 'type', 'boundary', 'from', 'to', 'twoWay', 'authenticated', 'of'] as const;

function isSeen({ before, after }: ElementRow): boolean {
  if (before === null || after === null) return true;
  const [was, is]: readonly Partial<Record<(typeof SEEN)[number], unknown>>[] = [before, after];
  return SEEN.some((fact) => was![fact] !== is![fact]);
}

/** True when an edit may leave apart what was joined. */
function mayPart({ before, after }: ElementRow): boolean {
  const now = joins(after);
  return joins(before).some((id) => !now.includes(id));
}

/** An element and what it is of one part with, as far as it says so itself; nothing for what is of no part. */
function joins(element: Element | null | undefined): readonly ElementId[] {
  switch (element?.kind) {
    case undefined:
    case 'trustBoundary':
    case 'text':
      return [];
    case 'externalEntity':
    case 'process':
    case 'dataStore':
      return [element.id];
    case 'dataFlow':
      return [element.id, element.from, element.to];
    case 'reference':
      return [element.id, element.of];
  }
}

/** Parts that have nothing of some lists, and new ones of the others: those with something of one list are one with it. */
function regrouped(
  before: readonly Part[],
  touched: readonly (readonly ElementId[])[],
): { readonly kept: readonly Part[]; readonly grown: readonly Part[] } {
  const joined = touched.map((ids): readonly (ElementId | Part)[] => {
    const parts = before.filter((part) => ids.some((id) => part.ids.has(id)));
    return [...ids, ...(parts.length > 0 ? parts : before.filter(isSmall).slice(0, 1))];
  });
  const open = new Set(joined.flat());
  const grown = grouped(joined).map((group): Part => {
    const parts = group.filter((one) => typeof one !== 'string');
    const loose = group.filter((one) => typeof one === 'string');
    const [first] = parts;
    if (first && parts.length === 1 && loose.every((id) => first.ids.has(id))) return { ids: first.ids };
    return { ids: new Set([...parts.flatMap(({ ids }) => [...ids]), ...loose]) };
  });
  return { kept: before.filter((part) => !open.has(part)), grown };
}

function isSmall({ ids }: Part): boolean {
  return ids.size < LEAST;
}

/** The parts that some elements fall into; whatever is joined with one of them is among them, or is not drawn. */
function partition(model: Drawing, ids: Iterable<string>): readonly Part[] {
  const parts: Part[] = [];
  let small = new Set<ElementId>();
  for (const group of grouped(joinsOf(model, ids))) {
    if (group.length >= LEAST) {
      parts.push({ ids: new Set(group) });
      continue;
    }
    for (const id of group) small.add(id);
    if (small.size < LEAST) continue;
    parts.push({ ids: small });
    small = new Set();
  }
  return small.size > 0 ? [...parts, { ids: small }] : parts;
}

function* joinsOf(model: Drawing, ids: Iterable<string>): Iterable<readonly ElementId[]> {
  for (const id of ids) yield joins(model.element.get(id));
}

/** What is linked with one another, straight or by way of others; each list links all that it holds. */
function grouped<One>(links: Iterable<readonly One[]>): readonly (readonly One[])[] {
  const above = new Map<One, One>();
  const top = (one: One): One => {
    for (let at = one; ;) {
      const next = above.get(at);
      if (next === undefined) above.set(at, at);
      if (next === undefined || next === at) return at;
      const further = above.get(next)!;
      above.set(at, further);
      at = further;
    }
  };
  for (const linked of links) {
    if (linked.length === 0) continue;
    const head = top(linked[0]!);
    for (const one of linked) above.set(top(one), head);
  }
  return [...Map.groupBy(above.keys(), top).values()];
}

const places = new WeakMap<readonly Part[], ReadonlyMap<ElementId, Part>>();

/** Tells the part that an element is of; undefined for what is of none, such as a boundary. */
export function partAt(model: Drawing): (id: ElementId) => Part | undefined {
  const parts = partsOf(model);
  const at = places.get(parts) ?? placesIn(parts);
  places.set(parts, at);
  return (id) => at.get(id);
}

function placesIn(parts: readonly Part[]): ReadonlyMap<ElementId, Part> {
  const at = new Map<ElementId, Part>();
  for (const part of parts) for (const id of part.ids) at.set(id, part);
  return at;
}
