import { encloses, GRID, grow, overlaps, type Rect } from '../../model/geometry.ts';
import type { ImportKey } from './import.ts';
import type { Laid } from './layout.ts';

/** How far a text is moved aside at most, and what it keeps clear by, in diagram units. */
const FARTHEST = 40 * GRID;
const CLEAR = GRID;
/** Beyond so many texts on a diagram, each stays where it is: to look for places would take too long. */
const MOST = 100;
const DIRECTIONS = [
  [1, 0],
  [0, -1],
  [-1, 0],
  [0, 1],
] as const;

/**
 * Where texts go that the larger shapes of the workbench would come to lie under: straight to the nearest side where
 * none is, and no edge of a boundary. A text without such a place stays.
 */
export function clearTexts(shapes: readonly Laid[], laid: ReadonlyMap<ImportKey, Rect>): Map<ImportKey, Rect> {
  const cleared = new Map(laid);
  const texts = shapes.filter(({ isText }) => isText);
  for (const { key, boundary } of texts.length > MOST ? [] : texts) {
    const home = boundary === null ? null : cleared.get(boundary)!;
    const others = shapes
      .filter((other) => other.key !== key)
      .map((other) => ({ ...other, at: cleared.get(other.key)! }));
    const isClear = (rect: Rect): boolean =>
      (home === null || encloses(home, rect)) &&
      others.every(({ at, isBoundary }) => {
        const isAround = isBoundary && home !== null && encloses(at, home);
        return isAround || !overlaps(grow(at, CLEAR), rect);
      });
    const spot = nearest(cleared.get(key)!, isClear);
    if (spot) cleared.set(key, spot);
  }
  return cleared;
}

function nearest(rect: Rect, isClear: (rect: Rect) => boolean): Rect | null {
  for (let far = 0; far <= FARTHEST; far += GRID) {
    for (const [across, down] of DIRECTIONS) {
      const spot = { ...rect, x: rect.x + across * far, y: rect.y + down * far };
      if (isClear(spot)) return spot;
    }
  }
  return null;
}
