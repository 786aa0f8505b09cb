import type { Rect, Size } from '../../model/geometry.ts';
import { boundarySize, componentSize } from '../../picture/shape.ts';
import { naturalSize } from '../../picture/text-block.ts';
import { clearTexts } from './clear-texts.ts';
import type { Import, ImportKey } from './import.ts';
import { type Laid, layOut } from './layout.ts';

/**
 * Where everything goes, diagram by diagram, in the sizes that names and types need; what has no place yet stands at
 * the origin.
 *
 * @param labels of the type of each component
 */
export function placesOf(imported: Import, labels: ReadonlyMap<ImportKey, string>): ReadonlyMap<ImportKey, Rect> {
  if (imported.isPlaced === false) {
    const origin = { x: 0, y: 0 };
    return new Map([
      ...imported.components.map(({ key, name }) => {
        return [key, { ...origin, ...componentSize(name, labels.get(key)!) }] as const;
      }),
      ...imported.boundaries.map(({ key, name }) => [key, { ...origin, ...emptyBoundary(name) }] as const),
    ]);
  }
  return new Map(
    imported.diagrams.flatMap(({ key: diagram }) => {
      const here = <Part extends { readonly diagram: ImportKey }>(parts: readonly Part[]): readonly Part[] =>
        parts.filter((part) => part.diagram === diagram);
      const shapes: readonly Laid[] = [
        ...here(imported.components).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: componentSize(name, labels.get(key)!), isBoundary: false };
        }),
        ...here(imported.boundaries).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: boundarySize(name), isBoundary: true };
        }),
        ...here(imported.texts).map(({ key, rect, boundary, name }) => {
          return { key, rect, boundary, size: naturalSize(name), isBoundary: false, isText: true };
        }),
      ];
      return [...clearTexts(shapes, layOut(shapes))];
    }),
  );
}

/** Room for a component, should one come. */
function emptyBoundary(name: string): Size {
  return { width: Math.max(boundarySize(name).width, 240), height: 144 };
}
