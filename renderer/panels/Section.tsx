import { type ReactNode, useId } from 'react';
import styles from './Inspector.module.css';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the inspector under its own heading. */
export function Section({ title, children }: Props) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
