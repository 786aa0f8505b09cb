import { boundariesAround } from './boundaries.ts';
import type { PlacedElement, TrustBoundary } from './element.ts';
import type { Model } from './model.ts';

/** How far in front a shape stands among its like: what is drawn first comes first. */
export function inFront({ z = 0 }: { readonly z?: number }): number {
  return z;
}

/** Shapes from the hindmost to the foremost; those of one place keep their order. */
export function stacked<Shape extends PlacedElement>(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.some(({ z }) => z !== undefined) ? shapes.toSorted((a, b) => inFront(a) - inFront(b)) : shapes;
}

/** Boundaries from the hindmost to the foremost: each behind those that lie in it, whatever place it was given. */
export function stackedBoundaries(
  model: Pick<Model, 'element'>,
  boundaries: readonly TrustBoundary[],
): readonly TrustBoundary[] {
  const depths = new Map(boundaries.map((boundary) => [boundary, boundariesAround(model, boundary).length]));
  return stacked(boundaries).toSorted((a, b) => depths.get(a)! - depths.get(b)!);
}
