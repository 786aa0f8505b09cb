import { useEffect, useState } from 'react';
import { overlaps } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import type { ShownEnd } from '#core/picture/shown.ts';
import { visibleRect } from './view.ts';

/** So many components become nodes in one frame. */
const AT_ONCE = 40;

/**
 * The components that are nodes already while the view comes nearer; null once all of them are. A few at a time take
 * their places over the far picture, so that no frame has to wait for hundreds.
 */
export function useArriving(isFar: boolean, ends: readonly ShownEnd[]): ReadonlySet<ElementId> | null {
  const [arrived, setArrived] = useState<ReadonlySet<ElementId> | null>(() => (isFar ? new Set() : null));
  // From the first frame on: waiting for the effect would mount them all.
  if (isFar && arrived?.size !== 0) setArrived(new Set());
  const isArriving = !isFar && arrived !== null;
  useEffect(() => {
    if (!isArriving) return;
    const frame = requestAnimationFrame(() => {
      const view = visibleRect();
      const waiting = ends.filter(({ id, rect }) => !arrived.has(id) && overlaps(view, rect));
      const next = waiting.slice(0, AT_ONCE).map(({ id }) => id);
      setArrived(waiting.length <= AT_ONCE ? null : new Set([...arrived, ...next]));
    });
    return () => cancelAnimationFrame(frame);
  }, [isArriving, arrived, ends]);
  return arrived;
}
