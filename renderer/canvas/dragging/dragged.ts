import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { drop } from '#core/commands/drop.ts';
import { contentsOf, ownerAt } from '#core/model/boundaries.ts';
import { isBoundary, isPlaced, type PlacedElement } from '#core/model/element.ts';
import { bounds, centre, overlaps, type Point, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { shownOn } from '#core/picture/shown.ts';
import { run, theDocument } from '../../state/document.ts';
import { useEditor } from '../../state/editor.ts';
import { duplicateBy } from '../adding/duplicate.ts';
import { detailAt } from '../afar/detail.ts';
import { moved } from '../flows/laying/rough.ts';
import { leadRoutes } from '../flows/routes.ts';
import type { CanvasNode } from '../nodes.ts';
import { usePressed } from '../pressed.ts';
import { theZoom, visibleRect } from '../view/view.ts';
import { carry, putDown } from './carrying.ts';
import type { Drag } from './drag.ts';
import { endGuides, guided, guidedRect } from './guiding.ts';
import { insertExisting, insertionFor, markInsertion, useInsertion } from './inserting.ts';

const NOWHERE: Point = { x: 0, y: 0 };

/** What is being dragged, with the functions that follow the pointer: the same at every render, as in `gestures`. */
export function useDragged() {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [{ turn, ...follow }] = useState(() => following(setDrag));
  // Alt is heard while the pointer rests, too.
  useEffect(() => usePressed.subscribe(({ alt }, before) => void (alt !== before.alt && turn(alt))), [turn]);
  return { drag, ...follow };
}

/** @param tell is told what is being dragged whenever that, or what React Flow has to know of it, changed */
function following(tell: (drag: Drag | null) => void) {
  let drag: Drag | null = null;
  let by = NOWHERE;
  let dragged: readonly [CanvasNode, CanvasNode[]] | null = null;
  const hold = (now: Drag | null): void => tell((drag = now));
  /** Shows what is dragged where it is now, and everything in its place when nothing is. */
  const show = (): void => {
    if (!drag) return putDown();
    const { carried, told } = drag;
    const view = visibleRect();
    const mounted = carry(carried, by, told);
    if (by !== told && misses(carried, mounted, moved(view, { x: -by.x, y: -by.y }))) hold({ ...drag, told: by });
  };
  const onNodeDragStart: OnNodeDrag<CanvasNode> = ({ altKey }, _, nodes) => {
    by = NOWHERE;
    hold(dragOf(nodes, altKey));
  };
  const turn = (isCopy: boolean): void => {
    const open = theDocument();
    if (!drag || !dragged || !open) return;
    const [node, nodes] = dragged;
    if (drag.isCopy !== isCopy) hold({ ...dragOf(nodes, isCopy), told: drag.told });
    by = guided(drag.shapes, drag.around, wayOf(node));
    markTarget(node);
    if (!isCopy) leadRoutes(open.model, open.diagram, drag.shapes, by);
    show();
  };
  const onNodeDrag: OnNodeDrag<CanvasNode> = ({ altKey }, node, nodes) => {
    dragged = [node, nodes];
    turn(altKey);
  };
  const end = (isCopy: boolean, node?: CanvasNode): void => {
    dragged = null;
    hold(null);
    dropAt(node, isCopy);
  };
  const onNodeDragStop: OnNodeDrag<CanvasNode> = ({ altKey }, node) => end(altKey, node);
  /** A drag that a second finger breaks off, or that of what was deleted meanwhile, ends by this alone. */
  const letGo = (changes: readonly NodeChange<CanvasNode>[]): void => {
    if (changes.some((change) => change.type === 'position' && change.dragging === false))
      queueMicrotask(() => drag && end(false));
  };
  return { show, turn, letGo, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

/** How far a shape was dragged, without the guides. */
function wayOf({ position, data: { element } }: CanvasNode): Point {
  return { x: position.x - element.rect.x, y: position.y - element.rect.y };
}

function dragOf(nodes: readonly CanvasNode[], isCopy: boolean): Drag {
  const { model, diagram } = theDocument()!;
  const shapes = new Set(nodes.map(({ id }) => id as ElementId));
  const boundaries = new Set([...shapes].filter((id) => isBoundary(model.element.get(id))));
  if (boundaries.size > 0) for (const { id } of contentsOf(model, boundaries)) shapes.add(id);
  const drawn = shownOn(model, diagram);
  const placed = [...drawn.ends, ...drawn.boundaries, ...drawn.texts].filter(({ id }) => shapes.has(id));
  const carried = new Map(placed.map(({ id, rect }) => [id, rect]));
  const between = isCopy ? [] : drawn.flows.filter(({ from, to }) => shapes.has(from) && shapes.has(to));
  for (const { id, from, to } of between) carried.set(id, bounds([carried.get(from)!, carried.get(to)!])!);
  const around = bounds(nodes.map(({ data }) => data.element.rect))!;
  return { shapes, carried, around, isCopy, told: NOWHERE };
}

/**
 * True when something dragged is in view that React Flow has not mounted: of a large drawing it leaves out what is out
 * of view, as far as it was told. From afar all is drawn in one.
 *
 * @param view what is in view, as if the shapes lay where they did
 */
function misses(carried: Drag['carried'], mounted: ReadonlySet<ElementId>, view: Rect): boolean {
  if (mounted.size === carried.size || detailAt(theZoom()) === 'shapes') return false;
  return [...carried].some(([id, rect]) => !mounted.has(id) && overlaps(view, rect));
}

/** Marks where a dragged shape would go if it were dropped now: onto a flow, or into a boundary. */
function markTarget({ id, position, data: { element } }: CanvasNode): void {
  const rect = guidedRect({ ...element.rect, ...position });
  const onto = insertionFor(id as ElementId, centre(rect));
  aimAt(onto ? null : ownerOf(element, rect));
}

function aimAt(dropTarget: ElementId | null): void {
  if (useEditor.getState().dropTarget !== dropTarget) useEditor.setState({ dropTarget });
}

/** Drops what is selected, or the one shape by which it was dragged; nothing where that is gone. */
function dropAt(node: CanvasNode | undefined, isCopy: boolean): void {
  const open = theDocument();
  const element = open?.model.element.get(node?.id ?? '');
  aimAt(null);
  const by = endGuides();
  const onto = useInsertion.getState().flow;
  markInsertion(null);
  if (!node || !open || !isPlaced(element)) return;
  // Without the grid, a pointer stops between whole units.
  const way = wayOf(node);
  const delta = { x: Math.round(way.x) + by.x, y: Math.round(way.y) + by.y };
  const { selection } = useEditor.getState();
  const ids = selection.has(element.id) ? [...selection] : [element.id];
  if (isCopy) duplicateBy(ids, delta);
  else if (onto) insertExisting(onto, element.id, delta);
  else run(drop(open.model, ids, delta));
}

/** The boundary that would own a dragged shape if it were dropped now; null where it lies in that already. */
function ownerOf(element: PlacedElement, rect: Rect): ElementId | null {
  const open = theDocument();
  if (!open) return null;
  const contents = isBoundary(element) ? contentsOf(open.model, new Set([element.id])) : [];
  const except = new Set([element.id, ...contents.map(({ id }) => id)]);
  const owner = ownerAt(open.model, element.diagram, element.kind, rect, except);
  return owner === element.boundary ? null : owner;
}
