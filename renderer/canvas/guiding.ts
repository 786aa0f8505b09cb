import { create } from 'zustand';
import { distances, type Gap, guide, type GuideLine } from '#core/layout/guides.ts';
import { bounds, overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import { isPlaced } from '#core/model/element.ts';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn, shownRect } from '#core/picture/shown.ts';
import { theDocument } from '../state/document.ts';
import { pressed } from './pressed.ts';
import { theZoom, visibleRect } from './view.ts';

/** How near a guide draws what is dragged, in pixels. */
const REACH = 8;
/** With more shapes than this in view, everything lines up with something: guides would say nothing and cost much. */
const MOST_IN_VIEW = 500;
const NOWHERE: Point = { x: 0, y: 0 };

interface Guides {
  readonly lines: readonly GuideLine[];
  readonly gaps: readonly Gap[];
  /** The distances to the neighbours, while Alt is held. */
  readonly distances: readonly Gap[];
  /** How far the guides have drawn what is dragged. */
  readonly by: Point;
}

const IDLE: Guides = { lines: [], gaps: [], distances: [], by: NOWHERE };

/** The guides of the drag that is under way; only their overlay listens. */
export const useGuides = create<Guides>(() => IDLE);

/** Ends the guides; answers how far they had drawn what was dragged. */
export function endGuides(): Point {
  const { by } = useGuides.getState();
  if (useGuides.getState() !== IDLE) useGuides.setState(IDLE, true);
  return by;
}

/** Where dragged elements come to stand by the guides: in line with what is in view. Mod leaves the guides out. */
export function guided(moved: ReadonlyMap<ElementId, Point>): ReadonlyMap<ElementId, Point> {
  const open = theDocument();
  if (!open) return moved;
  const rects = [...moved].flatMap(([id, at]): readonly Rect[] => {
    const element = open.model.element.get(id);
    return isPlaced(element) ? [{ ...shownRect(element), ...at }] : [];
  });
  const dragged = bounds(rects);
  if (!dragged) return moved;
  const others = standing(moved);
  const isLeftOut = pressed.mod || others.length > MOST_IN_VIEW;
  const found = isLeftOut ? IDLE : guide(dragged, others, REACH / theZoom());
  const by = { x: Math.round(found.by.x), y: Math.round(found.by.y) };
  const there = { ...dragged, x: dragged.x + by.x, y: dragged.y + by.y };
  useGuides.setState({ ...found, by, distances: pressed.alt ? distances(there, others) : [] });
  if (by.x === 0 && by.y === 0) return moved;
  return new Map([...moved].map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
}

/** A dragged rectangle where the guides have drawn it. */
export function guidedRect(rect: Rect): Rect {
  const { by } = useGuides.getState();
  return { ...rect, x: rect.x + by.x, y: rect.y + by.y };
}

/** What is in view and stays: not what is dragged, and not what lies in a dragged boundary. */
function standing(moved: ReadonlyMap<ElementId, Point>): readonly Rect[] {
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
