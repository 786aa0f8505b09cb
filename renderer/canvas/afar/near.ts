import { type ReactFlowState, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { shallow } from 'zustand/shallow';
import { bounds, overlaps, type Rect } from '#core/model/geometry.ts';
import type { ElementId } from '#core/model/ids.ts';
import { obstaclesOf, type Shown } from '#core/picture/shown.ts';

/** So many tiles are as long as the longer side of the view, more or less. */
const TILES = 4;

/**
 * The components and flows in view and a little around it: the only ones that React Flow is told of in a large drawing,
 * because whatever it is told of it looks through at every frame.
 *
 * @returns null for a drawing that is not large
 */
export function useNear(isLarge: boolean, drawn: Shown): ReadonlySet<ElementId> | null {
  const region = useStore((state) => (isLarge ? regionOf(state) : null), shallow);
  return useMemo(() => region && elementsIn(region, drawn), [region, drawn]);
}

/** The view in diagram units, widened to whole tiles and by one more, so that it stays the same over many frames. */
function regionOf({
  transform: [x, y, zoom],
  width,
  height,
}: Pick<ReactFlowState, 'transform' | 'width' | 'height'>): Rect {
  const tile = 2 ** Math.round(Math.log2(Math.max(width, height, 1) / zoom / TILES));
  const [left, top] = [(Math.floor(-x / zoom / tile) - 1) * tile, (Math.floor(-y / zoom / tile) - 1) * tile];
  const [right, bottom] = [
    (Math.ceil((width - x) / zoom / tile) + 1) * tile,
    (Math.ceil((height - y) / zoom / tile) + 1) * tile,
  ];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function elementsIn(region: Rect, drawn: Shown): ReadonlySet<ElementId> {
  const rects = obstaclesOf(drawn);
  const near = new Set<ElementId>();
  for (const { id, rect } of drawn.ends) if (overlaps(region, rect)) near.add(id);
  for (const { id, from, to } of drawn.flows) {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (start && end && (near.has(from) || near.has(to) || overlaps(region, bounds([start, end]) ?? start)))
      near.add(id);
  }
  return near;
}
