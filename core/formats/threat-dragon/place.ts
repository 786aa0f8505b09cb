import { ownerAt } from '../../model/boundaries.ts';
import type { TrustBoundary } from '../../model/element.ts';
import { bounds, type Rect } from '../../model/geometry.ts';
import type { DiagramId, ElementId } from '../../model/ids.ts';
import { emptyModel, type Model } from '../../model/model.ts';
import { type Cell, clamped, pointsOf } from './cell.ts';
import { boxForCurve } from './curve.ts';
import type { ImportKey, Report } from '../import/import.ts';

/** A cell that has found its place. */
export type Placed = Cell & { readonly rect: Rect };

/** Below the drawing, for what has no place: so many to a row, so far apart. */
const PER_ROW = 8;
const APART = { x: 240, y: 160 };
const PLACELESS = { width: 150, height: 80 };

/** Gives everything but flows a place, and tells cells by their ids; where two have one id, the first has it. */
export function place(
  cells: readonly Cell[],
  report: Report,
): { readonly placed: readonly Placed[]; readonly byId: ReadonlyMap<string, Cell> } {
  const byId = new Map<string, Cell>();
  for (const cell of cells) {
    if (cell.id === '') continue;
    if (byId.has(cell.id)) report('idTakenTwice', cell.key, cell.name);
    else byId.set(cell.id, cell);
  }
  const shapes = cells.filter(({ kind }) => kind !== 'flow');
  const components = shapes.flatMap(({ kind, rect }) => (kind === 'box' || kind === 'text' ? [] : (rect ?? [])));
  const withBoxes = shapes.map((cell) => {
    if (cell.kind !== 'curve') return cell;
    report('curveAsBox', cell.key, cell.name);
    const box = boxForCurve(
      pointsOf(cell, (id) => byId.get(id)?.rect ?? null),
      components,
    );
    return { ...cell, rect: box && clamped(box) };
  });
  const extent = bounds(withBoxes.flatMap(({ rect }) => rect ?? []));
  const below = { x: extent?.x ?? 0, y: extent ? extent.y + extent.height + APART.y / 2 : 0 };
  let count = 0;
  const placed = withBoxes.map((cell): Placed => {
    if (cell.rect) return { ...cell, rect: cell.rect };
    report('placed', cell.key, cell.name);
    const [column, row] = [count % PER_ROW, Math.floor(count / PER_ROW)];
    count++;
    return { ...cell, rect: { x: below.x + column * APART.x, y: below.y + row * APART.y, ...PLACELESS } };
  });
  for (const cell of placed) if (byId.get(cell.id)?.key === cell.key) byId.set(cell.id, cell);
  return { placed, byId };
}

/** Which boundary a shape lies in, by the same rule as when it is dropped on the canvas. */
export function owners(regions: readonly Placed[]): (cell: Pick<Placed, 'key' | 'kind' | 'rect'>) => ImportKey | null {
  const diagram = 'diagram' as DiagramId;
  const boundaries = regions.map(({ key, rect }): [string, TrustBoundary] => [
    key,
    { kind: 'trustBoundary', id: key as ElementId, diagram, name: '', description: '', rect, boundary: null },
  ]);
  const model: Model = { ...emptyModel, element: new Map(boundaries) };
  return ({ key, kind, rect }) => {
    const drawn = kind === 'box' || kind === 'curve' ? 'trustBoundary' : 'process';
    return ownerAt(model, diagram, drawn, rect, new Set([key as ElementId]));
  };
}
