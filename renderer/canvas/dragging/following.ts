import type { PointerEvent as Press } from 'react';
import type { Point } from '#core/model/geometry.ts';
import { CANVAS_ID } from '../focus.ts';
import { diagramPoint } from '../view/view.ts';

/** What is done while something on the drawing is dragged. */
interface Follower {
  /** The pointer has come to a place, in diagram units. */
  readonly move: (at: Point, pointer: PointerEvent) => void;
  /** It was let go, or Escape was pressed: then all is to be as it was. */
  readonly end: (isKept: boolean) => void;
}

/** A press that moves no further than this is a click, in pixels. */
const CLICK_WITHIN = 3;

/**
 * Follows the pointer from a press with the main button until it is let go. The canvas hears of it, not what was
 * pressed: that may be drawn anew, or be gone, while it is dragged.
 */
export function followPress(press: Press, { move, end }: Follower): void {
  const canvas = document.getElementById(CANVAS_ID);
  if (press.button !== 0 || !canvas) return;
  press.stopPropagation();
  const { pointerId, clientX, clientY } = press;
  const heard = new AbortController();
  const { signal } = heard;
  let isDrag = false;
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointerId) return;
    isDrag ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) > CLICK_WITHIN;
    if (!isDrag) return;
    canvas.setPointerCapture(pointerId);
    move(diagramPoint(event.clientX, event.clientY), event);
  };
  const finish = (isKept: boolean): void => {
    heard.abort();
    if (isDrag) end(isKept);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    finish(false);
  };
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', (event) => event.pointerId === pointerId && finish(true), { signal });
  canvas.addEventListener('pointercancel', (event) => event.pointerId === pointerId && finish(false), { signal });
  document.addEventListener('keydown', onKey, { signal, capture: true });
}
