import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components';
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

interface Props extends Omit<SwitchProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
}

/** Something that is so or not so, with what it is beside it. */
export function Switch({ children, ...rest }: Props) {
  return (
    <AriaSwitch {...rest} className={styles.switch!}>
      <span className={styles.track} aria-hidden />
      {children}
    </AriaSwitch>
  );
}
