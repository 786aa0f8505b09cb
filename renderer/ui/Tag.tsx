import type { ReactNode } from 'react';
import styles from './Tag.module.css';

/** A word or two in a frame, beside what they are said of. */
export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className={styles.tag}>{children}</span>;
}
