import type { ReactFlowInstance } from '@xyflow/react';
import { centre, type Point, type Rect } from '#core/model/geometry.ts';
import type { CanvasEdge } from '../edges.ts';
import { CANVAS_ID } from '../focus.ts';
import type { CanvasNode } from '../nodes.ts';

export const ZOOM = { least: 0.05, most: 4, step: 1.25 } as const;

let instance: ReactFlowInstance<CanvasNode, CanvasEdge> | null = null;

/** Hands over the canvas that is on screen, or null when it goes away. */
export function setView(view: ReactFlowInstance<CanvasNode, CanvasEdge> | null): void {
  instance = view;
}

/** The canvas that is on screen; null while none is. */
export const theView = (): typeof instance => instance;

/** True while a canvas is on screen. */
export const isShown = (): boolean => instance !== null;

/** The part of the diagram that is in view, in diagram units. */
export function visibleRect(): Rect {
  const box = document.getElementById(CANVAS_ID)?.getBoundingClientRect();
  if (!instance || !box) return { x: 0, y: 0, width: 0, height: 0 };
  const topLeft = instance.screenToFlowPosition({ x: box.left, y: box.top }, { snapToGrid: false });
  const zoom = instance.getZoom();
  return { ...topLeft, width: box.width / zoom, height: box.height / zoom };
}

/** How large the diagram is shown: 1 for its actual size. */
export function theZoom(): number {
  return instance?.getZoom() ?? 1;
}

/** The place on the diagram under a point of the window. */
export function diagramPoint(clientX: number, clientY: number): Point {
  return instance?.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }) ?? { x: 0, y: 0 };
}

export const zoomIn = (): void => zoomTo((instance?.getZoom() ?? 1) * ZOOM.step);
export const zoomOut = (): void => zoomTo((instance?.getZoom() ?? 1) / ZOOM.step);
export const zoomToActual = (): void => zoomTo(1);

function zoomTo(zoom: number): void {
  const middle = centre(visibleRect());
  void instance?.setCenter(middle.x, middle.y, { zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)) });
}

/** How much of the view a page is: something of the last stays to go on from. */
const PAGE = 0.8;

/** Moves the view by pages, to the right and down for positive numbers. */
export function scrollPages(across: number, down: number): void {
  const { width, height } = visibleRect();
  const view = instance?.getViewport();
  if (!view) return;
  const by = { x: across * PAGE * width * view.zoom, y: down * PAGE * height * view.zoom };
  void instance?.setViewport({ ...view, x: view.x - by.x, y: view.y - by.y });
}
