import { useStore } from '@xyflow/react';
import { shallow } from 'zustand/shallow';
import { GRID } from '#core/model/geometry.ts';
import styles from '../canvas.module.css';

/** From one dot to the next, and across one, in diagram units. */
const GAP = 3 * GRID;
const SIZE = 1.2;
/** What a row reaches beyond its dots, in pixels: their soft edges. */
const EDGE = 1;
/** From further away a dot would cover a hundredth of a pixel. */
const LEAST_ZOOM = 0.1;
const PATTERN = 'dots';

/**
 * The dots of the grid behind the drawing. A pattern is dear wherever it is painted, and it is painted anew beneath all
 * that moves: so it fills only the rows in which there are dots.
 */
export function Dots() {
  const { x, y, zoom, width, height } = useStore(
    ({ transform, width, height }) => ({ x: transform[0], y: transform[1], zoom: transform[2], width, height }),
    shallow,
  );
  const [gap, radius] = [GAP * zoom, (SIZE * zoom) / 2];
  // The first dot in view, or just before it.
  const [left, top] = [x, y].map((at) => ((at - gap / 2 + radius) % gap) - gap) as [number, number];
  return (
    <svg className={`react-flow__container ${styles.dots}`} aria-hidden="true" data-testid="dots">
      <pattern id={PATTERN} x={-gap / 2} y={-gap / 2} width={gap} height={gap} patternUnits="userSpaceOnUse">
        <circle cx={gap / 2} cy={gap / 2} r={radius} />
      </pattern>
      {zoom >= LEAST_ZOOM && (
        <path
          d={rowsOf(gap, radius + EDGE, width + 3 * gap, height + 2 * gap)}
          fill={`url(#${PATTERN})`}
          transform={`translate(${left} ${top})`}
        />
      )}
    </svg>
  );
}

/** What is filled to show rows of dots. */
function rowsOf(gap: number, reach: number, width: number, height: number): string {
  const row = (_: unknown, index: number): string => `M${-gap} ${index * gap - reach}h${width}v${2 * reach}h${-width}z`;
  return Array.from({ length: Math.ceil(height / gap) }, row).join('');
}
