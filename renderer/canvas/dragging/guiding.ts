import { create } from 'zustand';
import { shallow } from 'zustand/shallow';
import { type Gap, guide, type GuideLine } from '#core/layout/guides.ts';
import { overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import type { PlacedElement } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { type Shown, shownOn } from '#core/picture/shown.ts';
import { theDocument } from '../../state/document.ts';
import { moved } from '../flows/laying/rough.ts';
import { usePressed } from '../pressed.ts';
import { theZoom, visibleRect } from '../view/view.ts';

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
 * @param shapes what is dragged, the same set in all of a drag
 * @param around where it lay, as a whole
 * @param way how far the pointer has dragged it, in diagram units
 */
export function guided(shapes: ReadonlySet<ElementId>, around: Rect, way: Point): Point {
  const dragged = moved(around, way);
  const others = standing(shapes);
  const isLeftOut = usePressed.getState().mod || others.length > MOST_IN_VIEW;
  const found = isLeftOut ? IDLE : guide(dragged, others, REACH / theZoom());
  const by = { x: Math.round(found.by.x), y: Math.round(found.by.y) };
  useGuides.setState({ lines: found.lines, gaps: found.gaps, rect: moved(dragged, by), others, by });
  return { x: way.x + by.x, y: way.y + by.y };
}

/** A dragged rectangle where the guides have drawn it. */
export function guidedRect(rect: Rect): Rect {
  const { by } = useGuides.getState();
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}

/** What stood in view when it was last looked up, and for what. */
let stood: {
  readonly by: readonly [Shown, ReadonlySet<ElementId>];
  readonly view: Rect;
  readonly rects: Rect[];
} | null = null;

/** What is in view and stays; looked up once as long as the view is the same. */
function standing(shapes: ReadonlySet<ElementId>): readonly Rect[] {
  const { model, diagram } = theDocument()!;
  const by = [shownOn(model, diagram), shapes] as const;
  const view = visibleRect();
  if (!stood || !shallow(stood.by, by) || !shallow(stood.view, view)) {
    const [{ ends, boundaries, texts }] = by;
    const isStanding = ({ id, rect }: PlacedElement): boolean => overlaps(view, rect) && !shapes.has(id);
    const rects = [...ends, ...boundaries, ...texts].filter(isStanding).map(({ rect }) => rect);
    stood = { by, view, rects };
  }
  return stood.rects;
}
