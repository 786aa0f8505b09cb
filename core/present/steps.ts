import type { Assessment, FindingAssessment } from '../assessment/finding-assessment.ts';
import { diagramsInOrder } from '../model/diagrams.ts';
import { isBoundary } from '../model/element.ts';
import { bounds, overlaps, type Rect, type Size } from '../model/geometry.ts';
import type { DiagramId, ElementId, FindingKey } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { viewsInOrder } from '../model/views.ts';
import { isLayer, type LayerId } from '../picture/layer.ts';
import { partsOf } from './legible.ts';
import { shownOn } from '../picture/shown.ts';
import { ownFindings } from '../risks/own-findings.ts';
import { coveredBy } from '../picture/text-block.ts';
import { missingFrom } from '../picture/view-subject.ts';
import { storyOf } from './story.ts';

/** One step of a presentation. */
export type Step =
  /** A saved view, a whole diagram (`part` 0) or one of its parts that can be read, counted from 1. */
  | {
      readonly kind: 'view';
      readonly diagram: DiagramId;
      readonly rect: Rect;
      readonly name: string;
      readonly layer: LayerId | null;
      readonly part: number;
      readonly parts: number;
    }
  /** An element of the walk along the data, with one of its findings, or with none where it has none. */
  | {
      readonly kind: 'stop';
      readonly diagram: DiagramId;
      readonly element: ElementId;
      readonly finding: FindingKey | null;
      readonly nth: number;
      readonly findings: number;
    }
  /** What was put off for later. */
  | { readonly kind: 'parked' };

/**
 * The steps of a presentation: the saved views of which something is there, in their order, or each diagram whole and in parts where there are
 * none; then the walk along the data with each finding of each element, those that people wrote last; at last what was parked.
 *
 * @param room for the drawing on the screen, in pixels
 */
export function stepsOf(model: Model, { findings }: Pick<Assessment, 'findings'>, room: Size): readonly Step[] {
  return [...views(model, room), ...walk(model, findings), { kind: 'parked' }];
}

function views(model: Model, room: Size): readonly Step[] {
  const saved = viewsInOrder(model).filter((view) => missingFrom(model, view) === null);
  if (saved.length === 0) return diagramsInOrder(model).flatMap(({ id, name }) => wholeAndParts(model, id, name, room));
  return saved.map(({ diagram, rect, name, layer }) => ({
    kind: 'view',
    diagram,
    rect: trimmed(rect, drawnOn(model, diagram).all),
    name,
    layer: isLayer(layer) ? layer : null,
    part: 0,
    parts: 0,
  }));
}

/** A view without the empty room around what is drawn: another screen has another shape. */
function trimmed(view: Rect, drawn: readonly Rect[]): Rect {
  const whole = bounds(drawn);
  if (!whole || !overlaps(view, whole)) return view;
  const [left, top] = [Math.max(view.x, whole.x), Math.max(view.y, whole.y)];
  const [right, bottom] = [
    Math.min(view.x + view.width, whole.x + whole.width),
    Math.min(view.y + view.height, whole.y + whole.height),
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function drawnOn(
  model: Model,
  diagram: DiagramId,
): { readonly all: readonly Rect[]; readonly shapes: readonly Rect[] } {
  const { ends, boundaries, texts } = shownOn(model, diagram);
  const shapes = [...ends.map(({ rect }) => rect), ...texts.map(coveredBy)];
  return { all: [...shapes, ...boundaries.map(({ rect }) => rect)], shapes };
}

function wholeAndParts(model: Model, diagram: DiagramId, name: string, room: Size): readonly Step[] {
  const drawn = drawnOn(model, diagram);
  const whole = bounds(drawn.all);
  if (!whole) return [];
  const parts = partsOf(drawn.shapes, room);
  const rects = parts.length > 1 ? [whole, ...parts] : [whole];
  return rects.map((rect, part) => ({
    kind: 'view',
    diagram,
    rect,
    name,
    layer: null,
    part,
    parts: rects.length - 1,
  }));
}

/** Boundaries come in no flow: those that have a finding follow at the end. */
function walk(model: Model, all: readonly FindingAssessment[]): readonly Step[] {
  const found = [
    ...all.filter(isDiscussed).map(({ finding }) => finding),
    ...ownFindings(model)
      .filter(isDiscussed)
      .map(({ decision: { finding, element } }) => ({ key: finding, element })),
  ];
  const at = Map.groupBy(found, ({ element }) => element);
  const enclosing = [...model.element.values()]
    .filter((element) => isBoundary(element) && at.has(element.id))
    .map(({ id, diagram }) => ({ element: id, diagram }));
  return [...storyOf(model), ...enclosing].flatMap(({ diagram, element }): readonly Step[] => {
    const here = at.get(element) ?? [];
    if (here.length === 0) return [{ kind: 'stop', diagram, element, finding: null, nth: 0, findings: 0 }];
    return here.map(({ key }, index) => ({
      kind: 'stop',
      diagram,
      element,
      finding: key,
      nth: index + 1,
      findings: here.length,
    }));
  });
}

/** What is left out of the assessment is not discussed; suggestions are, for a room can often answer them. */
function isDiscussed({ outOfScope }: Pick<FindingAssessment, 'outOfScope'>): boolean {
  return outOfScope === null;
}
