import { isBoundary, isPlaced, type PlacedElement, type TrustBoundary } from './element.ts';
import { centre, contains, encloses, type Rect } from './geometry.ts';
import type { DiagramId, ElementId } from './ids.ts';
import type { Model } from './model.ts';
import { oncePerDrawing } from './once-per-drawing.ts';

/** The boundaries around an element, innermost first; stops where a cycle would begin. */
export function boundariesAround(model: Pick<Model, 'element'>, element: PlacedElement): readonly TrustBoundary[] {
  const around: TrustBoundary[] = [];
  for (let id = element.boundary; id !== null;) {
    const boundary = model.element.get(id);
    if (!isBoundary(boundary) || around.includes(boundary)) break;
    around.push(boundary);
    id = boundary.boundary;
  }
  return around;
}

/** Everything that lies in the given boundaries, at any depth, without the boundaries themselves. */
export function contentsOf(
  model: Pick<Model, 'element'>,
  boundaries: ReadonlySet<ElementId>,
): readonly PlacedElement[] {
  const children = new Map<ElementId, PlacedElement[]>();
  for (const element of model.element.values()) {
    if (!isPlaced(element) || element.boundary === null) continue;
    const siblings = children.get(element.boundary);
    if (siblings) siblings.push(element);
    else children.set(element.boundary, [element]);
  }
  const found = new Set<PlacedElement>();
  const open = [...boundaries];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child) || boundaries.has(child.id)) continue;
      found.add(child);
      if (child.kind === 'trustBoundary') open.push(child.id);
    }
  }
  return [...found];
}

/**
 * The innermost boundary that would own a shape at `rect`: the smallest one that holds its centre,
 * and, for a boundary, all of it. What is collapsed takes nothing in. Null when it lies in none.
 *
 * @param except boundaries that cannot be the owner: the shape itself and what moves with it
 */
export function ownerAt(
  model: Model,
  diagram: DiagramId,
  kind: PlacedElement['kind'],
  rect: Rect,
  except: ReadonlySet<ElementId>,
): ElementId | null {
  let owner: TrustBoundary | null = null;
  for (const element of boundariesIn(model)) {
    if (element.diagram !== diagram || except.has(element.id)) continue;
    const holds =
      kind === 'trustBoundary'
        ? encloses(element.rect, rect) && !sameRect(element.rect, rect)
        : contains(element.rect, centre(rect));
    if (holds && !isClosed(model, element) && (owner === null || area(element.rect) < area(owner.rect)))
      owner = element;
  }
  return owner?.id ?? null;
}

/** All boundaries: who drags asks at every move, and they are few among what is drawn. */
const boundariesIn = oncePerDrawing<readonly TrustBoundary[]>(
  ({ element }) => [...element.values()].filter(isBoundary),
  (last, rows) => (rows.some(({ before, after }) => isBoundary(before ?? after)) ? null : last),
);

function isClosed(model: Model, boundary: TrustBoundary): boolean {
  return [boundary, ...boundariesAround(model, boundary)].some(({ collapsed }) => collapsed);
}

const area = (rect: Rect): number => rect.width * rect.height;
const sameRect = (a: Rect, b: Rect): boolean => encloses(a, b) && encloses(b, a);
