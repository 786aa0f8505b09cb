import { useEffect, useRef, useState } from 'react';
import { overlaps } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { ShownEnd } from '#core/picture/shown.ts';
import { theZoom, visibleRect } from '../view/view.ts';

/** So many components become nodes in one frame. */
const AT_ONCE = 25;
/** More than that wait until the zoom has stayed the same for so long, in milliseconds: whoever zooms on sees shapes. */
const CALM_MS = 120;

/**
 * The components that are nodes already while the view comes nearer; null once all of them are. A few at a time take
 * their places over the far picture, so that no frame has to wait for hundreds;
 * none while the zoom still changes.
 */
export function useArriving(isFar: boolean, ends: readonly ShownEnd[]): ReadonlySet<ElementId> | null {
  const [arrived, setArrived] = useState<ReadonlySet<ElementId> | null>(() => (isFar ? new Set() : null));
  // From the first frame on: waiting for the effect would mount them all.
  if (isFar && arrived?.size !== 0) setArrived(new Set());
  const seenAt = useRef(0);
  const isArriving = !isFar && arrived !== null;
  useEffect(() => {
    if (!isArriving) return;
    let calm: ReturnType<typeof setTimeout> | undefined;
    const arrive = (): void => {
      const view = visibleRect();
      const waiting = ends.filter(({ id, rect }) => !arrived.has(id) && overlaps(view, rect));
      const zoom = theZoom();
      if (waiting.length <= AT_ONCE) setArrived(null);
      else if (zoom === seenAt.current)
        setArrived(new Set([...arrived, ...waiting.slice(0, AT_ONCE).map(({ id }) => id)]));
      else calm = setTimeout(arrive, CALM_MS);
      seenAt.current = zoom;
    };
    const frame = requestAnimationFrame(arrive);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(calm);
    };
  }, [isArriving, arrived, ends]);
  return arrived;
}
