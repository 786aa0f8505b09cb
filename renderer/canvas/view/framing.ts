import { getViewportForBounds } from '@xyflow/react';
import { isFlow } from '#core/model/element.ts';
import { bounds, centre, encloses, overlaps, type Point, type Rect, type Size } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import { extentOf, shownOn } from '#core/picture/shown.ts';
import { type Frame, LEGIBLE } from '#core/present/legible.ts';
import { type OpenDocument, theDocument } from '../../state/document.ts';
import { type ShownTheme, shownTheme } from '../../ui/theme.ts';
import { theView, theZoom, visibleRect, ZOOM, zoomToActual } from './view.ts';

/** Below there is room for what floats at the bottom. */
const FIT = { padding: { x: 0.08, top: 0.08, bottom: '56px' }, maxZoom: 1.25, tolerance: 0.005 } as const;
/** How much of the view is left free around what is brought into its middle. */
const FREE = 0.08;
/** On a projector every text can be read from the last row; what does not fit then is scrolled to. */
const FIT_AFAR = { least: LEGIBLE, most: 2.5 } as const;

/** What the next canvas begins with; null for the whole drawing. */
let beginning: Frame | null = null;

/** Lets the next canvas show this part first, not the whole drawing. */
export function beginAt(frame: Frame): void {
  beginning = frame;
}

/** Shows what the canvas begins with. */
export function begin(): void {
  if (beginning) showFrame(beginning);
  else fit();
  beginning = null;
}

/** Brings the elements, or the whole drawing, into view as large as is comfortable. */
export function fit(ids?: ReadonlySet<ElementId>): void {
  const open = theDocument();
  const view = theView();
  if (!open || !view) return;
  const around = bounds(rectsOf(open, ids && [...ids]));
  if (!around) {
    // Where nothing is drawn yet, what is drawn first is shown in its actual size.
    if (!ids) zoomToActual();
    return;
  }
  const { least: whole, most } = zoomsIn(shownTheme());
  const least = ids ? ZOOM.least : whole;
  const zoom = theZoom();
  const { width, height } = visibleRect();
  void view.setViewport(getViewportForBounds(withTabs(around), width * zoom, height * zoom, least, most, FIT.padding));
}

/** Where elements are shown, or everything is. */
function rectsOf({ model, diagram }: OpenDocument, ids?: readonly ElementId[]): readonly Rect[] {
  const { ends, boundaries, texts } = shownOn(model, diagram);
  const seen = ids && new Set(ids.map((id) => seenAs(model, id)));
  return [...ends, ...boundaries, ...texts].filter(({ id }) => !seen || seen.has(id)).map(({ rect }) => rect);
}

/** Moves the view just enough to show an element, or what stands for it. */
export function revealElement(id: ElementId): void {
  const open = theDocument();
  const [rect] = open ? rectsOf(open, [id]) : [];
  if (rect) reveal(rect);
}

/** A view that shows something closely enough to read is left at its zoom. */
const READABLE = 0.8;

/** Brings elements into the middle of the view, further away only when they need it and closer only to be read. */
export function frame(ids: readonly ElementId[]): void {
  const around = roomOf(ids);
  const { width, height } = visibleRect();
  if (!around) return;
  const zoom = theZoom();
  const fitting = (zoom * (1 - FREE)) / Math.max(around.width / width, around.height / height);
  const middle = centre(around);
  void theView()?.setCenter(middle.x, middle.y, {
    zoom: Math.max(ZOOM.least, Math.min(fitting, Math.max(zoom, READABLE))),
  });
}

/** Brings elements into the middle of the view where a part of them lies outside; otherwise nothing moves. */
export function frameUnlessSeen(ids: readonly ElementId[]): void {
  const around = roomOf(ids);
  if (around && !encloses(visibleRect(), around)) frame(ids);
}

/** The room that elements take up with the ends of their flows; null where none is shown. */
function roomOf(ids: readonly ElementId[]): Rect | null {
  const open = theDocument();
  const ends = ids
    .map((id) => open?.model.element.get(id))
    .flatMap((one) => (isFlow(one) ? [one.from, one.to] : (one?.id ?? [])));
  return open && bounds(rectsOf(open, ends));
}

/** Shows a part of the diagram as large as it fits. */
export function showRect(rect: Rect): void {
  void theView()?.fitBounds(rect, { padding: 0 });
}

/** Brings a point of the diagram into the middle of the view. */
export function showAt({ x, y }: Point): void {
  void theView()?.setCenter(x, y, { zoom: theZoom() });
}

/** What is in the middle of the view, and how large. */
export function theFrame(): Frame {
  return { at: centre(visibleRect()), zoom: theZoom() };
}

/** Brings a point into the middle of the view at a zoom. */
export function showFrame({ at, zoom }: Frame): void {
  void theView()?.setCenter(at.x, at.y, { zoom });
}

/** Moves the view just enough to show what is not in it. */
export function reveal(rect: Rect): void {
  const visible = visibleRect();
  if (encloses(visible, rect) || (overlaps(visible, rect) && rect.width > visible.width)) return;
  const middle = centre(rect);
  void theView()?.setCenter(middle.x, middle.y, { zoom: theZoom() });
}

/** True where no shape lies outside a part of the diagram, in diagram units; false where nothing is drawn. */
export function isAllIn(part: Rect): boolean {
  const all = drawn();
  return all !== null && encloses(part, all);
}

/** True where the zoom is the one that `fit` gives the whole drawing in a canvas of this size, in pixels, in a theme. */
export function isFitted({ width, height }: Size, zoom: number, theme: ShownTheme): boolean {
  const all = drawn();
  if (!all) return false;
  const { least, most } = zoomsIn(theme);
  const fitted = getViewportForBounds(withTabs(all), width, height, least, most, FIT.padding);
  return Math.abs(fitted.zoom - zoom) < FIT.tolerance;
}

/** How small and how large the whole drawing is fitted at most. */
function zoomsIn(theme: ShownTheme): { readonly least: number; readonly most: number } {
  return theme === 'projector' ? FIT_AFAR : { least: ZOOM.least, most: FIT.maxZoom };
}

/** What the whole drawing takes up; null where there is none. */
function drawn(): Rect | null {
  const open = theDocument();
  return open && extentOf(shownOn(open.model, open.diagram));
}

/** With the tab of a boundary, which stands above its edge. */
function withTabs(rect: Rect): Rect {
  return { ...rect, y: rect.y - 12, height: rect.height + 24 };
}
