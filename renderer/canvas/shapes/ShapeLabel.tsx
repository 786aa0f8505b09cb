import { memo } from 'react';
import { ICON_GRID } from '#core/picture/icons.ts';
import type { labelLayout } from '#core/picture/shape.ts';
import { useIsDetailed } from '../afar/detail.ts';
import styles from './component.module.css';
import { ShapeText } from './ShapeText.tsx';

interface Props {
  readonly label: ReturnType<typeof labelLayout>;
  /** The icon's path. */
  readonly icon: string | undefined;
  /** The name is being typed in place: only the icon stays. */
  readonly isRenamed: boolean;
}

/** What is written in a shape: its icon, its name and, from near enough, what it is. */
export const ShapeLabel = memo(function ShapeLabel({ label, icon, isRenamed }: Props) {
  const isDetailed = useIsDetailed();
  return (
    <g className={styles.label}>
      <svg {...label.icon} viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`}>
        <path className={styles.icon} d={icon} />
      </svg>
      {!isRenamed && <ShapeText lines={label.name} className={styles.name} />}
      {!isRenamed && isDetailed && <ShapeText lines={label.type} className={styles.type} />}
    </g>
  );
});
