import { addBoundary, addComponent } from '#core/commands/draw.ts';
import type { ComponentType } from '#core/knowledge/catalogue.ts';
import { isPlaced, type ComponentKind } from '#core/model/element.ts';
import { centre, GRID, grow, overlaps, type Point, type Rect, type Size, snap } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { strings } from '#core/strings/index.ts';
import { run, theDocument } from '../../state/document.ts';
import { select, toolUsed, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { rectToGrid } from '../dragging/to-grid.ts';
import { reveal } from '../view/framing.ts';
import { visibleRect } from '../view/view.ts';
import { newComponent, newComponentSize } from './new-component.ts';

/** Room left between a component that finds its own place and its neighbours, in diagram units. */
const CLEARANCE = 5 * GRID;
/** How far out a free spot is looked for, in steps of the grid. */
const FURTHEST = 250;

/**
 * Draws a component of `type` with its middle at `at`, or, without it, in a free spot near what is
 * selected or in the middle of the view; selects it and starts its rename.
 *
 * @param kind what a component of the type `other` is drawn as
 */
export function placeComponent(type: ComponentType, at?: Point, kind: ComponentKind = 'process'): ElementId {
  const size = newComponentSize(type);
  const rect = at ? around(at, size) : freeSpot(size);
  const id = newElementId();
  const open = theDocument();
  if (!open) return id;
  run(addComponent(open.model, newComponent(type, { id, diagram: open.diagram, rect }, kind)));
  chosen(id, rect);
  return id;
}

/** Draws a trust boundary at `rect`, selects it and starts its rename. */
export function placeBoundary(rect: Rect): ElementId {
  const id = newElementId();
  const open = theDocument();
  if (!open) return id;
  const drawn = rectToGrid(rect);
  const boundary = {
    id,
    diagram: open.diagram,
    kind: 'trustBoundary',
    name: strings.canvas.newBoundary,
    description: '',
    rect: drawn,
  } as const;
  run(addBoundary(open.model, boundary));
  chosen(id, drawn);
  return id;
}

function chosen(id: ElementId, rect: Rect): void {
  select([id]);
  toolUsed();
  useEditor.setState({ renaming: id, tab: 'component' });
  reveal(rect);
}

function around(middle: Point, size: Size): Rect {
  return { x: snap(middle.x - size.width / 2), y: snap(middle.y - size.height / 2), ...size };
}

/** The nearest place to the selection, or to the middle of the view, where nothing else stands. */
export function freeSpot(size: Size): Rect {
  const open = theDocument();
  const placed = [...(open?.model.element.values() ?? [])].filter(isPlaced);
  const taken = placed.filter(({ kind }) => kind !== 'trustBoundary').map(({ rect }) => grow(rect, CLEARANCE - GRID));
  const selected = placed.find(({ id, kind }) => kind !== 'trustBoundary' && useEditor.getState().selection.has(id));
  const start = selected
    ? {
        ...size,
        x: snap(selected.rect.x + selected.rect.width + CLEARANCE * 2),
        y: snap(centre(selected.rect).y - size.height / 2),
      }
    : around(centre(visibleRect()), size);
  for (let ring = 0; ring < FURTHEST; ring++) {
    for (const { x, y } of ringOf(ring)) {
      const spot = { ...start, x: start.x + x * GRID * 2, y: start.y + y * GRID * 2 };
      if (!taken.some((rect) => overlaps(rect, spot))) return spot;
    }
  }
  return start;
}

/** The points of a square ring around the origin, in reading order. */
function ringOf(ring: number): readonly Point[] {
  if (ring === 0) return [{ x: 0, y: 0 }];
  const points: Point[] = [];
  for (let y = -ring; y <= ring; y++) {
    const step = Math.abs(y) === ring ? 1 : 2 * ring;
    for (let x = -ring; x <= ring; x += step) points.push({ x, y });
  }
  return points;
}
