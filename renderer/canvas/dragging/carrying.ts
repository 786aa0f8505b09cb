import type { Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';

type Part = HTMLElement | SVGElement;

/** What stands away from its place now. */
const away = new Set<Part>();

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
  const before = new Set(away);
  const move = (part: Part, { x, y }: Point): void => {
    part.style.translate = `${x}px ${y}px`;
    away.add(part);
    before.delete(part);
  };
  for (const node of partsOf<HTMLElement>('react-flow__node')) {
    const id = idOf(node);
    if (!ids.has(id)) continue;
    mounted.add(id);
    move(node, { x: by.x - told.x, y: by.y - told.y });
  }
  for (const edge of partsOf<SVGElement>('react-flow__edge')) {
    const id = idOf(edge);
    if (!ids.has(id)) continue;
    mounted.add(id);
    const label = document.getElementById(`element-${id}`)?.parentElement;
    for (const part of [edge.ownerSVGElement, label]) if (part) move(part, by);
  }
  for (const part of partsOf<SVGElement>('carried')) move(part, by);
  for (const part of before) putBack(part);
  return mounted;
}

/** Shows everything where it is drawn again. */
export function putDown(): void {
  for (const part of away) putBack(part);
}

function putBack(part: Part): void {
  part.style.translate = '';
  away.delete(part);
}

const partsOf = <Kind extends Part>(name: string) => document.getElementsByClassName(name) as HTMLCollectionOf<Kind>;
const idOf = (part: Part): ElementId => part.getAttribute('data-id') as ElementId;
