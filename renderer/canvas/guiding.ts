import { create } from 'zustand';
import { type Gap, guide, type GuideLine } from '#core/layout/guides.ts';
import { bounds, overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import { isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn, shownRect } from '#core/picture/shown.ts';
import { theDocument } from '../state/document.ts';
import type { CanvasNode } from './nodes.ts';
import { usePressed } from './pressed.ts';
import { theZoom, visibleRect } from './view.ts';

/** How near a guide draws what is dragged, in pixels. */
const REACH = 8;
/** With more shapes than this in view, everything lines up with something: guides would say nothing and cost much. */
const MOST_IN_VIEW = 500;
const NOWHERE: Point = { x: 0, y: 0 };

interface Guides {
  readonly lines: readonly GuideLine[];
  readonly gaps: readonly Gap[];
  /** What is dragged, where the guides have drawn it. */
  readonly rect: Rect | null;
  /** What stays. */
  readonly others: readonly Rect[];
  /** How far the guides have drawn what is dragged. */
  readonly by: Point;
}

const IDLE: Guides = { lines: [], gaps: [], rect: null, others: [], by: NOWHERE };

/** The guides of the drag that is under way; only their overlay listens. */
export const useGuides = create<Guides>(() => IDLE);

/** Ends the guides; answers how far they had drawn what was dragged. */
export function endGuides(): Point {
  const { by } = useGuides.getState();
  if (useGuides.getState() !== IDLE) useGuides.setState(IDLE, true);
  return by;
}

/**
 * How far dragged shapes come to stand by the guides: in line with what is in view. Mod leaves the guides out.
 *
 * @param way how far the pointer has dragged them, in diagram units
 */
export function guided(nodes: readonly CanvasNode[], way: Point): Point {
  const lay = bounds(nodes.map(({ data }) => shownRect(data.element)));
  if (!lay || !theDocument()) return way;
  const dragged = { ...lay, x: lay.x + way.x, y: lay.y + way.y };
  const others = standing(new Set(nodes.map(({ id }) => id)));
  const isLeftOut = usePressed.getState().mod || others.length > MOST_IN_VIEW;
  const found = isLeftOut ? IDLE : guide(dragged, others, REACH / theZoom());
  const by = { x: Math.round(found.by.x), y: Math.round(found.by.y) };
  const rect = { ...dragged, x: dragged.x + by.x, y: dragged.y + by.y };
  useGuides.setState({ lines: found.lines, gaps: found.gaps, rect, others, by });
  return { x: way.x + by.x, y: way.y + by.y };
}

/** A dragged rectangle where the guides have drawn it. */
export function guidedRect(rect: Rect): Rect {
  const { by } = useGuides.getState();
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}

/** What is in view and stays: not what is dragged, and not what lies in a dragged boundary. */
function standing(moved: ReadonlySet<string>): readonly Rect[] {
  const { model, diagram } = theDocument()!;
  const view = visibleRect();
  const { ends, boundaries, texts } = shownOn(model, diagram);
  const goesAlong = (owner: ElementId | null): boolean => {
    for (let id = owner; id !== null;) {
      if (moved.has(id)) return true;
      const around = model.element.get(id);
      id = isPlaced(around) ? around.boundary : null;
    }
    return false;
  };
  return [...ends, ...boundaries, ...texts].flatMap(({ id, rect, boundary }) =>
    overlaps(view, rect) && !moved.has(id) && !goesAlong(boundary) ? [rect] : [],
  );
}
