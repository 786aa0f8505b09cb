import { duplicate, type Landing } from '#core/commands/paste.ts';
import type { Change } from '#core/model/change.ts';
import { fragmentBounds, takeFragment } from '#core/model/fragment.ts';
import { isPlaced } from '#core/model/element.ts';
import { bounds, GRID, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { componentSize } from '#core/picture/shape.ts';
import { announce } from '../../state/announce.ts';
import { typeOf } from '../../state/catalogue.ts';
import { type OpenDocument, run, theDocument } from '../../state/document.ts';
import { select, useEditor } from '../../state/editor.ts';
import { newElementId } from '../../state/ids.ts';
import { reveal } from '../view/framing.ts';

/** How far from its original a first copy lies, in diagram units. */
const BESIDE = { x: 3 * GRID, y: 3 * GRID } as const;

/** The copies made last, and where their originals lay then. */
let last: { readonly copies: ReadonlySet<ElementId>; readonly from: Rect } | null = null;

/** Duplicates what is selected; a copy that was moved since is followed by the next one at the same distance. */
export function duplicateSelected(): void {
  const { selection } = useEditor.getState();
  const now = boundsOf(selection);
  const again =
    last !== null && last.copies.size === selection.size && [...selection].every((id) => last?.copies.has(id));
  duplicateBy([...selection], again && last && now ? { x: now.x - last.from.x, y: now.y - last.from.y } : BESIDE);
}

/** Puts a copy of elements down at a distance and selects it. */
export function duplicateBy(ids: readonly ElementId[], offset: Point): void {
  const open = theDocument();
  const fragment = open && takeFragment(open.model, ids, { decisions: false });
  const from = fragment && fragmentBounds(fragment);
  const change = open && duplicate(open.model, ids, offset, landingOn(open));
  if (!change || !from) return;
  run(change);
  selectAdded(change);
  last = { copies: useEditor.getState().selection, from };
}

/** Where and how new elements come into the open project. */
export function landingOn({ diagram }: OpenDocument): Omit<Landing, 'at'> {
  return {
    diagram,
    newId: newElementId,
    sizeOf: (component) => componentSize(component.name, typeOf(component).label),
  };
}

/** Selects what a change added to the diagram on screen, shows it and says so. */
export function selectAdded(change: Change | null): void {
  const shown = theDocument()?.diagram;
  const added =
    change?.rows.flatMap(({ table, after }) =>
      table === 'element' && after && after.diagram === shown ? [after] : [],
    ) ?? [];
  const around = bounds(added.filter(isPlaced).map(({ rect }) => rect));
  if (!change || !around) return;
  select(added.map(({ id }) => id));
  reveal(around);
  announce(change.title);
}

function boundsOf(ids: Iterable<ElementId>): Rect | null {
  const model = theDocument()?.model;
  const placed = [...ids].map((id) => model?.element.get(id)).filter(isPlaced);
  return bounds(placed.map(({ rect }) => rect));
}
