import { ICON_GRID, LOCK_ICON } from '#core/picture/icons.ts';
import styles from '../dragging/guides.module.css';

/** The small lock on a shape that stays where it is. */
export function LockMark() {
  return (
    <svg className={styles.lock} viewBox={`0 0 ${ICON_GRID} ${ICON_GRID}`} aria-hidden="true" data-lock>
      <path d={LOCK_ICON} />
    </svg>
  );
}
