import type { EdgeChange, NodeChange, ReactFlowState } from '@xyflow/react';
import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import { isBoundary } from '#core/model/element.ts';
import { encloses, overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { isCollapsed } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { strings } from '#core/strings/index.ts';
import { announce } from '../state/announce.ts';
import { theDocument } from '../state/document.ts';
import { select, useEditor } from '../state/editor.ts';
import type { CanvasEdge } from './edges.ts';
import type { CanvasNode } from './nodes.ts';

/** The box that is being drawn to select, in diagram units; null while none is. */
export function selectionBox({ userSelectionRect: box, transform: [x, y, zoom] }: ReactFlowState): Rect | null {
  if (!box) return null;
  return { x: (box.x - x) / zoom, y: (box.y - y) / zoom, width: box.width / zoom, height: box.height / zoom };
}

/** What stays selected while a box is drawn with Shift. */
let kept: ReadonlySet<ElementId> = new Set();

/** Notes at the press that may begin a box what the box adds to. */
export function pressForBox(adds: boolean): void {
  kept = adds ? useEditor.getState().selection : new Set();
}

/** Once a box is drawn, nothing else stays selected. */
export function beginBox(): void {
  select(kept);
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
    else if (box === null || !kept.has(id as ElementId)) selection.delete(id as ElementId);
  }
  select(selection);
}

/** Selects what a box touches besides what it adds to, boundaries only when they lie wholly in it; for a large drawing. */
export function selectWithin(box: Rect): void {
  const open = theDocument();
  if (!open) return;
  const { boundaries, ends, texts } = shownOn(open.model, open.diagram);
  const touched = [
    ...[...ends, ...texts].filter(({ rect }) => overlaps(box, rect)),
    ...boundaries.filter(({ rect }) => encloses(box, rect)),
  ];
  select([...kept, ...touched.map(({ id }) => id)]);
}

/** Selects what lies in boundaries, and says so. */
export function selectContents(boundaries: readonly ElementId[]): void {
  const open = theDocument();
  if (!open) return;
  const inside = contentsOf(open.model, new Set(boundaries));
  if (inside.length > 0) select(inside.map(({ id }) => id));
  announce(inside.length > 0 ? strings.canvas.severalSelected(inside.length) : strings.arranging.emptyBoundary);
}

/** Selects what lies in the innermost boundary around a point of the diagram; nothing where none is. */
export function selectContentsAt({ x, y }: Point): void {
  const open = theDocument();
  const rect = { x, y, width: 0, height: 0 };
  const around = open && ownerAt(open.model, open.diagram, 'process', rect, new Set());
  if (around) selectContents([around]);
  else select([]);
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
