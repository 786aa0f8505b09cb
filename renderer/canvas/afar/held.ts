import { useMemo } from 'react';
import { create } from 'zustand';
import { type DataFlow, isFlow } from '#core/model/element.ts';
import { contains, type Point } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { theDocument, useDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import type { Drag } from '../dragging/drag.ts';
import { flowNear } from '../flows/routes.ts';
import { useLitPath } from '../lit.ts';
import { theZoom } from '../view/view.ts';

/** From far away, so near to a flow's line the pointer is on it, in pixels. */
const REACH = 5;
/** Beyond so many selected elements they are shown selected, but not taken out of the far picture. */
const MOST_HELD = 400;

const NONE: ReadonlySet<ElementId> = new Set();

/** The element under the pointer while the drawing is seen from far away. */
export const useHovered = create<{ readonly id: ElementId | null }>(() => ({ id: null }));

/** Notes what is under a point of the diagram; components come before flows. */
export function hoverAt(point: Point): void {
  const open = theDocument();
  if (!open) return;
  const end = shownOn(open.model, open.diagram).ends.findLast(({ rect }) => contains(rect, point));
  const id = end?.id ?? flowNear(point, REACH / theZoom());
  if (useHovered.getState().id !== id) useHovered.setState({ id });
}

/**
 * The components and flows of a large drawing that stand for themselves: what is near, or arriving; what something is
 * done with, because it is selected, lit or under the pointer; what is dragged from out of view with the flows that
 * join it; and the ends of all these flows. Null in a drawing where every element does.
 *
 * @param arriving the components that are nodes already while the view comes nearer, by `useArriving`
 * @param near what is in view, by `useNear`
 * @param drag what is being dragged, if React Flow was told of it
 */
export function useHeld(
  arriving: ReadonlySet<ElementId> | null,
  near: ReadonlySet<ElementId> | null,
  drag: Drag | null,
): ReadonlySet<ElementId> | null {
  const model = useDocument((open) => open.model);
  const diagram = useDocument((open) => open.diagram);
  const selection = useEditor((editor) => editor.selection);
  const renaming = useEditor((editor) => editor.renaming);
  const hovered = useHovered(({ id }) => id);
  const lit = useLitPath();
  return useMemo(() => {
    const inSight = arriving ?? near;
    if (inSight === null) return null;
    const dragged = drag?.shapes ?? NONE;
    const held = new Set([...inSight, ...(selection.size > MOST_HELD ? [] : selection), ...(lit ?? []), ...dragged]);
    for (const id of [hovered, renaming]) if (id !== null) held.add(id);
    const joins = ({ from, to }: DataFlow): boolean =>
      dragged.has(from) || dragged.has(to) || (arriving !== null && arriving.has(from) && arriving.has(to));
    const joined = dragged.size + (arriving?.size ?? 0) === 0 ? [] : shownOn(model, diagram).flows.filter(joins);
    for (const { id } of joined) held.add(id);
    for (const flow of [...held].map((id) => model.element.get(id)).filter(isFlow))
      held.add(seenAs(model, flow.from)).add(seenAs(model, flow.to));
    return held;
  }, [arriving, near, model, diagram, selection, renaming, hovered, lit, drag]);
}
