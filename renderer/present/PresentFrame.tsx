import { useStore } from '@xyflow/react';
import { useEffect, useLayoutEffect } from 'react';
import { isFlow } from '#core/model/element.ts';
import { bounds, grow, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { seenAs } from '#core/picture/collapsed.ts';
import { shownOn } from '#core/picture/shown.ts';
import { frameOf } from '#core/present/legible.ts';
import type { Step } from '#core/present/steps.ts';
import { CANVAS_ID, focusHome } from '../canvas/focus.ts';
import { showFrame } from '../canvas/view/framing.ts';
import { type OpenDocument, theDocument, useDocument } from '../state/document.ts';
import { type Home, theStep, usePresenting } from '../state/presenting.ts';
import { around, inSpotlight, pathOf } from './spotlight.ts';

/** Room for what sits on the edges of shapes: badges and the tabs of boundaries. */
const EDGES = 12;
/** The width of a line, in diagram units, and the least on the screen: a little more than 2 pixels, for boundaries' are thinner. */
const LINE = { drawn: 1.6, least: 2.2 } as const;

/** Brings what each step of the presentation is about into view, and at its end what was there before. */
export function PresentFrame() {
  const at = usePresenting((presenting) => presenting.at);
  const steps = usePresenting((presenting) => presenting.steps);
  const diagram = useDocument((open) => open.diagram);
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  useEffect(() => {
    const { home } = usePresenting.getState();
    const [step, open] = [theStep(), theDocument()];
    if (step && open) show(open, step, { width, height });
    else if (home) goHome(home);
  }, [at, steps, diagram, width, height]);
  // The project was closed while it was presented.
  useEffect(() => () => usePresenting.setState(usePresenting.getInitialState(), true), []);
  useLineWidth(steps !== null);
  return null;
}

function show(open: OpenDocument, step: Step, room: { readonly width: number; readonly height: number }): void {
  if (room.width === 0 || step.kind === 'parked' || step.diagram !== open.diagram) return;
  const rects = step.kind === 'view' ? [grow(step.rect, EDGES)] : rectsOf(open, step);
  const [first, ...more] = rects;
  if (first) showFrame(frameOf([first, ...more], room));
}

/** What could be shown of a stop, the widest first: with all that is lit, the path of its finding, its neighbours, alone. */
function rectsOf(open: OpenDocument, step: Extract<Step, { kind: 'stop' }>): readonly Rect[] {
  const path = [step.element, ...pathOf(open, step.finding)];
  const near = around(open, step.element);
  const alone = isFlow(open.model.element.get(step.element)) ? near : [step.element];
  const sets = [[...inSpotlight(open, step)], ...(path.length > 1 ? [path] : []), near, alone];
  return sets.flatMap((ids) => rectAround(open, ids) ?? []);
}

function rectAround({ model, diagram }: OpenDocument, ids: readonly ElementId[]): Rect | null {
  const seen = new Set(ids.map((id) => seenAs(model, id)));
  const { ends, boundaries } = shownOn(model, diagram);
  const rect = bounds([...ends, ...boundaries].filter(({ id }) => seen.has(id)).map((element) => element.rect));
  return rect && grow(rect, EDGES);
}

function goHome({ frame, focus }: Home): void {
  showFrame(frame);
  usePresenting.setState({ home: null });
  if (focus instanceof HTMLElement && focus.isConnected && focus !== document.body) focus.focus();
  else focusHome();
}

/** Keeps lines as wide on the screen as a room needs, however far away the drawing is seen. */
function useLineWidth(isPresented: boolean): void {
  const zoom = useStore(({ transform }) => transform[2]);
  useLayoutEffect(() => {
    const style = document.getElementById(CANVAS_ID)?.style;
    if (!isPresented || !style) return;
    style.setProperty('--line', `${Math.max(LINE.drawn, LINE.least / zoom)}px`);
    return () => void style.removeProperty('--line');
  }, [isPresented, zoom]);
}
