import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { CANVAS_ID } from '../focus.ts';

type Part = HTMLElement | SVGElement;

/** What stands away from its place now, and where. */
const away = new Map<Part, string>();

/**
 * Shows shapes and flows away from where they are drawn, and with them what is marked `carried`. Nothing is
 * rendered for it: it happens in every frame of a drag.
 *
 * @param by how far, in diagram units
 * @param told how far React Flow itself has the shapes away from there
 * @returns which of them are mounted
 */
export function carry(ids: ReadonlyMap<ElementId, unknown>, by: Point, told: Point): ReadonlySet<ElementId> {
  const mounted = new Set<ElementId>();
  const before = new Set(away.keys());
  const move = (part: Part, { x, y }: Point): void => {
    const place = `${x}px ${y}px`;
    if (away.get(part) !== place) part.style.translate = place;
    away.set(part, place);
    before.delete(part);
  };
  for (const node of within('react-flow__nodes')) {
    const id = idOf(node);
    if (!ids.has(id)) continue;
    mounted.add(id);
    move(node, { x: by.x - told.x, y: by.y - told.y });
  }
  for (const edge of within('react-flow__edges')) {
    const id = edge.firstElementChild && idOf(edge.firstElementChild);
    if (!id || !ids.has(id)) continue;
    mounted.add(id);
    move(edge, by);
    const label = document.getElementById(`element-${id}`)?.parentElement;
    // One that shows no name only speaks.
    if (label && label.childElementCount > 1) move(label, by);
  }
  for (const part of placeOf('react-flow__viewport-portal')?.querySelectorAll<SVGElement>('.carried') ?? [])
    move(part, by);
  for (const part of before) putBack(part);
  return mounted;
}

/** Shows everything where it is drawn again. */
export function putDown(): void {
  for (const part of away.keys()) putBack(part);
}

function putBack(part: Part): void {
  part.style.translate = '';
  away.delete(part);
}

/** What lies in a part of React Flow. Walked to, not searched for: what is drawn changes in every frame, and is much. */
const within = (name: string) => (placeOf(name)?.children ?? []) as Iterable<Part>;
const idOf = (part: Element) => part.getAttribute('data-id') as ElementId;

function placeOf(name: string): Element | undefined {
  const viewport = document.getElementById(CANVAS_ID)?.querySelector('.react-flow__viewport');
  return Array.from(viewport?.children ?? []).find(({ classList }) => classList.contains(name));
}
