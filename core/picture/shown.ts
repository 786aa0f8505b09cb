import type { ElementRow } from '../model/change.ts';
import {
  type DataFlow,
  type Element,
  type FlowEnd,
  isBoundary,
  isFlow,
  isFlowEnd,
  isPlaced,
  isTextBlock,
  type PlacedElement,
  type TextBlock,
  type TrustBoundary,
} from '../model/element.ts';
import { bounds, type Rect } from '../model/geometry.ts';
import type { DiagramId, ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { oncePerDrawing } from '../model/once-per-drawing.ts';
import { inFront, stacked } from '../model/stacking.ts';
import { compact, isCollapsed, redirected, standIns } from './collapsed.ts';
import { coveredBy } from './text-block.ts';

/** What is drawn as a shape that flows lead to: a component, a reference, or a boundary while it is collapsed. */
export type ShownEnd = FlowEnd | TrustBoundary;

/**
 * What is shown of one diagram, sorted by what it is, what lies behind first. A collapsed boundary is one of the ends, in its small size;
 * what lies in it is left out, and flows that cross it lead to it.
 */
export interface Shown {
  readonly ends: readonly ShownEnd[];
  /** The boundaries that are not collapsed. */
  readonly boundaries: readonly TrustBoundary[];
  readonly flows: readonly DataFlow[];
  /** They lie before all else. */
  readonly texts: readonly TextBlock[];
}

/** The elements of a diagram as they are shown; found once for each state of the model, whoever asks. */
export function shownOn(model: Model, diagram: DiagramId): Shown {
  const diagrams = shownDiagrams(model);
  const shown = diagrams.get(diagram) ?? sortOut(model, diagram);
  diagrams.set(diagram, shown);
  return shown;
}

/** The diagrams somebody asked for. */
const shownDiagrams = oncePerDrawing<Map<DiagramId, Shown>>(
  () => new Map(),
  (before, rows) =>
    new Map(
      [...before].flatMap(([diagram, shown]) => {
        const after = shownAfter(shown, diagram, rows);
        return after ? [[diagram, after]] : [];
      }),
    ),
);

function sortOut(model: Model, diagram: DiagramId): Shown {
  const hidden = standIns(model);
  const here = [...model.element.values()].filter((each) => each.diagram === diagram && !hidden.has(each.id));
  return {
    ends: stacked(here.filter((each) => isFlowEnd(each) || isCollapsed(each)).map(compact)),
    boundaries: stacked(here.filter(isBoundary).filter((boundary) => !isCollapsed(boundary))),
    flows: here.filter(isFlow).map((flow) => redirected(flow, hidden)),
    texts: stacked(here.filter(isTextBlock)),
  };
}

/** What is shown of a diagram after an edit; null where that hangs on more than what was edited. */
function shownAfter(shown: Shown, diagram: DiagramId, rows: readonly ElementRow[]): Shown | null {
  const here = rows.filter(({ before, after }) => before?.diagram === diagram || after?.diagram === diagram);
  if (here.length === 0) return shown;
  const isOneEach = new Set(here.map(({ id }) => id)).size === here.length;
  if (!isOneEach || !here.every(keepsItsPlace) || shown.ends.some(isCollapsed)) return null;
  return {
    ends: stackedAfter(shown.ends, here, isFlowEnd),
    boundaries: stackedAfter(shown.boundaries, here, isBoundary),
    flows: listAfter(shown.flows, here, isFlow),
    texts: stackedAfter(shown.texts, here, isTextBlock),
  };
}

/** True when an edit leaves an element where it comes among the others, and uncollapsed. */
function keepsItsPlace({ before, after }: ElementRow): boolean {
  if (after !== null && isCollapsed(after)) return false;
  if (before === null || after === null) return true;
  return before.kind === after.kind && before.diagram === after.diagram && stackOf(before) === stackOf(after);
}

function stackOf(element: Element): number {
  return isPlaced(element) ? inFront(element) : 0;
}

function stackedAfter<Shape extends PlacedElement, Kind extends Shape>(
  shapes: readonly Shape[],
  rows: readonly ElementRow[],
  isOne: (element: Element | null) => element is Kind,
): readonly Shape[] {
  const after = listAfter(shapes, rows, isOne);
  return after === shapes ? shapes : stacked(after);
}

/** The elements of one kind after an edit: each in its place, new ones last; the same list when none was edited. */
function listAfter<Drawn extends Element, Kind extends Drawn>(
  list: readonly Drawn[],
  rows: readonly ElementRow[],
  isOne: (element: Element | null) => element is Kind,
): readonly Drawn[] {
  const edited = rows.filter(({ before, after }) => isOne(before ?? after));
  if (edited.length === 0) return list;
  const afterOf = new Map<string, Element | null>(edited.map(({ id, after }) => [id, after]));
  const now: Drawn[] = [];
  for (const element of list) {
    const after = afterOf.get(element.id);
    if (after === undefined) now.push(element);
    else if (isOne(after)) now.push(after);
    afterOf.delete(element.id);
  }
  for (const added of afterOf.values()) if (isOne(added)) now.push(added);
  return now;
}

const obstacles = new WeakMap<Pick<Shown, 'ends' | 'texts'>, ReadonlyMap<ElementId, Rect>>();

/** What flows keep clear of: the shapes they lead to and the words of texts. Found once for each drawing, whoever asks. */
export function obstaclesOf(shown: Pick<Shown, 'ends' | 'texts'>): ReadonlyMap<ElementId, Rect> {
  const before = obstacles.get(shown);
  if (before) return before;
  const rects = new Map<ElementId, Rect>();
  for (const { id, rect } of shown.ends) rects.set(id, rect);
  for (const text of shown.texts) rects.set(text.id, coveredBy(text));
  obstacles.set(shown, rects);
  return rects;
}

const extents = new WeakMap<Shown, Rect | null>();

/** What all shapes and texts take up together; null where there are none. Found once for each drawing, whoever asks. */
export function extentOf(shown: Shown): Rect | null {
  const before = extents.get(shown);
  if (before !== undefined) return before;
  const { ends, boundaries, texts } = shown;
  const extent = bounds([...ends, ...boundaries, ...texts].map(({ rect }) => rect));
  extents.set(shown, extent);
  return extent;
}
