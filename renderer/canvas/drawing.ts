import { useStore } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { shownOn } from '#core/picture/shown.ts';
import { useDocument } from '../state/document.ts';
import { useEditor } from '../state/editor.ts';
import { useArriving } from './afar/arriving.ts';
import { detailAt, MANY } from './afar/detail.ts';
import { useHeld } from './afar/held.ts';
import { useNear } from './afar/near.ts';
import { useDragged } from './dragging/dragged.ts';
import { edgesOf } from './edges.ts';
import { layRoutes } from './flows/routes.ts';
import { nodesOf } from './nodes.ts';

/** The diagram in view as React Flow is handed it, with what is dragged; lays its flows while no shape moves. */
export function useDrawing() {
  const model = useDocument((open) => open.model);
  const diagram = useDocument((open) => open.diagram);
  const selection = useEditor((editor) => editor.selection);
  const detail = useStore(({ transform: [, , zoom] }) => detailAt(zoom));
  const { drag, show, letGo, ...dragging } = useDragged();
  const told = drag && (drag.isCopy || drag.told.x !== 0 || drag.told.y !== 0) ? drag : null;
  const drawn = shownOn(model, diagram);
  const isLarge = drawn.ends.length > MANY;
  const isFar = isLarge && detail === 'shapes';
  const arriving = useArriving(isFar, drawn.ends);
  const near = useNear(isLarge, drawn);
  const held = useHeld(arriving, near, told);
  const nodes = useMemo(() => nodesOf(model, diagram, selection, told, held), [model, diagram, selection, told, held]);
  const edges = useMemo(() => edgesOf(model, diagram, selection, held), [model, diagram, selection, held]);
  const areAtRest = !drag || drag.isCopy;
  useEffect(() => {
    if (areAtRest) layRoutes(model, diagram);
  }, [model, diagram, areAtRest]);
  useEffect(show, [show, drag, nodes]);
  const isEmpty = drawn.ends.length === 0 && nodes.length === 0;
  return { nodes, edges, drag, letGo, dragging, detail, arriving, isLarge, isFar, isEmpty };
}
