import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './Inspector.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly children: ReactNode;
  /** Said after it, quietly. */
  readonly aside?: ReactNode;
  readonly onPress: () => void;
}

/** A line of a list in the inspector that leads to what it names. */
export function Row({ icon, children, aside, onPress }: Props) {
  return (
    <li>
      <Button className={styles.row!} onPress={onPress}>
        {icon}
        <span className={styles.rowName}>{children}</span>
        {aside !== undefined && <span className={styles.rowAside}>{aside}</span>}
      </Button>
    </li>
  );
}
