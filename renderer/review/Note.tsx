import type { ReactNode } from 'react';
import styles from './Note.module.css';

interface Props {
  /** True for what must not go on as it is. */
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}

/** What a person must know before reading on, and what there is to do about it. */
export function Note({ isWarning = false, children }: Props) {
  return (
    <div role="note" className={styles.note} data-warning={isWarning || undefined}>
      {children}
    </div>
  );
}
