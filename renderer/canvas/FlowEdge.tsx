import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DataFlow } from '#core/model/element.ts';
import { flowDrawing } from '#core/picture/line.ts';
import { useIsDetailed } from './detail.ts';
import type { CanvasEdge } from './edges.ts';
import styles from './flow.module.css';
import { LabelOfFlow } from './FlowLabel.tsx';
import { useInsertion } from './inserting.ts';
import { LabelLayer } from './LabelLayer.tsx';
import { useLit } from './lit.ts';
import { useRoute } from './routes.ts';

type Props = EdgeProps<CanvasEdge>;

/**
 * A data flow on the canvas, led along the route that the picture gives it. Where React Flow would have it end changes
 * in every frame of a drag and says nothing.
 */
export const FlowEdge = memo(function FlowEdge({ id, data, selected }: Props) {
  const route = useRoute(id as DataFlow['id']);
  const lit = useLit(id as DataFlow['id']);
  const isTarget = useInsertion(({ flow }) => flow === id);
  const isNamed = useIsDetailed() || selected;
  if (!route || !data) return null;
  const { line, heads } = flowDrawing(
    route.points,
    data.flow.twoWay,
    lit === 'dimmed' || !isNamed ? undefined : route.label?.rect,
  );
  return (
    <>
      <g
        className={styles.flow}
        data-selected={selected || undefined}
        data-lit={lit ?? undefined}
        data-target={isTarget || undefined}
      >
        <path className={styles.reach} d={line} />
        <path className={styles.halo} d={line} />
        <path className={styles.line} d={line} />
        {heads.map((head) => (
          <path key={head} className={styles.head} d={head} />
        ))}
        {route.crossings.map(({ x, y }) => (
          <g key={`${x} ${y}`} className={styles.crossing}>
            <circle cx={x} cy={y} r={4.5} />
            <path d={`M${x - 2} ${y}h4M${x} ${y - 2}v4`} />
          </g>
        ))}
      </g>
      {isNamed && (
        <LabelLayer>
          <LabelOfFlow flow={data.flow} />
        </LabelLayer>
      )}
    </>
  );
}, areDrawnAlike);

function areDrawnAlike(before: Props, now: Props): boolean {
  return before.id === now.id && before.data === now.data && before.selected === now.selected;
}
