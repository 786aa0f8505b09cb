import type { EdgeChange, NodeChange, ReactFlowState } from '@xyflow/react';
import { isBoundary } from '#core/model/element.ts';
import { encloses, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed, shownOn } from '#core/picture/shown.ts';
import { theDocument } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import type { CanvasEdge } from './edges.ts';
import type { CanvasNode } from './nodes.ts';

/** The box that is being drawn to select, in diagram units; null while none is. */
export function selectionBox({ userSelectionRect: box, transform: [x, y, zoom] }: ReactFlowState): Rect | null {
  if (!box) return null;
  return { x: (box.x - x) / zoom, y: (box.y - y) / zoom, width: box.width / zoom, height: box.height / zoom };
}

/**
 * Carries React Flow's idea of what is selected over to the editor's. A box selects components that
 * it touches, and boundaries only when they lie wholly in it: it is mostly drawn inside of them.
 */
export function takeSelection(changes: (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[], box: Rect | null): void {
  const picks = changes.filter((change) => change.type === 'select');
  // With another tool a click says something else.
  if (picks.length === 0 || useEditor.getState().tool.kind !== 'select') return;
  const model = theDocument()?.model;
  const selection = new Set(useEditor.getState().selection);
  for (const { id, selected } of picks) {
    const element = model?.element.get(id);
    const reached = box === null || !isBoundary(element) || isCollapsed(element) || encloses(box, element.rect);
    if (selected && reached) selection.add(id as ElementId);
    else selection.delete(id as ElementId);
  }
  select(selection);
}

/** At the end of a box: the flows between what it selected belong to the selection too. */
export function selectFlowsBetween(): void {
  const open = theDocument();
  const { selection } = useEditor.getState();
  const flows = open ? shownOn(open.model, open.diagram).flows : [];
  select([
    ...selection,
    ...flows.filter(({ from, to }) => selection.has(from) && selection.has(to)).map(({ id }) => id),
  ]);
}
