import type { RefAttributes } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface Props extends Omit<ButtonProps, 'className' | 'style'>, RefAttributes<HTMLButtonElement> {
  /** `primary` for the one thing this view is for, `quiet` where a frame would be noise, `danger` for what nothing takes back. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
}

/** A button with a word on it. */
export function Button({ look = 'plain', ...rest }: Props) {
  return <AriaButton {...rest} className={`${styles.button} ${styles[look]}`} />;
}
