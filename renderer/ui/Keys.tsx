import styles from './Keys.module.css';

/** A key or a chord as a person reads it: `V`, `Ctrl Z`. */
export function Keys({ children }: { readonly children: string }) {
  return <kbd className={styles.keys}>{children}</kbd>;
}
