import { type EdgeChange, type NodeChange, type ReactFlowState, useStoreApi } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { isBoundary } from '#core/model/element.ts';
import { encloses, overlaps, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { theDocument } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import type { CanvasEdge } from './edges.ts';
import type { CanvasNode } from './nodes.ts';

/** What stays selected while a box is drawn with Shift. */
let kept: ReadonlySet<ElementId> = new Set();

/**
 * What selects on the canvas, by click or by box, as React Flow tells it. The same functions while the drawing stays
 * large or stays small, as in `gestures`.
 */
export function useSelecting(isLarge: boolean) {
  const store = useStoreApi();
  const drawn = useRef<Rect | null>(null);
  return useMemo(() => {
    const box = (): Rect | null => selectionBox(store.getState());
    return {
      pressForBox,
      beginBox,
      followBox: (): void => void (drawn.current = box()),
      takeNodes: (changes: NodeChange<CanvasNode>[]): void => takeSelection(changes, box()),
      takeEdges(changes: EdgeChange<CanvasEdge>[]): void {
        if (box() === null) takeSelection(changes, null);
      },
      endBox(): void {
        if (isLarge && drawn.current) selectWithin(drawn.current);
        selectFlowsBetween();
      },
    };
  }, [store, isLarge]);
}

/** The box that is being drawn to select, in diagram units; null while none is. */
function selectionBox({ userSelectionRect: box, transform: [x, y, zoom] }: ReactFlowState): Rect | null {
  if (!box) return null;
  return { x: (box.x - x) / zoom, y: (box.y - y) / zoom, width: box.width / zoom, height: box.height / zoom };
}

/** Notes at the press that may begin a box what the box adds to. */
function pressForBox(adds: boolean): void {
  kept = adds ? useEditor.getState().selection : new Set();
}

/** Once a box is drawn, nothing else stays selected. */
function beginBox(): void {
  select(kept);
}

/**
 * Carries React Flow's idea of what is selected over to the editor's. A box selects components that
 * it touches, and boundaries only when they lie wholly in it: it is mostly drawn inside of them.
 */
function takeSelection(changes: (NodeChange<CanvasNode> | EdgeChange<CanvasEdge>)[], box: Rect | null): void {
  const picks = changes.filter((change) => change.type === 'select');
  // With another tool a click says something else.
  if (picks.length === 0 || useEditor.getState().tool.kind !== 'select') return;
  const model = theDocument()?.model;
  const selection = new Set(useEditor.getState().selection);
  for (const { id, selected } of picks) {
    const element = model?.element.get(id);
    const reached = box === null || !isBoundary(element) || isCollapsed(element) || encloses(box, element.rect);
    if (selected && reached) selection.add(id as ElementId);
    else if (box === null || !kept.has(id as ElementId)) selection.delete(id as ElementId);
  }
  select(selection);
}

/** Selects what a box touches besides what it adds to, boundaries only when they lie wholly in it; for a large drawing. */
function selectWithin(box: Rect): void {
  const open = theDocument();
  if (!open) return;
  const { boundaries, ends, texts } = shownOn(open.model, open.diagram);
  const touched = [
    ...[...ends, ...texts].filter(({ rect }) => overlaps(box, rect)),
    ...boundaries.filter(({ rect }) => encloses(box, rect)),
  ];
  select([...kept, ...touched.map(({ id }) => id)]);
}

/** At the end of a box: the flows between what it selected belong to the selection too. */
function selectFlowsBetween(): void {
  const open = theDocument();
  const { selection } = useEditor.getState();
  const flows = open ? shownOn(open.model, open.diagram).flows : [];
  select([
    ...selection,
    ...flows.filter(({ from, to }) => selection.has(from) && selection.has(to)).map(({ id }) => id),
  ]);
}
