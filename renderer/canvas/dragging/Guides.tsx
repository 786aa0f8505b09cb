import { useStore, ViewportPortal } from '@xyflow/react';
import { distances, type Gap } from '#core/layout/guides.ts';
import { usePressed } from '../pressed.ts';
import styles from './guides.module.css';
import { useGuides } from './guiding.ts';

/** The lines and gaps that a drag lines up with, and while Alt is held how far its neighbours are; nothing while nothing is dragged. */
export function Guides() {
  const { lines, gaps, rect, others } = useGuides();
  const tells = usePressed(({ alt }) => alt && rect !== null);
  const away = tells && rect ? distances(rect, others) : [];
  // Two directions can lie over each other; what is told of a distance holds for an equal gap too.
  const told = [...gaps, ...away.filter((one) => !gaps.some((gap) => isSame(gap, one)))];
  const isIdle = lines.length + told.length === 0;
  const zoom = useStore(({ transform }) => (isIdle ? 1 : transform[2]));
  if (isIdle) return null;
  return (
    <ViewportPortal>
      <svg className={styles.guides} aria-hidden="true" data-guides>
        {lines.map(({ axis, at, from, to }) => (
          <path
            key={`${axis}${at}`}
            className={styles.line}
            d={axis === 'x' ? `M${at} ${from}V${to}` : `M${from} ${at}H${to}`}
          />
        ))}
        {told.map((gap) => (
          <GapMark key={`${gap.axis}${gap.from} ${gap.across}`} gap={gap} zoom={zoom} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** A gap from edge to edge with its width in diagram units. */
function GapMark({ gap: { axis, from, to, across }, zoom }: { gap: Gap; zoom: number }) {
  const tick = 4 / zoom;
  const middle = (from + to) / 2;
  const text = String(Math.round(to - from));
  const width = 8 + text.length * 7;
  const [x, y] = axis === 'x' ? [middle, across] : [across, middle];
  const ends = [from, to].map((end) =>
    axis === 'x' ? `M${end} ${across - tick}V${across + tick}` : `M${across - tick} ${end}H${across + tick}`,
  );
  const line = axis === 'x' ? `M${from} ${across}H${to}` : `M${across} ${from}V${to}`;
  return (
    <>
      <path className={styles.line} d={[line, ...ends].join('')} />
      <g transform={`translate(${x} ${y}) scale(${1 / zoom})`}>
        <rect className={styles.badge} x={-width / 2} y={-9} width={width} height={18} rx={4} />
        <text className={styles.number} y={4}>
          {text}
        </text>
      </g>
    </>
  );
}

const isSame = (a: Gap, b: Gap): boolean => a.axis === b.axis && a.from === b.from && a.to === b.to;
