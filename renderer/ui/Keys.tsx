import styles from './Keys.module.css';

/** A key or a chord as a person reads it: `V`, `Ctrl+Z`; nothing for what has none. */
export function Keys({ children }: { readonly children: string | undefined }) {
  return children !== undefined && <kbd className={styles.keys}>{children}</kbd>;
}
