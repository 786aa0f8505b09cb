import type { ReactNode } from 'react';
import styles from './Tag.module.css';

interface Props {
  /** It says that something is wrong. */
  readonly isWarning?: boolean;
  readonly children: ReactNode;
}

/** A word or two in a frame, beside what they are said of. */
export function Tag({ isWarning, children }: Props) {
  return (
    <span className={styles.tag} data-warning={isWarning || undefined}>
      {children}
    </span>
  );
}
