import type { ReactNode } from 'react';
import styles from './Page.module.css';

interface HeadProps {
  readonly title: string;
  /** A word above the title, such as `ML08`. */
  readonly eyebrow?: string;
  readonly lead?: string;
}

/** What a page is about. */
export function Head({ title, eyebrow, lead }: HeadProps) {
  return (
    <header className={styles.head}>
      <h2>
        {eyebrow !== undefined && <span className={styles.eyebrow}>{eyebrow} </span>}
        {title}
      </h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}

/** A part of a page under a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
