import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Size } from '#core/model/geometry.ts';
import { usePresenting } from '../../state/presenting.ts';
import { shownTheme } from '../../ui/theme.ts';
import { fit, isAllIn, isFitted } from './framing.ts';

/**
 * Keeps what is in the middle of the view there when panels around the canvas come and go. A drawing that was fitted
 * stays fitted, in another theme too, and one that was in view as a whole stays so. A presentation chooses for itself what it shows, and
 * goes back to what was shown before.
 */
export function KeepCentre() {
  const width = useStore((store) => store.width);
  const height = useStore((store) => store.height);
  const before = useRef({ width, height, isPresented: false, theme: shownTheme() });
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const old = before.current;
    const now = { width, height, isPresented: usePresenting.getState().steps !== null, theme: shownTheme() };
    before.current = now;
    if (old.width === 0 || old.height === 0 || (old.width === width && old.height === height)) return;
    const { x, y, zoom } = getViewport();
    const seenFrom = (left: number, top: number, size: Size) =>
      isAllIn({ x: -left / zoom, y: -top / zoom, width: size.width / zoom, height: size.height / zoom });
    const moved = { x: x + (width - old.width) / 2, y: y + (height - old.height) / 2, zoom };
    const wasFitted = isFitted(old, zoom, old.theme);
    // For a projector the whole drawing may be larger than the view.
    const fits =
      old.theme === now.theme ? seenFrom(x, y, old) && (wasFitted || !seenFrom(moved.x, moved.y, now)) : wasFitted;
    if (fits && !old.isPresented && !now.isPresented) fit();
    else void setViewport(moved);
  }, [width, height, getViewport, setViewport]);
  return null;
}
