import { isBoundary, isFlowEnd, isTextBlock } from './element.ts';
import { encloses, GRID, grow, overlaps, type Point, type Rect, type Size, snap } from './geometry.ts';
import type { DiagramId, ElementId } from './ids.ts';
import type { Model } from './model.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The unit step in a direction; y grows downwards. */
export const STEPS: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Room between a shape and the one that grows out of it, enough for a flow with a short label. */
const APART = 12 * GRID;
/** Room between a new shape and its other neighbours, and to the edge of a boundary. */
const CLEAR = { shape: 3 * GRID, edge: 2 * GRID } as const;
const STEP = 4 * GRID;
/** How far ahead and aside a spot is looked for, in steps. */
const SEARCH = { ahead: 60, aside: 60 } as const;

/**
 * A free spot for a shape beside another in a direction: straight ahead where there is room, else a little
 * aside, else further out. It overlaps no shape and no edge of a boundary.
 */
export function spotBeside(model: Model, diagram: DiagramId, beside: Rect, direction: Direction, size: Size): Rect {
  const isFree = freeOn(model, diagram);
  const start = startOf(beside, direction, size);
  const { x: dx, y: dy } = STEPS[direction];
  for (let far = 0; far < SEARCH.ahead; far++) {
    // Further out only once the near row is taken as far aside as it is ahead.
    for (let aside = 0; aside <= Math.min(SEARCH.aside, 6 + 2 * far); aside++) {
      for (const sign of aside === 0 ? [1] : [1, -1]) {
        const off = { x: dx * far + Math.abs(dy) * aside * sign, y: dy * far + Math.abs(dx) * aside * sign };
        const spot = { ...start, x: start.x + off.x * STEP, y: start.y + off.y * STEP };
        if (isFree(spot)) return spot;
      }
    }
  }
  return start;
}

/** The free spot nearest to one with its middle at a point. */
export function spotAt(model: Model, diagram: DiagramId, middle: Point, size: Size): Rect {
  const isFree = freeOn(model, diagram);
  const start = { x: snap(middle.x - size.width / 2), y: snap(middle.y - size.height / 2), ...size };
  for (let ring = 0; ring < SEARCH.aside; ring++) {
    for (let down = -ring; down <= ring; down++) {
      for (let across = -ring; across <= ring; across += Math.abs(down) === ring ? 1 : 2 * ring) {
        const spot = { ...start, x: start.x + across * STEP, y: start.y + down * STEP };
        if (isFree(spot)) return spot;
        if (ring === 0) break;
      }
    }
  }
  return start;
}

/** True where a shape would overlap no other and no edge of a boundary; `except` is overlooked. */
export function isClear(model: Model, diagram: DiagramId, spot: Rect, except?: ElementId): boolean {
  return freeOn(model, diagram, except)(spot);
}

function freeOn(model: Model, diagram: DiagramId, except?: ElementId): (spot: Rect) => boolean {
  const here = [...model.element.values()].filter((each) => each.diagram === diagram && each.id !== except);
  const shapes = here
    .filter((element) => isFlowEnd(element) || isTextBlock(element))
    .map(({ rect }) => grow(rect, CLEAR.shape));
  const edges = here.filter(isBoundary).map(({ rect }) => rect);
  return (spot) =>
    !shapes.some((rect) => overlaps(rect, spot)) &&
    edges.every((rect) => encloses(grow(rect, -CLEAR.edge), spot) || !overlaps(grow(rect, CLEAR.edge), spot));
}

function startOf({ x, y, width, height }: Rect, direction: Direction, size: Size): Rect {
  const level = { x: snap(x + width / 2 - size.width / 2), y: snap(y + height / 2 - size.height / 2), ...size };
  switch (direction) {
    case 'left':
      return { ...level, x: snap(x - APART - size.width) };
    case 'right':
      return { ...level, x: snap(x + width + APART) };
    case 'up':
      return { ...level, y: snap(y - APART - size.height) };
    case 'down':
      return { ...level, y: snap(y + height + APART) };
  }
}
