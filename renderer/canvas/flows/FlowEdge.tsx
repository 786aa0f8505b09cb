import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DataFlow } from '#core/model/element.ts';
import { flowDrawing } from '#core/picture/line.ts';
import { useIsNamed } from '../afar/detail.ts';
import { areDrawnAlike } from '../alike.ts';
import { useInsertion } from '../dragging/inserting.ts';
import type { CanvasEdge } from '../edges.ts';
import { useLit } from '../lit.ts';
import styles from './flow.module.css';
import { LabelOfFlow } from './FlowLabel.tsx';
import { LabelLayer } from './LabelLayer.tsx';
import { useRoute } from './routes.ts';

/** A data flow on the canvas, led along the route that the picture gives it. */
export const FlowEdge = memo(function FlowEdge({ id, data, selected }: EdgeProps<CanvasEdge>) {
  const route = useRoute(id as DataFlow['id']);
  const lit = useLit(id as DataFlow['id']);
  const isTarget = useInsertion(({ flow }) => flow === id);
  const isNamed = useIsNamed(selected ?? false);
  if (!route || !data) return null;
  const start = route.points[0]!;
  const { line, heads } = flowDrawing(
    route.points,
    data.flow.twoWay,
    lit === 'dimmed' || !isNamed ? undefined : route.label?.rect,
    start,
  );
  return (
    <>
      <g
        className={styles.flow}
        transform={`translate(${start.x} ${start.y})`}
        data-selected={selected || undefined}
        data-lit={lit ?? undefined}
        data-target={isTarget || undefined}
      >
        <path className={styles.reach} d={line} />
        {(selected || (lit && lit !== 'dimmed')) && <path className={styles.halo} d={line} />}
        <path className={styles.line} d={line} />
        {heads.map((head, index) => (
          <path key={index} className={styles.head} d={head} />
        ))}
        {route.crossings.map(({ x, y }, index) => (
          <g key={index} className={styles.crossing}>
            <circle cx={x - start.x} cy={y - start.y} r={4.5} />
            <path d={`M${x - start.x - 2} ${y - start.y}h4m-2 -2v4`} />
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
