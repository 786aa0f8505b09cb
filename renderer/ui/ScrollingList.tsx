import type { ReactNode } from 'react';
import styles from './list.module.css';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * A list that is chosen from while the keyboard stays in the field above it. It can take the focus
 * itself, so that it scrolls by keys too.
 */
export function ScrollingList({ label, children }: Props) {
  return (
    <div className={styles.scrolling} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
