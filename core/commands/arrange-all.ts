import type { Placement } from '../layout/layout-task.ts';
import { contentsOf } from '../model/boundaries.ts';
import type { Change, RowChange } from '../model/change.ts';
import { isFlow, isPlaced, type PlacedElement } from '../model/element.ts';
import { bounds, type Point, snap } from '../model/geometry.ts';
import type { ElementId } from '../model/ids.ts';
import type { Model } from '../model/model.ts';
import { isCollapsed, shownRect } from '../picture/collapsed.ts';
import { strings } from '../strings/index.ts';
import { elementRow } from './row.ts';

/**
 * Puts shapes where an arrangement has them, its top left corner where theirs was. Who lies in which
 * boundary stays as it is; flows between them find new ways of their own. Null when nothing would change.
 */
export function arrangeAs(model: Model, placement: Placement): Change | null {
  const shapes = [...placement.keys()].map((id) => model.element.get(id)).filter(isPlaced);
  const from = bounds(shapes.map(shownRect));
  const to = bounds(placement.values());
  if (!from || !to) return null;
  const shift = { x: snap(from.x) - to.x, y: snap(from.y) - to.y };
  const moved = shapes.flatMap((shape): readonly RowChange[] => {
    const { x, y, ...size } = placement.get(shape.id)!;
    const at = { x: snap(x + shift.x), y: snap(y + shift.y) };
    if (isCollapsed(shape)) return withContents(model, shape, at);
    const rect = { ...at, ...size };
    const isSame = (['x', 'y', 'width', 'height'] as const).every((side) => shape.rect[side] === rect[side]);
    return isSame ? [] : [elementRow(model, { ...shape, rect })];
  });
  const straightened = straighten(model, new Set(placement.keys()));
  if (moved.length === 0 && straightened.length === 0) return null;
  return { title: strings.commands.arrangeAll, rows: [...moved, ...straightened] };
}

/** The rows that move a collapsed boundary with what lies in it; it keeps the size it has when it is expanded. */
function withContents(model: Model, boundary: PlacedElement, to: Point): readonly RowChange[] {
  const by = { x: to.x - boundary.rect.x, y: to.y - boundary.rect.y };
  if (by.x === 0 && by.y === 0) return [];
  return [boundary, ...contentsOf(model, new Set([boundary.id]))].map((each) =>
    elementRow(model, { ...each, rect: { ...each.rect, x: each.rect.x + by.x, y: each.rect.y + by.y } }),
  );
}

/** The rows by which flows between arranged shapes lose the bends they had for the old places. */
function straighten(model: Model, arranged: ReadonlySet<ElementId>): readonly RowChange[] {
  return [...model.element.values()].filter(isFlow).flatMap((flow) => {
    if (!flow.bends || (!arranged.has(flow.from) && !arranged.has(flow.to))) return [];
    const { bends: _, ...straight } = flow;
    return [elementRow(model, straight)];
  });
}
