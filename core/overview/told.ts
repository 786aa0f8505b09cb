import { stands, type Assessment, type FindingAssessment } from '../assessment/finding-assessment.ts';
import type { RowChange } from '../model/change.ts';
import { isPlaced, type PlacedElement } from '../model/element.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../strings/index.ts';
import { type Deed, deedOf, type ElementRow, movedAs, named, namesOf } from './deeds.ts';

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

/** What was done, unless the command says it in words of its own. Steps that have a name, such as aligning, keep it. */
function deedIn({ title, said, before, after }: Omit<Edited, 'rows'>, rows: readonly ElementRow[]): Deed | null {
  if (said !== null && said !== title) return null;
  const deed = deedOf(title, rows, before.model, after.model);
  return deed === null && said === null ? movedAs(rows, after.model) : deed;
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

const trimmed = (text: string): string => text.replace(/\.$/u, '');
