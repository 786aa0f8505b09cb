import { stands, type Assessment, type FindingAssessment } from '../assessment/finding-assessment.ts';
import { isolated } from '../formats/isolated.ts';
import type { RowChange } from '../model/change.ts';
import { type DataFlow, type Element, isFlow, isPlaced, type PlacedElement } from '../model/element.ts';
import type { Point, Rect } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { nameOf } from './compare.ts';

const words = strings.telling;

/** The most findings that are named one by one. */
const MOST_NAMED = 3;

/** A project at a moment: what is drawn, and what follows from it. */
export interface Seen {
  readonly model: Model;
  readonly assessment: Assessment;
}

/** An edit, or several in a row that are one to the person. */
export interface Edited {
  /** As the Edit menu shows it. */
  readonly title: string;
  readonly rows: readonly RowChange[];
  /** What the command itself says was done; null when it says nothing. */
  readonly said: string | null;
  readonly before: Seen;
  readonly after: Seen;
}

/**
 * Tells an edit in one go: what was done, which boundaries changed hands, and which findings came and went. Null for
 * an edit of which nothing is to be told, such as typing into a field from which no finding follows.
 */
export function told({ title, rows, said, before, after }: Edited): string | null {
  const elements = rows.flatMap((row) => (row.table === 'element' ? [row] : []));
  const own = said === title ? null : said;
  const isOfDiagrams = rows.some(({ table }) => table === 'diagram');
  const deed = isOfDiagrams
    ? { text: own ?? words.done(title), of: new Set<ElementId>() }
    : deedIn({ title, said, before, after }, elements);
  const moved = boundariesOf(elements, after.model, { of: deed?.of ?? null, title: own === null ? title : '' });
  const found = [
    findingsOf(words.findingsAdded, before.assessment, after),
    findingsOf(words.findingsGone, after.assessment, before),
  ].filter((part) => part !== null);
  const isTold = said !== null || moved !== null || found.length > 0;
  const first = deed?.text ?? own ?? (isTold ? words.done(title) : null);
  if (first === null) return null;
  return [moved === null ? first : `${trimmed(first)}, ${moved}`, ...found]
    .map((part) => `${trimmed(part)}.`)
    .join(' ');
}

type ElementRow = Extract<RowChange, { table: 'element' }>;

/** What was done, and to which shapes. */
interface Deed {
  readonly text: string;
  readonly of: ReadonlySet<ElementId>;
}

/** What was done, unless the command says it in words of its own. Steps that have a name, such as aligning, keep it. */
function deedIn({ title, said, before, after }: Omit<Edited, 'rows'>, rows: readonly ElementRow[]): Deed | null {
  if (said !== null && said !== title) return null;
  const deed = deedOf(title, rows, before.model, after.model);
  return deed === null && said === null ? movedAs(rows, after.model) : deed;
}

/** What was done to the drawing in plain words; null for what its title says better. */
function deedOf(title: string, all: readonly ElementRow[], before: Model, after: Model): Deed | null {
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
function movedAs(rows: readonly ElementRow[], after: Model): Deed | null {
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

/**
 * Which shapes lie in another boundary now. Null when none does.
 *
 * @param known the shapes that are named already, and the title that is said, which may tell it already
 */
function boundariesOf(
  rows: readonly ElementRow[],
  after: Model,
  { of: known, title }: { readonly of: ReadonlySet<ElementId> | null; readonly title: string },
): string | null {
  const into = new Map<ElementId | null, PlacedElement[]>();
  for (const { before, after: now } of rows) {
    if (!now || !isPlaced(now)) continue;
    const was = before && isPlaced(before) ? before.boundary : null;
    // What came to lie in a boundary that was added together with it is one of its contents, no news.
    if (was === now.boundary || (before === null && rows.some((row) => row.id === now.boundary && row.before === null)))
      continue;
    into.set(now.boundary, [...(into.get(now.boundary) ?? []), now]);
  }
  const parts = [...into].flatMap(([boundary, shapes]) => {
    const zone = boundary && (after.element.get(boundary)?.name ?? '');
    if (tellsInto(title, shapes, zone)) return [];
    const isSaid = known?.size === shapes.length && shapes.every(({ id }) => known.has(id));
    return words.inBoundary(isSaid ? null : namesOf(shapes, after), boundary && named(after, boundary));
  });
  return parts.length === 0 ? null : parts.join(', ');
}

/** True where a title tells already that shapes come into a boundary, whichever of them it names first. */
function tellsInto(title: string, shapes: readonly PlacedElement[], boundary: string | null): boolean {
  const names = shapes.map(({ name }) => name);
  return names.some((_, first) => {
    const turned = [...names.slice(first), ...names.slice(0, first)];
    return title === strings.commands.wrap(turned) || title === strings.outline.titles.into(turned, boundary);
  });
}

/** The findings that count in `now` and did not in `was`, the gravest first; null when there are none. */
function findingsOf(say: (count: number) => string, was: Assessment, now: Seen): string | null {
  const counted = (one: FindingAssessment | undefined): boolean => one !== undefined && stands(one);
  const news = now.assessment.findings
    .filter((one) => stands(one) && !counted(was.byKey.get(one.finding.key)))
    .toSorted((a, b) => b.residual - a.residual);
  if (news.length === 0) return null;
  const names = news
    .slice(0, MOST_NAMED)
    .map(({ finding: { risk, element } }) => words.finding(risk, named(now.model, element)));
  const rest = news.length > MOST_NAMED ? [words.more(news.length - MOST_NAMED)] : [];
  return `${say(news.length)}: ${[...names, ...rest].join(', ')}`;
}

function namesOf(elements: readonly Element[], model: Model): string {
  return words.names(elements.map(({ id }) => named(model, id)));
}

function named(model: Model, id: ElementId): string {
  const name = nameOf(model, id);
  return model.element.get(id)?.name ? isolated(name) : name;
}

const trimmed = (text: string): string => text.replace(/\.$/u, '');
